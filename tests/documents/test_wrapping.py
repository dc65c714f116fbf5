"""Hard-wrapped documents are restored: by the page's examples one by one, here by counting over many layouts."""

from pathlib import Path

from wrapping import HABITS, WIDTHS, misjudged, trials, wrapped

from quizgen.documents import Document, read

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
MOST = 5  # lines in a thousand that may be joined or split wrongly


def documents() -> list[Document]:
    return [read(path.read_bytes(), path.name)[0] for path in sorted(SEEDS.iterdir())]


def test_few_lines_are_misjudged() -> None:
    found = [result for _, _, _, result in trials(documents(), each=3)]
    lines = sum(result.lines for result in found)
    wrong = [pair for result in found for pair in (*result.joined, *result.split)]
    assert lines > 5000
    assert len(wrong) * 1000 <= MOST * lines, wrong[:20]


def test_the_counts_count() -> None:
    """A document whose every line is a paragraph has nothing to join, and wrapping it by nobody's habit shows."""
    document = documents()[0]
    lines, blocks = wrapped(document, WIDTHS[0], HABITS[0])
    assert len([line for line in lines if line]) == len(blocks)
    assert "".join(line.strip() for line in lines) == document.text.replace("\n", "")
    assert misjudged(document, 10_000, HABITS[0]).split == ()
