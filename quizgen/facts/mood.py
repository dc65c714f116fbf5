"""The mood of stretches that no heading tells of: where nearly every sentence opens with a verb and none tells of the past."""

import re
from collections.abc import Iterator, Sequence

from quizgen.structure import Outline, Sentence
from quizgen.structure.mark import Style
from quizgen.structure.verb import opens_instruction

FEWEST = 8
"""With fewer sentences it is not told whether they are what is to be done, or what was."""
_MANY = 20
_LEAST = 30
_MOST = 60
"""A stretch is of so many sentences, and ends before a chapter where it can: one chapter may be too short to tell."""
_INSTRUCT, _OF_FEW_INSTRUCT = 0.6, 0.8
_PAST = 0.05
"""Stretches of reports that look back have 0.08 to 0.4 of such sentences, those that deploy 0 to 0.05."""

_TELLS_PAST = re.compile(
    r"了(?<=[^不为，；。：、]了)(?![解的]|如指掌)|已经|去年|上年|同比|累计|连续[\d一二三四五六七八九十]|首次|以来|一年来|过去"
    r"|获(?:批|评|得(?!感)|国家|奖)|入选|被评为|超额|圆满|成功(?=[^，。；]*\d)|全面完成(?=[，。；]|$)|20\d\d年\d{1,2}月"
)
_FIGURE = re.compile(  # 增长5%, 5.2%
    r"[0-9０-９](?:(?:(?<=[达超]\d)|(?<=(?:增长|下降|提高|突破|达到|超过|增加|减少)\d))[\d.]*[%％亿万个家]|(?P<exact>\.\d+[%％万亿]))"
)
_AIM = re.compile(r"力争|力求|确保|争取|左右|以[上内]|目标|拟|今年|\d年前|到20\d\d年")
_MAY_BE_AIM = re.compile(r"推动|带动|实现|保持")


def imperative(outline: Outline, undecided: Sequence[bool]) -> tuple[bool, ...]:
    """For each sentence, whether it stands in a stretch of the undecided ones that instructs; a short rest goes with what it follows."""
    deploys = [False] * len(outline.sentences)
    for places in _stretches(outline, undecided):
        first = places[0]
        goes_on = len(places) < _MANY and first > 0 and deploys[first - 1]
        instructs = goes_on or _instructs(outline.text, [outline.sentences[place] for place in places])
        for place in places if instructs else ():
            deploys[place] = True
    return tuple(deploys)


def _stretches(outline: Outline, undecided: Sequence[bool]) -> Iterator[list[int]]:
    """The undecided sentences that nobody says, in stretches; one that a heading decided, or a chapter, ends a stretch."""
    stretch: list[int] = []
    place = 0
    for paragraph in outline.paragraphs:
        mark = paragraph.mark
        chapter = mark.style is Style.CHAPTER if mark else paragraph.kind != "paragraph"
        for index in range(place, place + len(paragraph.sentences)):
            full = len(stretch) >= (_LEAST if chapter else _MOST)
            if stretch and (full or not undecided[index]):
                yield stretch
                stretch = []
            if undecided[index] and outline.speeches[index] is None:
                stretch.append(index)
        place += len(paragraph.sentences)
    if stretch:
        yield stretch


def _instructs(text: str, sentences: Sequence[Sentence]) -> bool:
    """Whether nearly all the sentences open as instructions do, and hardly any tells of the past: of a few, none."""
    if len(sentences) < FEWEST:
        return False
    past = [is_past(text, sentence) for sentence in sentences]
    if sum(past) > _PAST * len(sentences):
        return False
    opened = sum(
        not told and opens_instruction(text, *sentence.clauses[0].body)
        for sentence, told in zip(sentences, past, strict=True)
    )
    return opened >= (_INSTRUCT if len(sentences) >= _MANY else _OF_FEW_INSTRUCT) * len(sentences)


def is_past(text: str, sentence: Sentence) -> bool:
    """Whether a sentence tells of the past, or of figures that were reached and are no aims."""
    if _TELLS_PAST.search(text, *sentence.span):
        return True
    figure = _FIGURE.search(text, *sentence.span)
    if figure is None or _AIM.search(text, *sentence.span):
        return False
    return figure["exact"] is not None or _MAY_BE_AIM.search(text, *sentence.span) is None
