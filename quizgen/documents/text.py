"""Plain text: each line that is not blank is a draft; a bullet alone on its line belongs to the sentence on the next one.

A text that turns out to be Markdown is read as such.
"""

import re

from quizgen.documents import markdown
from quizgen.documents.draft import Draft, Line, Manuscript, numbered_lines
from quizgen.documents.front_matter import front_matter

MARKUP = re.compile(
    r"\]\((?:https?:|data:|/|#|\))"  # ![](https://…), [原文](/a.htm), ![]()
    r"|^\#{1,6}[ ]\S"  # # 全国网信办主任会议在京召开
    r"|\*\*[^*\s][^*\n]{0,200}\*\*",  # **会议强调**
    re.MULTILINE,
)
BULLETS = frozenset("-*•●■◆▪○·")
STOPS = ("。", "；", "！", ";")
MARKS = ("](", "#", "**")  # each of which a search finds sooner than the pattern


def read(text: str) -> Manuscript:
    """The drafts of a plain text; of a page saved as Markdown, what the Markdown reader makes of it."""
    if front_matter(text).fields or (any(mark in text for mark in MARKS) and MARKUP.search(text)):
        return markdown.read(text)
    drafts: list[Draft] = []
    gap = 0
    bullet: Line | None = None
    for line in numbered_lines(text):
        if not line.text or line.text.isspace():
            gap += 1
        elif line.text.strip() in BULLETS:
            bullet = line
        else:
            item = bullet is not None and line.text.rstrip().endswith(STOPS)
            drafts.append(Draft((bullet, line) if bullet is not None and item else (line,), gap=gap))
            gap, bullet = 0, None
    return Manuscript(tuple(drafts))
