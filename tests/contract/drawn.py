"""Papers and changes to papers that hypothesis draws."""

import os

from hypothesis import Phase, settings
from hypothesis import strategies as st
from papers import HEADINGS, ITEMS, KINDS, MATTERS, TASKS, Paper, changed

numbers = st.integers(0, 11)
chances = st.randoms(use_true_random=False)

LONGER = int(os.environ.get("QUIZGEN_LONGER", "1"))


def played(times: int) -> settings:
    """Bounded and the same every time; QUIZGEN_LONGER=100 plays a hundred times as many, others every time.

    What fails is not made smaller: with files and collections that would take longer than reading it.
    """
    return settings(
        max_examples=times * LONGER,
        derandomize=LONGER == 1,
        database=None,
        deadline=None,
        phases=(Phase.explicit, Phase.generate),
    )


def _things(pool: tuple[str, ...], least: int, most: int) -> st.SearchStrategy[tuple[tuple[int, int], ...]]:
    chosen = st.lists(st.integers(0, len(pool) - 1), min_size=least, max_size=most, unique=True)
    return chosen.map(lambda things: tuple((thing, 0) for thing in things))


papers = st.builds(
    Paper,
    st.integers(0, len(MATTERS) - 1),
    _things(ITEMS, 3, 8),
    _things(TASKS, 0, 3),
    _things(HEADINGS, 3, 5),
)
"""Any paper, in the words in which it was meant."""

folders = st.lists(papers, min_size=1, max_size=3).map(lambda some: dict(zip("甲乙丙", some, strict=False)))
"""One to three papers by the names of their files."""

MENDED = ("insert", "remove", "move", "slip", "reword")
revisions = st.tuples(st.sampled_from(MENDED), st.sampled_from(KINDS), numbers, numbers)
"""What may happen to a paper: the arguments of `changed`."""


def revised(paper: Paper, revision: tuple[str, str, int, int]) -> Paper:
    """The paper after a revision."""
    return changed(paper, *revision)
