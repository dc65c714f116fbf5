"""Web pages of several shapes give the document that stands in them, whatever the site puts around it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from page_shapes import SHAPES, score

from quizgen.documents import Document, read

SEEDS = sorted((Path(__file__).resolve().parents[2] / "seeds").iterdir())
LEAST = 0.85  # two short lines of a site beside nine paragraphs


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
def test_the_document_is_found_on_the_page(shape: Callable[[Document], bytes], seed: Path) -> None:
    document, _ = read(seed.read_bytes(), seed.name)
    found, _ = read(shape(document), "a.html")
    blocks = [block.span.of(found.text) for block in found.blocks]
    assert score(document, blocks) >= LEAST
    for block in document.blocks:
        if block.kind == "paragraph":
            assert block.span.of(document.text) in blocks, "no paragraph is lost, whatever else is kept"
