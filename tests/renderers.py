"""How an example's input becomes the text that its page expects, by the info string of the expected block.

Each takes the name of the page's module and the input block's text.
"""

from collections.abc import Callable

import asked
import described
import merging
import outlined
import printed
import reads
import told

Renderer = Callable[[str, str], str]

REFUSALS: dict[str, Renderer] = {
    **dict.fromkeys(("docx", "encoding", "markdown", "pdf", "text", "tidying"), reads.refusal),
    "package": described.refusal,
    **dict.fromkeys(("lock", "merge", "quiz", "splice"), merging.refusal),
    **dict.fromkeys(("bank", "marks", "wishes", "contest", "composing"), printed.refusal),
}
"""What is said of an input that is turned down, by page."""


def error(page: str, text: str) -> str:
    """Where the trouble is and what it is, and on the next line what to do."""
    return REFUSALS[page](page, text)


RENDERERS: dict[str, Renderer] = {
    "declared": reads.declared,
    "document": reads.document,
    "dropped": reads.dropped,
    "headlines": reads.headlines,
    "joined": reads.joined,
    "error": error,
    "quiz": merging.quiz,
    "file": merging.file,
    "merge": merging.merge,
    "lock": merging.lock,
    "note": described.note,
    "package": described.contents,
    "facts": told.facts,
    "points": told.points,
    "above": told.over,
    "across": told.across,
    "deploys": told.deploys,
    "tasks": told.tasks,
    "deeds": told.deeds,
    "statements": told.statements,
    "named": told.named,
    "outline": outlined.outline,
    "table": outlined.table,
    "runs": outlined.runs,
    "speech": outlined.speech,
    "persons": outlined.persons,
    "dates": outlined.dates,
    "dated": outlined.dated,
    "marks": outlined.marks,
    "verbs": outlined.verbs,
    "edges": outlined.edges,
    "shadow": outlined.shadow,
    "value": outlined.value,
    "cards": asked.asked,
    "keys": asked.keys,
    "citations": asked.citations,
    "excerpts": asked.excerpts,
    "deeper": asked.deeper,
    "hints": asked.hints,
    "near": asked.nearest,
    "rivals": asked.opposed,
    "header": asked.headed,
    "phrases": asked.worth,
    "cloze": asked.cut,
    "shortened": asked.short,
    "findings": asked.findings,
    "questions": printed.questions,
    "leaks": printed.leaks,
    "found": printed.found,
    "chosen": printed.chosen,
    "shares": printed.shares,
    "options": printed.arranged,
    "room": printed.room,
    "solutions": printed.solved,
    "sheet": printed.sheet,
    "plain": printed.plain,
    "wishes": printed.wished,
    "lots": printed.lots,
    "pdf": printed.pdf,
    "word": printed.word,
    "page": printed.page,
    "reaches": printed.reaches,
    "dealt": printed.dealt,
}
