"""Instructions: what a part of a sentence tells to do, from where that begins: its order, its request, or its imperative."""

from quizgen.documents.document import Span
from quizgen.facts import imperative, order
from quizgen.facts.accomplished import states
from quizgen.facts.label import is_label
from quizgen.facts.lead_in import behind_lead_in
from quizgen.facts.request import request
from quizgen.structure import Clause, Part, Speech
from quizgen.structure.mark import Style
from quizgen.structure.verb import NOUNS_TOO, verb_at

_SHORTEST = 3  # 务必抓好 tells nothing without what it is about
_DEMANDS = ("要求", "号召", "希望", "提醒")


def instruction_in(text: str, part: Part, speech: Speech | None, *, governed: bool, deploys: bool) -> Span | None:
    """The task that a part of a sentence gives, without its lead-in; None where it gives none."""
    begin, end = part.span
    if text.endswith("等要求", begin, end):
        return None  # 听取了…的通报，…关于做好…等要求
    if speech is None and not governed and not deploys and not order.may_order(text, begin, end):
        return None  # as most parts of most documents: nobody is told anything there
    clauses = behind_lead_in(text, part, speech)
    if not clauses:
        return None
    first = clauses[0].body
    if speech is not None and _demands(speech, part):
        return _reaching(order.behind_word(text, first), part)
    if is_label(text, part):
        return None
    if (governed or deploys) and imperative.to_grasp(text, first):
        return _reaching(first.start, part)
    ordered_from = order.first_word(text, first.start, end)
    for index, clause in enumerate(clauses if ordered_from < end else ()):
        word = order.word_of_order(text, clause) if ordered_from < clause.body.stop else None
        if word is not None:
            if order.only_to_see(text, word.start) and not order.sees_and_acts(text, clauses[index:], word):
                return _behind_what_is_seen(text, clauses[index + 1 :], part)
            may_begin = (
                index > 0 and (deploys or governed or speech is not None) and not order.is_told(text, clause, word)
            )
            begins = may_begin and _instructs_before(text, clauses[:index], deploys=deploys)
            return _reaching(first.start if begins else order.beginning(text, clauses, index, word), part)
    asks = request(text, clauses) if deploys else None
    if asks is not None:
        announced = len(clauses) > 1 and text.endswith("如下", *clauses[-1].body)
        return Span(asks, clauses[-2].body.stop) if announced else _reaching(asks, part)
    for clause in clauses if part.marked else ():
        if clause.mark is not None and clause.mark.style is Style.MUST:  # 一要…；二要… 做好…工作，一要…
            must = clause.body.start
            return None if order.only_to_see(text, must) else _reaching(must, part)
    mark = clauses[0].mark
    governed = governed or (speech is not None and _proposes(text, speech, part))
    governed = governed or (mark is not None and part.clauses[0].mark is None and (speech is not None or deploys))
    spoken = speech is not None
    if imperative.instructs(text, clauses, end, governed=governed, spoken=spoken, deploys=deploys):
        return _reaching(first.start, part)
    if mark is not None and mark.style is Style.IS and speech is not None and speech.verb == "要求":
        return _reaching(first.start, part) if imperative.may_be_demanded(text, clauses) else None
    return None


def _behind_what_is_seen(text: str, clauses: list[Clause], part: Part) -> Span | None:
    """What is ordered anew behind what has only to be seen: 要看到差距仍在，必须｜加快建设."""
    for clause in clauses:
        word = order.word_of_order(text, clause)
        if word is not None and word.start == clause.body.start and not order.only_to_see(text, word.start):
            return _reaching(word.stop, part)
    return None


def _instructs_before(text: str, clauses: list[Clause], *, deploys: bool) -> bool:
    """Whether the clauses before the one with a word of order instruct by themselves: 强化教育，…，决策必须坚决执行."""
    first, stop = clauses[0].body, clauses[-1].body.stop
    verb = verb_at(text, *first)
    unsure = verb is None or text[first.start : first.start + 2] in NOUNS_TOO
    if unsure and not (deploys and text.startswith(imperative.EACH, first.start)):
        return False
    if states(text, first) or any(imperative.tells(text, clause.body) for clause in clauses):
        return False
    return imperative.instructs(text, clauses, stop, governed=False, spoken=False, deploys=True)


def _demands(speech: Speech, part: Part) -> bool:
    """Whether a part opens with a demand: 会议要求全国网信系统认真学习领会."""
    return speech.opens and speech.verb in _DEMANDS and part.span.start < speech.start < part.span.stop


def _proposes(text: str, speech: Speech, part: Part) -> bool:
    """Whether a part opens with what is proposed: 全会提出，优先发展农业农村."""
    proposed = speech.opens and speech.verb == "提出" and part.span.start < speech.start < part.span.stop
    return proposed and verb_at(text, speech.start, part.span.stop) is not None


def _reaching(start: int, part: Part) -> Span | None:
    """What a part says from a place on; None where that tells nothing."""
    return Span(start, part.span.stop) if start + _SHORTEST <= part.span.stop else None
