"""Documents rendered as Word files, HTML and PDF read back as what they were: the facts found are as right as before."""

from pathlib import Path

import pytest
import yaml
from gold.scoring import score
from rendered import FORMATS, blocks

import quizgen
from quizgen.documents import Document

HERE = Path(__file__).resolve().parents[1] / "gold"
SEEDS = sorted((HERE.parents[1] / "seeds").iterdir())
NEAR = 0.02
SHEETS = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(HERE.glob("*.yaml"))]


def made(document: Document, form: str, folder: Path) -> Path:
    """The document in a format, in a file of its own name."""
    suffix, render = FORMATS[form]
    path = folder / (Path(document.name).stem + suffix)
    path.write_bytes(render(document))
    return path


def squeezed(text: str) -> str:
    """The text without blanks: what stood at the end of a printed row cannot be known."""
    return "".join(text.split())


@pytest.mark.parametrize("form", FORMATS)
def test_facts_are_as_right_as_before(form: str, tmp_path: Path) -> None:
    before = score((sheet, list(quizgen.extract([HERE / sheet["doc"]]))) for sheet in SHEETS)
    read = {sheet["doc"]: made(quizgen.read(HERE / sheet["doc"]), form, tmp_path) for sheet in SHEETS}
    after = score((sheet, list(quizgen.extract([read[sheet["doc"]]]))) for sheet in SHEETS)
    fallen = {
        name: (before[name].f1, measure.f1) for name, measure in after.items() if measure.f1 < before[name].f1 - NEAR
    }
    assert not fallen


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
def test_seeds_keep_their_paragraphs(seed: Path, form: str, tmp_path: Path) -> None:
    document = quizgen.read(seed)
    found = quizgen.read(made(document, form, tmp_path))
    read = [squeezed(block.span.of(found.text)) for block in found.blocks]
    assert sorted(read) == sorted(squeezed(words) for _, words in blocks(document))
    assert squeezed(found.title or "") == squeezed(document.title or "")
