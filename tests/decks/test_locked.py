"""The lock in its file: what is looked up is what reading it all gives, and so is what is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.decks import lock
from quizgen.decks.lock import Known, Lock, Titled
from quizgen.decks.locked import Locked

IDS = st.text('ab"\\\n\x85\u2028\ud800项,}{', max_size=3)
KNOWN = st.builds(Known, id=st.just(""), home=st.sampled_from(["会议", '"}\n']), changed=st.integers(0, 3))
CARDS = st.dictionaries(IDS, KNOWN, max_size=9).map(
    lambda cards: {id: Known(id, known.home, changed=known.changed) for id, known in cards.items()}
)
TITLES = st.dictionaries(
    st.sampled_from(["cards", "会议", '"cards": {', "\n"]), st.builds(Titled, st.text(max_size=3), st.just("a.txt"))
)


@given(CARDS, CARDS, st.sets(IDS), TITLES, TITLES)
def test_as_if_all_of_it_were_read_and_written(
    cards: dict[str, Known], new: dict[str, Known], ids: set[str], titles: dict[str, Titled], later: dict[str, Titled]
) -> None:
    written = lock.write(Lock(cards, titles)).encode()
    locked = Locked.of(written)
    assert len(locked) == len(cards)
    assert locked.titles() == titles
    assert locked.known({*ids, *cards}) == cards
    left = {id: known for id, known in cards.items() if id not in ids}
    closed = titles.keys() - later.keys()
    assert locked.changed(Lock(new, later), ids - new.keys(), closed) == lock.write(Lock(left | new, later)).encode()
    assert locked.changed(Lock(), (), ()) == written


@pytest.mark.parametrize("other", [b"", b"{}", b'{"cards": {\n', b'{\n"cards": {\n"a": {}\n}}'])
def test_a_file_of_another_form_is_refused(other: bytes) -> None:
    with pytest.raises(ValueError, match=r"not found|}"):
        Locked.of(other)


def test_a_line_of_another_form_is_refused() -> None:
    written = lock.write(Lock({"a": Known("a", "会议"), "b": Known("b", "会议")}, {})).encode()
    locked = Locked.of(written.replace(b'"home"', b'"name"', 1))
    assert locked.known(["b"]) == {"b": Known("b", "会议")}
    with pytest.raises(ValueError, match="name"):
        locked.known(["a"])
