"""What a browser shows of a card, and what the card hides."""

import re
from html.parser import HTMLParser


class Shown(HTMLParser):
    """The text that a browser shows of a piece of HTML, and the names of its elements."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.text = ""
        self.elements: set[str] = set()
        self.feed(re.sub(r"<style>.*?</style>", "", source, flags=re.DOTALL))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        assert not [name for name, _ in attrs if name.startswith(("on", "style", "href", "src"))]
        if tag == "br":
            self.text += "\n"

    def handle_data(self, data: str) -> None:
        self.text += data


class Hidden(Shown):
    """What a front hides: Anki keeps each answer in an attribute of its gap."""

    def __init__(self, source: str) -> None:
        self.answers: list[str] = []
        super().__init__(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        super().handle_starttag(tag, attrs)
        given = dict(attrs)
        if given.get("class") == "cloze":
            self.answers.append(Shown(given["data-cloze"] or "").text)
