"""Which questions a paper asks: as many as wanted, spread over documents, none giving away another's answer."""

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from quizgen.paper.chance import lot, shuffled
from quizgen.paper.leak import Leaks, given_away, leaks
from quizgen.paper.question import Kind, Question


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted: so many of each kind, or so many in all, or (both None) as many as stand together.

    `printed` is what the paper shows besides its questions: its title, its subtitle.
    """

    counts: Mapping[Kind, int] | None = None
    count: int | None = None
    printed: tuple[str, ...] = ()
    seed: str = "1"


@dataclass(frozen=True, slots=True)
class Choice:
    """What is asked, by kind, in the order of the paper; `missing` is how many of a kind were wanted and not found.

    `apart` counts the questions that were left out only because another one, or the title, gives them away.
    """

    questions: Mapping[Kind, tuple[Question, ...]]
    missing: Mapping[Kind, int] = field(default_factory=dict)
    apart: int = 0


def choose(bank: Sequence[Question], wish: Wish) -> Choice:
    """The questions for one paper; the same bank, wish and seed give the same.

    The documents take turns, and within a document its places, so that no sentence is asked twice before each was
    asked once. Two attempts are made, by lot and with those first that give away least; the fuller one is taken.
    """
    spoilt = given_away(bank, wish.printed)
    pool = [question for index, question in enumerate(bank) if index not in spoilt]
    quota = _quota(bank, wish)
    found = leaks(pool)
    chosen: list[int] = []
    for order in _orders(pool, found, wish.seed):
        attempt = _picked(pool, found, quota, order)
        chosen = max(chosen, attempt, key=len)  # the first of equals
        if len(chosen) >= min(quota.total(), len(pool)):
            break
    asked = Counter(pool[index].kind for index in chosen)
    open_ended = wish.counts is None and wish.count is None
    return Choice(
        _by_kind(shuffled((pool[index] for index in chosen), wish.seed, lambda question: question.id)),
        {} if open_ended else {kind: quota[kind] - asked[kind] for kind in Kind if quota[kind] > asked[kind]},
        len(bank) - len(chosen) if open_ended else 0,
    )


def everything(bank: Iterable[Question]) -> Choice:
    """All questions in their order, also those that give each other away: a collection to study from."""
    return Choice(_by_kind(bank))


def _by_kind(questions: Iterable[Question]) -> dict[Kind, tuple[Question, ...]]:
    found: dict[Kind, list[Question]] = {kind: [] for kind in Kind}
    for question in questions:
        found[question.kind].append(question)
    return {kind: tuple(group) for kind, group in found.items() if group}


def _quota(pool: Sequence[Question], wish: Wish) -> Counter[Kind]:
    """How many of each kind; of a number in all, each kind gets its share of what there is, and one at least."""
    there = Counter(question.kind for question in pool)
    if wish.counts is not None:
        return Counter(wish.counts)
    if wish.count is None or wish.count >= len(pool):
        return there
    shares = Counter({kind: max(1, wish.count * count // len(pool)) for kind, count in there.items()})
    while (over := shares.total() - wish.count) != 0:
        room = [kind for kind in Kind if (shares[kind] > 0 if over > 0 else shares[kind] < there[kind])]
        exact = {kind: shares[kind] - wish.count * there[kind] / len(pool) for kind in room}
        if over > 0:
            shares[max(room, key=lambda kind: (shares[kind] > 1, exact[kind]))] -= 1
        else:
            shares[min(room, key=lambda kind: exact[kind])] += 1
    return shares


def _orders(pool: Sequence[Question], found: Leaks, seed: str) -> Iterator[list[int]]:
    """The orders in which questions are tried: by lot, and by how many others each one stands against."""
    by_lot = shuffled(range(len(pool)), seed, lambda index: pool[index].id)
    yield by_lot
    yield sorted(
        by_lot,
        key=lambda index: (
            sum(len(found.askers[words]) for words in found.shows[index])
            + sum(len(found.showers[words]) for words in found.asks[index])
        ),
    )


def _picked(pool: Sequence[Question], found: Leaks, quota: Counter[Kind], order: Sequence[int]) -> list[int]:
    """The questions taken when they are tried in this order; the scarcest kind is served first."""
    waiting: defaultdict[Kind, defaultdict[str, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    turns: Counter[tuple[Kind, str, int]] = Counter()
    for place, index in enumerate(order):
        one = pool[index]
        turns[one.kind, *one.place] += 1
        waiting[one.kind][one.document].append((turns[one.kind, *one.place], place))
    taken: list[int] = []
    of_document: Counter[str] = Counter()
    closed: set[int] = set()
    shown: set[int] = set()
    asked: set[int] = set()
    there = Counter(question.kind for question in pool)
    for kind in sorted(waiting, key=lambda kind: (there[kind] - quota[kind], list(Kind).index(kind))):
        queues = {document: sorted(places, reverse=True) for document, places in waiting[kind].items()}
        documents = [(of_document[document], lot("", document), document) for document in queues]
        heapq.heapify(documents)
        wanted = quota[kind]
        while wanted > 0 and documents:
            _, drawn, document = heapq.heappop(documents)
            queue = queues[document]
            while queue and order[queue[-1][1]] in closed:
                queue.pop()
            if not queue:
                continue
            index = order[queue.pop()[1]]
            taken.append(index)
            wanted -= 1
            of_document[document] += 1
            heapq.heappush(documents, (of_document[document], drawn, document))
            for words in found.shows[index] - shown:
                closed.update(found.askers[words])
            for words in found.asks[index] - asked:
                closed.update(found.showers[words])
            shown |= found.shows[index]
            asked |= found.asks[index]
    return taken
