"""Voices: who is told to have said something at a seminar, which is how news tells of those who spoke there."""

import re
from collections.abc import Iterator

from quizgen.documents.document import Span
from quizgen.facts.deed import Deed
from quizgen.structure import Outline, person

_SEMINAR = re.compile(
    r"(?:举行|举办|召开|主办|承办)[^。；]{0,40}?(?:座谈会|研讨会|论坛|沙龙|交流会|分享会|研讨活动)|(?:座谈会|研讨会|论坛|沙龙|交流会|分享会)[^。；]{0,24}(?:举行|举办|召开)"
)
_SAYS = re.compile(r"(?:同志|先生|女士)?(?:则|也|还|在[^，。；]{1,12}[中上时])?(?:说|表示|认为|谈到|谈道|坦言)")
_OF_STATE = re.compile(r"总书记|国家主席|国务院|总统|首相|总理|外长|发言人|大使|记者")
_TOP = 8
"""A seminar that the document is about is told of in so many paragraphs."""
_FEWEST = 2
"""A seminar has more voices than one; a single one may be quoted from anywhere."""


def voices(outline: Outline, /) -> Iterator[tuple[person.Person, Deed]]:
    """Yield the persons with titles that open a sentence and say something, where the document tells of a seminar."""
    text = outline.text
    heard = [found for found in outline.people.titled if found.titles and _speaks(outline, found)]
    if len({found.name.of(text) for found in heard}) < _FEWEST:
        return
    if any(_SEMINAR.search(text, *paragraph.span) for paragraph in outline.paragraphs[:_TOP]):
        for found in heard:
            yield found, Deed("发言", found.name, Span(found.titles[0].start, found.name.stop))


def _speaks(outline: Outline, found: person.Person) -> bool:
    """Whether a person with titles opens a sentence and says something in it."""
    first = min(title.start for title in found.titles)
    sentence = outline.sentence_at(first)
    opens = sentence is not None and sentence.span.start == first
    says = _SAYS.match(outline.text, found.name.stop) is not None
    return opens and says and not any(_OF_STATE.search(outline.text, *title) for title in found.titles)
