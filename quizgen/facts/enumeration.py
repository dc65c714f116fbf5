"""An enumeration: a list that a student would be asked to recall, with or without a name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quizgen.documents.document import Span
from quizgen.facts.above import above
from quizgen.facts.fact import Value, quote, source
from quizgen.facts.point import Listing, Point
from quizgen.structure import Level, Outline, Run

_IN_SENTENCES = (Level.NUMBERED, Level.PARAGRAPH)
"""Whose members may stand in sentences of their own."""


@dataclass(frozen=True, slots=True)
class Enumeration:
    """The members of a run as a fact; `name` is what the document calls the list, None where it does not.

    `only_whole` is true where the same list is told without its name as well, and its members are asked there.
    """

    rule: str
    run: Run
    name: str | None = None
    only_whole: bool = False
    kind: str = "enumeration"

    @property
    def span(self) -> Span:
        """From the first member to the last."""
        return Span(self.run.items[0].start, self.run.items[-1].stop)

    def record(self, outline: Outline, /) -> Mapping[str, Value]:
        """The name and the members in text order."""
        text = outline.document.text
        return {"name": self.name, "members": [member(text[start:stop]) for start, stop in self.run.items]}

    def points(self, outline: Outline, /) -> Iterator[Point]:
        """One listing; members that stand in sentences of their own bring their sentences with them."""
        run, first, last = self.run, self.run.items[0], self.run.items[-1]
        apart = run.level in _IN_SENTENCES and outline.sentence_at(first.start) != outline.sentence_at(last.start)
        evidence = tuple(quote(outline, outline.sentences_around(item)) for item in run.items) if apart else ()
        yield Listing(
            items=tuple(quote(outline, within(outline.text, item)) for item in run.items),
            source=source(outline, self.rule, first if apart else self.span),
            name=self.name,
            head=outline.words(Span(first.start, first.start + len(run.head))),
            tail=outline.words(Span(last.stop - len(run.tail), last.stop)),
            lead="" if run.level in _IN_SENTENCES else outline.words(run.lead),
            trail="" if run.level in _IN_SENTENCES else outline.words(run.trail),
            above=above(outline, run),
            ordered=run.level is Level.NUMBERED,
            evidence=evidence,
            lines=tuple(outline.line(sentence.span) for sentence in evidence),
            only_whole=self.only_whole,
        )


def member(words: str) -> str:
    """A member without the quotes around the whole of it.

    >>> member("“一把手”"), member("“一把手”第一责任")
    ('一把手', '“一把手”第一责任')
    """
    if words.startswith("“") and words.find("”") == len(words) - 1:
        return words[1:-1]
    return words


def within(text: str, item: Span) -> Span:
    """The member without the quotes around the whole of it."""
    words = item.of(text)
    return Span(item.start + 1, item.stop - 1) if member(words) != words else item
