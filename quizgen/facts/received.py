"""Received: those who are met with, named behind the verb and in the clauses that only go on with the list: 会见了董事长甲，总裁乙等."""

import re
from collections.abc import Iterator

from quizgen.facts.company import ends_there, mention_end, named_together
from quizgen.structure import Outline, Sentence, person

RECEIVED = "会见"
"""What one does who is met with: no role of its own."""

_MEETS = re.compile("会见|接见|会晤|拜会|拜访")
_MEETS_WITH = re.compile(
    rf"(?:{_MEETS.pattern})了?(?:来访的|前来[^，。；]{{1,12}}的|到访的)?[^，。；]{{0,40}}$"
)  # 会见了总经理｜甲一行


def meets(text: str, start: int, named: person.Person) -> bool:
    """Whether the words from `start` up to a person tell that others meet with the one named."""
    return _MEETS_WITH.search(text, start, named.span.start) is not None


def guests(outline: Outline, sentence: Sentence) -> dict[int, list[person.Person]]:
    """Those whom the clauses behind the verb's go on to name, by the number of the clause."""
    return dict(_guests(outline, sentence)) if _MEETS.search(outline.text, *sentence.span) else {}


def _guests(outline: Outline, sentence: Sentence) -> Iterator[tuple[int, list[person.Person]]]:
    text, listed = outline.text, False
    for index, clause in enumerate(sentence.clauses):
        groups = list(named_together(outline, clause))
        only_names = bool(groups) and ends_there(text, mention_end(text, groups[-1][-1]), clause)
        if listed and only_names and len(groups) == 1 and groups[0][0].span.start == clause.body.start:
            yield index, groups[0]
        else:
            listed = only_names and meets(text, clause.body.start, groups[-1][0])
