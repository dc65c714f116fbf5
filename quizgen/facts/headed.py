"""Headed paragraphs: those that open with an imperative head, and order further on: what is between instructs, too.

全面提高政府效能。优化机构设置，深化机构改革。…要完善激励机制: a report without a heading that tells that it deploys.
"""

from collections.abc import Sequence
from itertools import takewhile

from quizgen.documents.document import Span
from quizgen.facts import mood
from quizgen.facts.accomplished import is_done, states
from quizgen.facts.order import word_of_order
from quizgen.facts.topic import tells_how_it_is
from quizgen.structure import Outline, Paragraph, Sentence
from quizgen.structure.verb import governs, verb_at

_LONGEST_HEAD = 40


def headed(outline: Outline, undecided: Sequence[bool]) -> tuple[bool, ...]:
    """For each sentence, whether it is one of the first of a headed paragraph of undecided ones, which nobody says."""
    deploys = [False] * len(undecided)
    place = 0
    for paragraph in outline.paragraphs:
        behind = place + len(paragraph.sentences)
        if behind > place + 1 and paragraph.kind == "paragraph" and all(undecided[place:behind]):
            opening = _opening(outline.text, paragraph)
            if opening and not any(outline.speeches[place:behind]):
                deploys[place : place + opening] = [True] * opening
        place = behind
    return tuple(deploys)


def _opening(text: str, paragraph: Paragraph) -> int:
    """How many sentences instruct before the first that need not; none where no order comes behind them."""
    head, *rest = paragraph.sentences
    if head.span.stop - head.span.start > _LONGEST_HEAD or not _instructs(text, head):
        return 0
    opening = 1 + len(list(takewhile(lambda sentence: _instructs(text, sentence), rest)))
    ordered = any(word_of_order(text, clause) for sentence in rest[opening - 1 :] for clause in sentence.clauses)
    past = ordered and (
        is_done(text, *paragraph.span) or any(mood.is_past(text, sentence) for sentence in paragraph.sentences)
    )
    return opening if ordered and not past else 0


def _instructs(text: str, sentence: Sentence) -> bool:
    """Whether every clause of a sentence opens with a verb that governs something, and none tells how things are."""
    return all(_governs(text, clause.body) for clause in sentence.clauses)


def _governs(text: str, span: Span) -> bool:
    verb = verb_at(text, *span)
    return verb is not None and governs(text, verb.start) and not states(text, span) and not tells_how_it_is(text, span)
