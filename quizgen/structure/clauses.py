"""Runs of clauses: by one head (坚持…，坚持…), or by one of the builds (忠于…，勇于…; 四字、四字，四字、四字)."""

from collections.abc import Iterator, Sequence

from quizgen.documents.document import Span
from quizgen.structure import (
    builds,
    circumstance,
    commas,
    copulas,
    near_end,
    objects,
    one_opening,
    predicates,
    reach,
    will,
)
from quizgen.structure.clause_head import HEADS_BEGIN, head_at, head_of
from quizgen.structure.edge import OPENING_BEGINS, opening
from quizgen.structure.extent import Extent
from quizgen.structure.of_one_head import GOES_ON, governed, members_of, with_head
from quizgen.structure.outline import Clause, Part
from quizgen.structure.run import Level, Run, run
from quizgen.structure.verb import MUSTS, VERBS

_FEWEST, _MOST_MEMBERS = 3, 60


def find(text: str, part: Part) -> Iterator[Run]:
    """Yield the runs among the clauses of one part, none overlapping the one before."""
    clauses, lists = part.clauses, part.lists
    if len(clauses) < 2 or (len(clauses) == 2 and not lists):
        return  # two clauses make a list only by the units in them
    opens: list[int] = []
    heads: list[str | None] = []
    for _, body, _, _, mark in clauses:
        start = body[0]
        if text[start : start + 1] in OPENING_BEGINS:  # as few do: most are spared the call
            start = opening(text, body)
        opens.append(start)
        heads.append(
            head_at(text, start, body.stop) if mark is None and text[start : start + 1] in HEADS_BEGIN else None
        )
    told = predicates.told(text, clauses) if len(clauses) > 2 else ()
    index = 0
    while index + 1 < len(clauses):
        of_one_head = heads[index] is not None and heads[index] == heads[index + 1]
        tells = told[index + 1] if told else False
        may_be = (
            of_one_head or tells or (index + 2 < len(clauses) and _may_be_alike(text, clauses, opens, heads, index))
        )
        of_units = (
            lists
            and clauses[index].stop != "："  # 铸就了民族精神：…精神、…精神
            and commas.may_go_across(clauses[index].units, clauses[index + 1].units)
        )
        if not may_be and not of_units:
            index += 1
            continue  # nearly always
        ahead = clauses[index : index + _MOST_MEMBERS]
        opened, headed = opens[index : index + _MOST_MEMBERS], heads[index : index + _MOST_MEMBERS]
        first = circumstance.without(text, ahead[0], ahead[1])
        if first is not ahead[0]:
            ahead, opened[0], headed[0] = (first, *ahead[1:]), opening(text, first.body), head_of(text, first.body)
        found = _alike(text, ahead, opened, headed, tells=tells) if may_be else None
        flat = commas.across_commas(text, ahead) if found is None and of_units else None
        if flat is not None:
            members, items = flat
            yield run(text, Level.CLAUSE, items, Span(first.body.start, items[-1].stop))
            index += members
            continue
        within = found is not None and first.body.start <= found.start < first.body.stop
        made = _run(text, ahead[: found.members], found.start, found.stop) if found and within else None
        if found is None or made is None or len(made.items) < _FEWEST:
            index += 1
            continue
        yield made
        index += found.members


def _may_be_alike(
    text: str, clauses: Sequence[Clause], opens: Sequence[int], heads: Sequence[str | None], index: int
) -> bool:
    """Whether the clause at `index` and the next two may be alike, in more than its head and predicate: a quick look.

    `opens` is where each of the clauses opens, `heads` the word it opens with.
    """
    one, two, three = clauses[index : index + 3]
    stop, (second, second_stop), (third, third_stop) = one.body.stop, two.body, three.body
    second_opens, third_opens = opens[index + 1], opens[index + 2]
    return (
        second_stop - second == third_stop - third
        or text[stop - 2] == text[second_stop - 2]
        or text[second : second + 1] == text[third : third + 1]  # of one 必须
        or text[second_opens : second_opens + 1] == text[third_opens : third_opens + 1]  # of one adverb
        or (heads[index + 1] is not None and heads[index + 1] == heads[index + 2])
        or "是" in heads[index + 1 : index + 4]
        or text[second_opens + 1 : second_opens + 2] == will.MAY_WILL == text[third_opens + 1 : third_opens + 2]
        or len(one.units) > 1 < len(two.units)
        or predicates.may_lie_in(text, second)
        or predicates.may_be_new(text, stop, second_stop)
        or near_end.may_say_alike(text, stop, second_stop)
        or objects.may_begin_alike(text, second, third)
    )


def _alike(
    text: str, clauses: Sequence[Clause], opens: Sequence[int], heads: Sequence[str | None], *, tells: bool
) -> Extent | None:
    """How far the clauses are alike; what has a head is told by its head. The second has a predicate to share if it `tells`."""
    word = heads[0]
    must = one_opening.of_one_must(text, clauses) if len(clauses) > 2 else None
    if must is not None:
        return must
    if word is not None and heads[1] == word:  # 坚持党管互联网，坚持网信为民，坚持…
        headed = with_head(text, clauses, heads, word, opens[0])
        if headed is not None:
            return headed
    if len(clauses) < 3:
        return None
    stop, (second, second_stop), (third, third_stop) = clauses[0].body.stop, clauses[1].body, clauses[2].body
    begin_alike = text.startswith(text[second], third) or text.startswith(text[opens[1]], opens[2])
    of_units = len(clauses[1].units) > 1
    end_alike = text[stop - 2] == text[second_stop - 2] and clauses[0].stop != "："
    return (
        (begin_alike and one_opening.of_one_adverb(text, clauses))
        or (heads[1] == heads[2] and _governed_or_framed(text, clauses, heads))
        or (word == "以" == heads[1] and copulas.of_roles(text, clauses, heads))
        or ("是" in heads[1:4] and copulas.of_copulas(text, clauses, heads))
        or (
            second_stop - second == third_stop - third
            and reach.further(text, clauses, builds.framed(text, clauses) or builds.of_slogans(text, clauses))
        )
        or (of_units and (builds.built(text, clauses) or _of_nouns(text, clauses)))
        or (begin_alike and one_opening.of_one_opening(text, clauses))
        or (text[second + 1 : second + 2] == will.MAY_WILL and will.of_one_will(text, clauses))
        or (tells and predicates.told_alike(text, clauses))
        or (predicates.may_lie_in(text, second) and predicates.lies_in(text, clauses))
        or (predicates.may_be_new(text, stop, second_stop) and predicates.renewed(text, clauses))
        or (near_end.may_say_alike(text, stop, second_stop) and near_end.said_alike(text, clauses))
        or (
            end_alike
            and reach.further(text, clauses, predicates.sharper(text, clauses) or predicates.tailed(text, clauses))
        )
        or (objects.may_begin_alike(text, second, third) and objects.beginning_alike(text, clauses))
        or None
    )


def _of_nouns(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses of units that end in one noun, the first behind 是."""
    found = builds.of_nouns(text, clauses)
    if found is None:
        return None
    others = [clause.body for clause in clauses[1 : found.members]]
    first = Span(predicates.behind_copula(text, Span(found.start, clauses[0].body.stop), others), clauses[0].body.stop)
    return found._replace(start=predicates.behind_deed(text, first, others))


def _governed_or_framed(text: str, clauses: Sequence[Clause], heads: Sequence[str | None]) -> Extent | None:
    """A run whose first member stands behind a verb, or of one frame where more share that.

    严格规范不动摇，主动规范不松懈，自觉规范保发展，坚持规范上水平
    """
    found = governed(text, clauses, heads)
    framed = builds.framed(text, clauses) if found is not None else None
    return framed if framed is not None and found is not None and framed.members > found.members else found


def _own_opening(text: str, span: Span) -> int:
    """Where a member begins; the 也 of 也是 is its own, as an adverb within what is repeated: 是…，也是…，更是…"""
    start = opening(text, span)
    return start - 1 if start > span.start and text[start] == "是" and text[start - 1] in "也更又还" else start


def _run(text: str, clauses: Sequence[Clause], start: int, stop: int) -> Run | None:
    """The run of the clauses; none where they are several pairs: 既要做显功，也要做潜功，既要谋当下，也要谋长远."""
    if any(text.startswith("既", clause.body.start) for clause in clauses[1:]):
        return None
    first, last = clauses[0].body, clauses[-1].body
    word = text[start : start + 2]
    role = [text.startswith("以", opening(text, clause.body)) for clause in clauses] if word.startswith("以") else []
    of_roles = sum(role) >= _FEWEST
    inner: list[Span] = []
    for clause in clauses:
        goes_on = GOES_ON.match(text, clause.body.start) is not None
        within_role = of_roles and not text.startswith("以", opening(text, clause.body))
        stands = goes_on or text.startswith("是", opening(text, clause.body))  # 更是, 又是
        if inner and (within_role or (goes_on if word in VERBS else word.startswith("是") and not stands)):
            inner[-1] = Span(inner[-1].start, clause.body.stop)
        else:
            inner += members_of(text, clause, word)
    items = [Span(_own_opening(text, span), span.stop) for span in inner]
    items[0] = Span(start, inner[0].stop)
    if any(
        all(text.startswith(must, begins) for begins in (start, *(span.start for span in inner[1:]))) for must in MUSTS
    ):
        items[1:] = inner[1:]  # “五个必须”：必须…，必须…: what all of them open with is theirs
    elif all(item.start > span.start for item, span in zip(items[1:], inner[1:], strict=True)):
        items[0] = Span(_own_opening(text, items[0]), items[0].stop)  # 既要｜算水费账，又要｜算增收账，更要｜算民心账
    items[-1] = Span(items[-1].start, stop)
    return run(text, Level.CLAUSE, tuple(items), Span(first.start, last.stop))
