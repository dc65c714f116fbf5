"""Plain text: each line that is not blank is a draft. A text that turns out to be Markdown is read as such."""

import re

from quizgen.documents import markdown
from quizgen.documents.draft import Draft, Manuscript, numbered_lines
from quizgen.documents.front_matter import front_matter

MARKUP = re.compile(
    r"\]\((?:https?:|data:|/|#|\))"  # ![](https://…), [原文](/a.htm), ![]()
    r"|^\#{1,6}[ ]\S"  # # 全国网信办主任会议在京召开
    r"|\*\*[^*\s][^*\n]{0,200}\*\*",  # **会议强调**
    re.MULTILINE,
)
MARKS = ("](", "#", "**")  # each of which a search finds sooner than the pattern


def read(text: str) -> Manuscript:
    """The drafts of a plain text; of a page saved as Markdown, what the Markdown reader makes of it."""
    if front_matter(text).fields or (any(mark in text for mark in MARKS) and MARKUP.search(text)):
        return markdown.read(text)
    drafts: list[Draft] = []
    gap = 0
    for line in numbered_lines(text):
        if not line.text or line.text.isspace():
            gap += 1
        else:
            drafts.append(Draft((line,), gap=gap))
            gap = 0
    return Manuscript(tuple(drafts))
