"""A mention: a counted name (“四个意识”) whose members the document does not tell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quizgen.documents.document import Span
from quizgen.facts.fact import Value
from quizgen.facts.point import Point
from quizgen.structure import Outline


@dataclass(frozen=True, slots=True)
class Mention:
    """The name and where it stands first; `count` is how many members it promises, `head` what they should share."""

    name: str
    count: int
    head: str
    span: Span
    rule: str = "formulation"
    kind: str = "mention"

    def record(self, _outline: Outline, /) -> Mapping[str, Value]:
        """The name."""
        return {"name": self.name}

    def points(self, _outline: Outline, /) -> Iterator[Point]:
        """None: there is nothing to learn from a name alone."""
        return iter(())
