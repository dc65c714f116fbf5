"""Write what the pages' examples and the transcripts' commands give now; whoever runs this reads the difference."""

from collections.abc import Iterator
from pathlib import Path

from pages import examples, pages, regenerated
from renderers import RENDERERS
from transcripts import replayed, transcripts


def golden() -> Iterator[tuple[Path, str]]:
    """Every page and transcript, as it should read now."""
    for page in pages():
        text = page.read_text(encoding="utf-8")
        rendered = [(e, RENDERERS[e.expected.info](page.stem, e.input.text)) for e in examples(text)]
        yield page, regenerated(text, rendered)
    for transcript in transcripts():
        yield transcript, replayed(transcript.read_text(encoding="utf-8"))


def main() -> None:
    for path, now in golden():
        if now != path.read_text(encoding="utf-8"):
            path.write_text(now, encoding="utf-8", newline="\n")
            print(f"rewritten: {path}")


if __name__ == "__main__":
    main()
