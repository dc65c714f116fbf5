"""Write what the pages' examples and the transcripts' commands give now; whoever runs this reads the difference.

With arguments, only the pages and transcripts whose paths hold one of them.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from pages import examples, pages, regenerated
from renderers import RENDERERS
from transcripts import replayed, transcripts


def golden(wanted: list[str]) -> Iterator[tuple[Path, str]]:
    """The pages and transcripts that are wanted, as they should read now."""

    def chosen(paths: Iterator[Path]) -> Iterator[Path]:
        return (path for path in paths if not wanted or any(part in str(path) for part in wanted))

    for page in chosen(pages()):
        text = page.read_text(encoding="utf-8")
        rendered = [(e, RENDERERS[e.expected.info](page.stem, e.input.text)) for e in examples(text)]
        yield page, regenerated(text, rendered)
    for transcript in chosen(transcripts()):
        yield transcript, replayed(transcript.read_text(encoding="utf-8"))


def main() -> None:
    for path, now in golden(sys.argv[1:]):
        if now != path.read_text(encoding="utf-8"):
            path.write_text(now, encoding="utf-8", newline="\n")
            print(f"rewritten: {path}")


if __name__ == "__main__":
    main()
