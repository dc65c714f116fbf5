"""A card's layout as the plain text of the quiz file, and the layout that a user's plain text asks for."""

from typing import assert_never

from quizgen.cards.card import BLANK, Cloze, Layout, Question, Window

Words = tuple[str, tuple[str, ...]]
"""A prompt, its gaps shown as `____`, and the answers: one a gap, or one an asked item."""

RULED = "＿＿＿＿"
"""What a document's own `____` (a form to fill in) becomes in a prompt: it looks the same and is no gap."""


def plain(layout: Layout) -> Words:
    """The prompt and answers of a layout; the prompt has as many blanks as there are answers, or none.

    >>> plain(Window("“十个坚持”", "坚持党管互联网", Cloze(("坚持", ""), ("网信为民",)), None, (2, 2), False, ()))
    ('“十个坚持”：坚持党管互联网；坚持____', ('网信为民',))
    """
    match layout:
        case Cloze(pieces=pieces, answers=answers):
            return BLANK.join(map(_ruled, pieces)), answers
        case Window():
            return _windowed(layout), layout.item.answers
        case Question(prompt=prompt, answers=answers):
            return _ruled(prompt), answers
    assert_never(layout)


def laid_out(words: Words, *, ordered: bool) -> Layout:
    """The layout of plain text: running text with gaps if it has as many blanks as answers, else question and answer.

    Underscores beyond the fourth belong to the blank before them.

    >>> laid_out(("坚持______。", ("网信为民",)), ordered=False)
    Cloze(pieces=('坚持', '。'), answers=('网信为民',))
    """
    prompt, answers = words
    first, *others = prompt.split(BLANK)
    if others and len(others) == len(answers):
        return Cloze((first, *(piece.lstrip("_") for piece in others)), answers)
    return Question(prompt, answers, ordered)


def blanks(prompt: str) -> int:
    """How many gaps a prompt shows."""
    return prompt.count(BLANK)


def about(layout: Layout) -> str:
    """The words by which a card is known again after a correction: without neighbours and titles, gaps filled."""
    match layout:
        case Cloze():
            return filled(plain(layout))
        case Window(item=item):
            return filled(plain(item))
        case Question():
            return filled(plain(layout))
    assert_never(layout)


def filled(words: Words) -> str:
    """The prompt with its gaps filled, or with its answers after it.

    >>> filled(("坚持____。", ("网信为民",))), filled(("在哪里？", ("在京",)))
    ('坚持网信为民。', '在哪里？在京')
    """
    prompt, answers = words
    first, *others = prompt.split(BLANK)
    if len(others) != len(answers):
        return prompt + "，".join(answers)
    return first + "".join(answer + piece for answer, piece in zip(answers, others, strict=True))


def _windowed(window: Window) -> str:
    """The item between its neighbours, on one line: dots stand for what is out of sight."""
    index, count = window.position
    item = BLANK.join(map(_ruled, window.item.pieces))
    shown = [
        "……" if index > 2 else None,
        window.before and _ruled(window.before),
        f"（{index}）{item}" if window.ordered else item,
        window.after and _ruled(window.after),
        "……" if index < count - 1 else None,
    ]
    return f"{_ruled(window.title).rstrip('：:')}：{'；'.join(one for one in shown if one)}"


def _ruled(text: str) -> str:
    return text.replace(BLANK, RULED)
