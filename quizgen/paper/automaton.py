"""Many words looked for in a text at once.

Alfred V. Aho, Margaret J. Corasick: Efficient string matching, Communications of the ACM 18 (1975), 333–340.
"""

from collections import deque
from collections.abc import Iterator, Mapping


class Automaton:
    """Finds which of its words, given with their numbers, stand in a text: linear in the words, the text and the finds.

    >>> sorted(Automaton({"网信": 0, "信": 1, "信为民": 2}).found("坚持网信"))
    [0, 1]
    """

    __slots__ = ("_ends", "_next", "_shorter", "_suffix")

    def __init__(self, words: Mapping[str, int]) -> None:
        self._next: list[dict[str, int]] = [{}]  # the states that follow each state, by character
        self._ends: list[int] = [-1]  # the word that ends in a state, or -1
        for word, number in words.items():
            state = 0
            for character in word:
                known = self._next[state].get(character)
                if known is None:
                    known = self._next[state][character] = len(self._next)
                    self._next.append({})
                    self._ends.append(-1)
                state = known
            self._ends[state] = number
        self._suffix = [0] * len(self._next)  # the state of the longest proper suffix that begins some word
        self._shorter = [0] * len(self._next)  # the nearest of the suffixes in which a word ends, or 0
        self._link()

    def _link(self) -> None:
        following, suffixes, ends, shorter = self._next, self._suffix, self._ends, self._shorter
        waiting = deque(following[0].values())
        while waiting:
            state = waiting.popleft()
            above = suffixes[state]
            shorter[state] = above if ends[above] >= 0 else shorter[above]
            for character, below in following[state].items():
                suffix = above
                while suffix and character not in following[suffix]:
                    suffix = suffixes[suffix]
                suffixes[below] = following[suffix].get(character, 0)
                waiting.append(below)

    def found(self, text: str) -> Iterator[int]:
        """The numbers of the words that stand in the text, each once."""
        following, suffix, ends, shorter = self._next, self._suffix, self._ends, self._shorter
        seen: set[int] = set()
        state = 0
        for character in text:
            while state and character not in following[state]:
                state = suffix[state]
            state = following[state].get(character, 0)
            end = state if ends[state] >= 0 else shorter[state]
            while end and end not in seen:  # the shorter ones of a word that was seen were seen with it
                seen.add(end)
                yield ends[end]
                end = shorter[end]
