"""Circumstances: what may stand before the first clause of a list and is none of it: 目前, 其中, 五年来, 因此."""

import re

from quizgen.structure.outline import Clause

_BEGINS = frozenset("目如当其此另最从进因但总特尤期届随近一两三四五六七八九十长今去党改新")
_CIRCUMSTANCE = re.compile(
    r"(?:目前|如今|当前|其中|此外|另外|最终|从而|进而|因[而此]|但是?|总之|特别是|尤其是|期间|届时|随后"
    r"|(?:[近一两三四五六七八九十]+|数|多)年(?:多)?来|(?:一直|长期|今年|去年|党的十[一二三四五六七八九]大|改革开放|新中国成立)以来)"
    r"(?=..)(?![的是为之、])"
)


def without(text: str, first: Clause, second: Clause) -> Clause:
    """The first clause of a list without its circumstance, if the second has none like it.

    目前｜东区已经建成，西区正在施工，南区即将启动; but 目前…，目前…，目前…
    """
    body, units = first.body, first.units
    if text[body.start] not in _BEGINS:
        return first  # nearly always
    found = _CIRCUMSTANCE.match(text, *body)
    if found is None or text.startswith(text[body.start : body.start + 2], second.body.start):
        return first
    start = found.end()
    if units and units[0].stop <= start:
        return first
    units = (units[0]._replace(start=start), *units[1:]) if units else units
    return first._replace(body=body._replace(start=start), units=units)
