"""Papers and changes to papers that hypothesis draws."""

from hypothesis import strategies as st
from papers import HEADINGS, ITEMS, KINDS, MATTERS, TASKS, Paper, changed

numbers = st.integers(0, 11)


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
