"""A text that stands twice in a file is asked about once."""

from pathlib import Path

import pytest

import quizgen

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def questions(folder: Path, text: str) -> set[tuple[str, tuple[str, ...]]]:
    """What is asked about a text, and a check that nothing of it is asked twice."""
    (folder / "seeds").mkdir(parents=True)
    (folder / "seeds" / "a.txt").write_text(text, encoding="utf-8")
    asked = [(entry.prompt, tuple(entry.answer)) for deck in quizgen.build(folder).decks for entry in deck.entries]
    assert len(asked) == len(set(asked))
    return set(asked)


@pytest.mark.parametrize("seed", sorted(SEEDS.iterdir()), ids=lambda path: path.name[:3])
def test_a_text_that_stands_twice_makes_no_second_card(seed: Path, tmp_path: Path) -> None:
    text = quizgen.read(seed).text
    head, *paragraphs = text.split("\n")
    once = questions(tmp_path / "once", text)
    assert len(once) > 20
    assert questions(tmp_path / "pasted twice", f"{text}\n{text}") == once
    summary = "\n".join(paragraphs[2:5])
    assert questions(tmp_path / "summary box", f"{head}\n{summary}\n" + "\n".join(paragraphs)) == once
