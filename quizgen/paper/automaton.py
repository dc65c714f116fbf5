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
                if character not in self._next[state]:
                    self._next[state][character] = len(self._next)
                    self._next.append({})
                    self._ends.append(-1)
                state = self._next[state][character]
            self._ends[state] = number
        self._suffix = [0] * len(self._next)  # the state of the longest proper suffix that begins some word
        self._shorter = [0] * len(self._next)  # the nearest of the suffixes in which a word ends, or 0
        self._link()

    def _link(self) -> None:
        waiting = deque(self._next[0].values())
        while waiting:
            state = waiting.popleft()
            suffix = self._suffix[state]
            self._shorter[state] = suffix if self._ends[suffix] >= 0 else self._shorter[suffix]
            for character, following in self._next[state].items():
                self._suffix[following] = self._step(suffix, character)
                waiting.append(following)

    def _step(self, state: int, character: str) -> int:
        while character not in self._next[state] and state:
            state = self._suffix[state]
        return self._next[state].get(character, 0)

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
