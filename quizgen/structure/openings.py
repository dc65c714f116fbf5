"""Runs of paragraphs by how they open: with a dash (——坚持…。), or with one word (坚持…。 over sentences that explain it)."""

from collections.abc import Iterator, Sequence

from quizgen.documents.document import Span
from quizgen.structure.edge import opening
from quizgen.structure.outline import Clause, Paragraph
from quizgen.structure.run import Level, Run, common_head, run
from quizgen.structure.verb import ADVERBS, MUSTS, NOUNS_TOO, VERBS

_DASH = "——"
_LEAST = 3
_LONGEST = 120  # of a first sentence that stands for its paragraph
_SHORTEST_HEAD = 4
_UNEVEN = 2
_OPENING = (VERBS | ADVERBS | frozenset("必须 应当 不得 严禁 坚信 以更 更加".split())) - NOUNS_TOO
_BEHIND_SUBJECT = frozenset("的将已要也必")


def find(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Run]:
    """Yield the runs of three or more paragraphs in a row; each member is the first sentence, up to 。 or ；."""
    row: list[Paragraph] = []
    shared = None
    for paragraph in paragraphs:
        opened = _opened(text, paragraph)
        if opened is None or opened != shared:
            if len(row) >= _LEAST:
                yield from _run(text, row)
            row, shared = [], opened
        if opened is not None:
            row.append(paragraph)
    if len(row) >= _LEAST:
        yield from _run(text, row)


def _opened(text: str, paragraph: Paragraph) -> str | None:
    """What a paragraph opens with that may make it a member: a dash, or the verb or adverb of its first sentence."""
    if paragraph.kind != "paragraph" or paragraph.mark is not None or not paragraph.sentences:
        return None
    sentence = paragraph.sentences[0]
    if text.startswith("我们", sentence.span.start):
        return None  # ——我们改善民生。: a report, whose sentences follow each other
    if text.startswith(_DASH, paragraph.span.start):
        return _DASH
    first = sentence.parts[0].span
    start = opening(text, first)
    word = text[start : start + 2]
    return word if word in _OPENING and first.stop - start <= _LONGEST else None


def _run(text: str, row: Sequence[Paragraph]) -> Iterator[Run]:
    firsts = [paragraph.sentences[0].parts[0].span for paragraph in row]
    items = _heads(row) or tuple(Span(opening(text, first), first.stop) for first in firsts)
    if any(all(text.startswith(must, first.start) for first in firsts) for must in MUSTS):
        items = tuple(firsts)
    if len({item.of(text) for item in items}) == len(items) and not _of_one_subject(text, items):
        yield run(text, Level.PARAGRAPH, items, Span(row[0].span.start, items[-1].stop))


def _of_one_subject(text: str, items: Sequence[Span]) -> bool:
    """Whether what all open with is what they speak of: 构建新格局的特征是…。构建新格局要…。"""
    head = common_head([item.of(text) for item in items])
    return len(head) > _SHORTEST_HEAD and any(text[item.start + len(head)] in _BEHIND_SUBJECT for item in items)


def _heads(row: Sequence[Paragraph]) -> tuple[Span, ...] | None:
    """The first clauses, where they are heads, all of one length: 坚定正确方向，…。坚持立德树人，…。"""
    clauses = [paragraph.sentences[0].clauses for paragraph in row]
    length = clauses[0][0].body.stop - clauses[0][0].body.start
    if length < _SHORTEST_HEAD or any(
        len(every) < 2 or every[0].body.stop - every[0].body.start != length for every in clauses
    ):
        return None
    if all(_is_couplet(every) for every in clauses):
        return None  # 遵循发展规律，创新制度安排。
    return tuple(every[0].body for every in clauses)


def _is_couplet(clauses: Sequence[Clause]) -> bool:
    """Whether two clauses of about one length are all that a sentence says: 聚焦组织领导，层层强化促推进."""
    first, second = clauses[0].body, clauses[1].body
    return len(clauses) == 2 and abs(second.stop - second.start - first.stop + first.start) <= _UNEVEN
