"""Runs of labels, lines that a colon closes, each over what explains it, below what brings them in: 职责：⏎巡查：⏎…⏎收费：⏎…"""

import re
from collections.abc import Iterator, Sequence

from quizgen.documents.document import Span
from quizgen.structure.bulleted import SAYS
from quizgen.structure.outline import Paragraph
from quizgen.structure.run import Level, Run, run

_LEAST = 3
_COLONS = ("：", ":")
_LABEL = re.compile("[\u4e00-\u9fff“”、]{3,16}[：:]")


def find(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Run]:
    """Yield the runs of three or more such labels; the colon is none of them."""
    for place, before in enumerate(paragraphs[: -2 * _LEAST]):
        if not text.endswith(_COLONS, *before.span) or not text.endswith(_COLONS, *paragraphs[place + 1].span):
            continue  # nearly always
        items: list[Span] = []
        at = place + 1
        while at + 1 < len(paragraphs) and _explained(text, paragraphs[at], paragraphs[at + 1]):
            items.append(Span(paragraphs[at].span.start, paragraphs[at].span.stop - 1))
            at += 2
        if len(items) >= _LEAST and SAYS.search(text, *before.span) is None:
            yield run(text, Level.PARAGRAPH, tuple(items), Span(items[0].start, items[-1].stop))


def _explained(text: str, label: Paragraph, body: Paragraph) -> bool:
    """Whether a line is a label, and the next one is no other."""
    return (
        label.mark is None
        and body.mark is None
        and _LABEL.fullmatch(text, *label.span) is not None
        and SAYS.search(text, *label.span) is None
        and not text.endswith(_COLONS, *body.span)
    )
