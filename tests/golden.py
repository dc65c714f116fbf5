"""Write what the examples give now into the expected blocks of the pages; whoever runs this reads the difference."""

from pages import examples, pages, regenerated
from renderers import RENDERERS


def main() -> None:
    for page in pages():
        text = page.read_text(encoding="utf-8")
        rendered = [(e, RENDERERS[e.expected.info](page.stem, e.input.text)) for e in examples(text)]
        now = regenerated(text, rendered)
        if now != text:
            page.write_text(now, encoding="utf-8", newline="\n")
            print(f"rewritten: {page}")


if __name__ == "__main__":
    main()
