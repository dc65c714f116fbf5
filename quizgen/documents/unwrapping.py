"""Hard-wrapped lines joined again: text copied from a PDF or a terminal, where each line ends at a margin.

First it is decided whether the text is wrapped at all; if not, its lines stay as they are.
"""

import re
from collections.abc import Sequence

from quizgen.documents.draft import Draft
from quizgen.documents.line_marks import DATELINE, LABEL, PARAGRAPH_MARK, SPEECH, opens_entry, outline_kind
from quizgen.documents.margin import INDENT, SLACK, STOPS, Margin, ends_blank, find_margin, finished, indent, width

GOES_ON = re.compile(r"[，、,（《“‘「『—]$")
CLOSES = re.compile(r"[，。、；：！？）》”’】」』,;]")  # no line begins with these but one that goes on
OF = re.compile(r"的(?![确士话])")  # nor with this, unless the one above it is done

WORD = re.compile(r"[A-Za-z0-9.%-]+")  # is not broken at a margin
OPENED = re.compile(r"[《（“「『][^《》（）“”「」『』]*$")
CLOSED = re.compile(r"[^《》（）“”「」『』]{0,60}[》）”」』]")

INDENTED = 4  # columns that the first line of a paragraph falls short where its indent was lost
SHORTEST, BROKEN = 12, 40  # characters: of a line that stops at a comma and goes on in a paragraph (verse is shorter)


def unwrapped(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with those joined that are one paragraph of the document."""
    margin = find_margin(drafts)
    joined: list[Draft] = []
    lines: list[Draft] = []  # of the paragraph in the making
    for draft in drafts:
        if lines and not (_continues(lines, draft, margin) if margin else _is_broken(lines[-1], draft)):
            joined.append(_merged(lines, margin))
            lines = []
        lines.append(draft)
    return [*joined, _merged(lines, margin)] if lines else joined


def _merged(drafts: Sequence[Draft], margin: Margin | None) -> Draft:
    first = drafts[0]
    if len(drafts) == 1:
        return first
    lines = tuple(line for draft in drafts for line in draft.lines)
    form = "wrapped" if margin and first.form == "line" else first.form
    return Draft(lines, form, first.gap, first.level, sum(draft.linked for draft in drafts))


def _continues(lines: Sequence[Draft], below: Draft, margin: Margin) -> bool:
    """Whether the line below goes on with the paragraph of the lines above."""
    above = lines[-1]
    if below.form != "line" or above.form not in ("line", "item"):
        return False
    text, after = above.text, below.text
    if PARAGRAPH_MARK.match(after) or DATELINE.match(after) or LABEL.match(after):
        return False
    ended = finished(text)
    columns = width(above, margin.measure)
    word = WORD.match(after)
    full = columns >= margin.width - SLACK or columns + (len(word[0]) if word else 2) > margin.width
    if below.gap > margin.gap:
        return below.gap == margin.gap + 1 and full and not ended and not opens_entry(after) and margin.gap == 0
    if margin.indents and indent(below) >= INDENT:
        return False
    full = full or (margin.spaced and len(lines) == 1 and not ended and columns >= margin.width - SLACK - INDENTED)
    if opens_entry(after) and (ended or not full or outline_kind(after) == outline_kind(lines[0].text)):
        return False
    if margin.blank_ends:
        return not ends_blank(above)
    if ended and not finished(after) and width(below, margin.measure) < margin.width - SLACK:
        return False  # a heading: the last line of a paragraph ends as a sentence does
    if full:
        if not ended or margin.indents or margin.spaced:
            return True
        return STOPS.findall(text)[-1] in margin.inner and not SPEECH.match(after)
    return GOES_ON.search(text[-1:]) is not None or CLOSES.match(after) is not None or _quotes_on(text, after)


def _is_broken(above: Draft, below: Draft) -> bool:
    """Whether a text that is not wrapped was broken between these two: by a page's excerpt, by marks for bold."""
    if above.form not in ("line", "item", "strong") or below.form not in ("line", "strong"):
        return False
    text, after = above.text, below.text
    if PARAGRAPH_MARK.match(after) or DATELINE.match(after) or opens_entry(after):
        return False
    return (
        CLOSES.match(after) is not None
        or (OF.match(after) is not None and not finished(text))
        or _quotes_on(text, after)
        or (text[-1] in "，、" and len(text) >= SHORTEST and len(after) >= BROKEN)
    )


def _quotes_on(text: str, after: str) -> bool:
    """Whether a title or quotation is opened above and closed below."""
    return OPENED.search(text[-80:]) is not None and CLOSED.match(after) is not None
