"""The quiz file: what is written is read again as it was, whatever the words, and what a user wrote around it stays."""

from dataclasses import replace

import pytest
import yaml
from folder import deck
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.cards.card import BLANK, Citation, Question
from quizgen.decks import quiz
from quizgen.decks.data import data
from quizgen.decks.deck import Entry
from quizgen.decks.schema import plain, schema
from quizgen.decks.tree import DEPTH, Items, Pairs, parse
from quizgen.documents.trouble import QuizgenError

HOSTILE = (
    *("12:30", "NO", "n", "~", "null", "0x1F", "1e5", "1_000", "2026-01-07", "2026-01-07 12:30:00", ".inf", "=", "<<"),
    *("a: b", "a:", "- a", "-", "? a", "# a", "a # b", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "'", '"', "it's"),
    *(
        " a",
        "a ",
        "　a",
        "a\tb",
        "\ta",
        "a\nb",
        "a\n",
        "\na",
        "a\n\n",
        "a\n  b",
        "a\n\tb",
        "a\r\nb",
        "a\rb",
        "---",
        "...",
    ),
    *(
        "\x00",
        "\x07",
        "\x85",
        "\xa0",
        "\u2028",
        "a\u2029b",
        "\ufeff",
        "\ufffe",
        "\\",
        "\\n",
        "😀",
        "𠮷",
        "{{c1::a}}",
        "[a]",
        "{a",
    ),
    *("“十个坚持”：坚持____", "1月5日至6日", "，", "<b>", "a" * 3000, "true", "会议: 一", "a #", "：# "),
)
WORDS = st.one_of(st.sampled_from(HOSTILE), st.text(min_size=1, max_size=20), st.text(" \n\t:#-'\"a\\{|", min_size=1))


def _places(quotes: list[str]) -> tuple[Citation, ...]:
    return tuple(
        Citation("甲.txt" if line == 1 else "乙 .txt", line, quote, "") for line, quote in enumerate(quotes, 1)
    )


@st.composite
def questions(draw: st.DrawFn) -> Entry:
    words = draw(WORDS.map(lambda text: text.replace(BLANK, "")).filter(bool))
    answer = tuple(draw(st.lists(WORDS, min_size=1, max_size=3)))
    return Entry(
        id="",
        type=draw(st.sampled_from(["fill", "short", "choice", "order"])),
        form="item",
        prompt=words + BLANK * len(answer) if draw(st.booleans()) else words,
        answer=answer,
        header="",
        hint="",
        layout=Question("", ()),
        citations=_places(draw(st.lists(WORDS, max_size=3))),
        anki=True,
        changed=0,
        obsolete=draw(st.booleans()),
        note=draw(st.one_of(st.just(""), WORDS)),
        options=tuple(draw(st.lists(WORDS, max_size=2))),
        proposed=draw(st.none() | st.tuples(WORDS.map(lambda text: text.replace(BLANK, "_")), st.tuples(WORDS))),
    )


def numbered(entries: list[Entry]) -> list[Entry]:
    return [replace(entry, id=f"c{index}") for index, entry in enumerate(entries)]


def spoken(entry: Entry) -> quiz.Asked:
    """What the file says of an entry."""
    return quiz.Asked(
        entry.id,
        entry.type,
        entry.prompt,
        entry.answer,
        entry.note,
        entry.options,
        entry.proposed,
        entry.obsolete,
        entry.citations,
    )


@settings(max_examples=80, derandomize=True, deadline=None)
@given(st.lists(questions(), max_size=4).map(numbered), WORDS)
def test_what_is_written_is_read_again(entries: list[Entry], title: str) -> None:
    written = deck(*entries, title=title)
    text = quiz.write(written)
    read = quiz.read(text, "decks/甲.yaml")
    assert read.title == title
    assert read.questions == tuple(map(spoken, entries))
    assert quiz.write(written, read) == text
    assert quiz.write(deck(*entries, title=read.title)) == text
    loaded = yaml.load(text, Loader=yaml.CSafeLoader)
    for entry, question in zip(entries, loaded["questions"], strict=True):
        answer = question["answer"]
        assert (answer,) == entry.answer if isinstance(answer, str) else tuple(answer) == entry.answer
        assert question["prompt"] == entry.prompt


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_come_back(words: str) -> None:
    entry = replace(spare(), prompt=words.replace(BLANK, "__"), answer=(words,), citations=_places([words]))
    text = quiz.write(deck(entry))
    assert quiz.read(text, "x").questions == (spoken(entry),)
    assert yaml.load(text, Loader=yaml.CSafeLoader)["questions"][0]["answer"] == words
    assert all(len(line.splitlines()) <= 1 for line in text.split("\n"))


def spare() -> Entry:
    return Entry("c0", "fill", "item", "a", ("b",), "", "", Question("", ()), (), True, 0)


def decorated(text: str, choices: list[int]) -> tuple[str, list[str]]:
    """The file as a user may leave it: comments on lines of their own and behind values, own keys, further spaces."""
    lines: list[str] = []
    marks: list[str] = []
    for index, line in enumerate(text.rstrip("\n").split("\n")):
        choice = choices[index % len(choices)]
        mark = f"批注{index}"
        key = line.lstrip("- ").split(":")[0]
        indent = " " * (len(line) - len(line.lstrip("- ")))
        if choice == 1 and line.strip():
            lines += (f"{indent}# {mark}" if not line.lstrip().startswith("-") else f"  # {mark}", line)
            marks.append(mark)
        elif choice == 2 and line and not line.endswith(("|", "|-")):
            lines.append(f"{line}   # {mark}")
            marks.append(mark)
        elif choice == 3 and key == "type" and indent == "    ":
            lines += (line, f"    x-{mark}: {{a: [b, 'c # d']}}")
            marks.append(mark)
        else:
            lines.append(line)
    return "\n".join(lines) + "\n", marks


PLAIN = st.sampled_from(["党", "坚持", "为民: 一", "12", "网信 # 二", "甲" * 50])


@st.composite
def plain_questions(draw: st.DrawFn) -> Entry:
    answer = tuple(draw(st.lists(PLAIN, min_size=1, max_size=3)))
    return replace(
        spare(),
        prompt=draw(PLAIN),
        answer=answer,
        citations=_places(draw(st.lists(PLAIN, max_size=3))),
        obsolete=draw(st.booleans()),
        note=draw(st.sampled_from(["", "注", "两\n行"])),
        options=tuple(draw(st.lists(PLAIN, max_size=2))),
        proposed=draw(st.none() | st.tuples(PLAIN, st.tuples(PLAIN))),
    )


@settings(max_examples=60, derandomize=True, deadline=None)
@given(
    st.lists(plain_questions(), min_size=1, max_size=3),
    st.lists(plain_questions(), min_size=3, max_size=3),
    st.lists(plain_questions(), max_size=2),
    st.lists(st.integers(0, 3), min_size=1, max_size=9),
    st.integers(0, 3),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["", "\ufeff"]),
)
def test_what_users_wrote_around_it_stays(
    before: list[Entry], after: list[Entry], new: list[Entry], choices: list[int], at: int, newline: str, mark: str
) -> None:
    before = numbered([replace(entry, note=entry.note.replace("\n", "，")) for entry in before])
    text, marks = decorated(quiz.write(deck(*before)), choices)
    text = mark + text.replace("\n", newline)
    user = quiz.read(text, "decks/甲.yaml")
    assert user.questions == tuple(map(spoken, before))
    assert quiz.write(deck(*before), user) == text
    changed = numbered(after)[: len(before)]
    at = min(at, len(changed))
    changed[at:at] = [replace(entry, id=f"n{index}") for index, entry in enumerate(new)]
    spliced = quiz.write(deck(*changed, title="新"), user)
    read = quiz.read(spliced, "decks/甲.yaml")
    assert read.questions == tuple(map(spoken, changed))
    assert read.title == "新"
    assert all(mark in spliced for mark in marks)
    assert spliced.replace(newline, "").count("\r") == 0
    assert quiz.write(deck(*changed, title="新"), read) == spliced


PIECES = (
    *("title: a\n", "questions:\n", "- ", "  ", "id: x\n", "type: fill\n", "prompt: ____\n", "answer: a\n", "answer:"),
    *("[", "]", "{", "}", "&a", "*a", "!!str ", "|\n", "'", '"', "\n", "---\n", "\t", ": ", "# c\n", "? ", "\x00", "-"),
)
YAMLISH = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


def refusal(text: str) -> QuizgenError | None:
    """The error that a file is refused with, None if it is read."""
    try:
        quiz.read(text, "decks/甲.yaml")
    except QuizgenError as error:
        return error
    return None


@settings(max_examples=300, derandomize=True, deadline=None)
@given(st.one_of(YAMLISH, YAMLISH.map(lambda text: f"title: a\nquestions:\n{text}"), st.text(max_size=60)))
def test_whatever_stands_in_a_file_is_read_or_refused(text: str) -> None:
    error = refusal(text)
    if error is None:
        read = quiz.read(text, "decks/甲.yaml")
        entries = [replace(spare(), id=asked.id, prompt="新", answer=("新",), note="新") for asked in read.questions]
        assert quiz.read(quiz.write(deck(*entries), read), "x").questions == tuple(map(spoken, entries))
    else:
        assert error.where.startswith("decks/甲.yaml:")
        assert all((error.what.zh, error.what.en, error.advice.zh, error.advice.en))


@pytest.mark.parametrize("nested", ["[" * 100_000, "- " * 100_000, "{a: " * 100_000, "? " * 100_000])
def test_absurd_nesting_is_refused(nested: str) -> None:
    with pytest.raises(QuizgenError):
        quiz.read(nested, "decks/甲.yaml")
    assert DEPTH < 100


def test_a_question_without_an_id_gets_one_from_its_words() -> None:
    text = "title: a\nquestions:\n" + "- {type}\n".format(type="type: short\n  prompt: 哪里\n  answer: 在京") * 2
    one, two = quiz.read(text, "x").questions
    assert one.unnamed
    assert one.id != two.id
    assert quiz.read("# 新的一行\n" + text, "x").questions[0].id == one.id


def test_the_schema_is_a_schema() -> None:
    from jsonschema import Draft202012Validator

    Draft202012Validator.check_schema(schema())
    entry = replace(spare(), answer=("甲", "乙"), note="注", proposed=("x", ("y",)), citations=_places(["a", "b"]))
    Draft202012Validator(schema()).validate(yaml.safe_load(quiz.write(deck(entry))))


SIGNS = (*"abl-:?#&*!|>'\"[]{},1 \n", "\n- ", "\n  ", "\n  - ", ": ", "line: 7", "questions:\n- ", "obsolete: true")
TANGLED = st.lists(st.sampled_from(SIGNS), max_size=30).map("".join)
WRITTEN = st.lists(questions(), max_size=2).map(lambda entries: quiz.write(deck(*numbered(entries))))


@st.composite
def disturbed(draw: st.DrawFn) -> str:
    """A quiz, or what looks a little like one, with a sign where none was."""
    text = draw(TANGLED | WRITTEN)
    at = draw(st.integers(0, len(text)))
    return text[:at] + draw(st.sampled_from(["", *SIGNS])) + text[at:]


@settings(max_examples=250, derandomize=True, deadline=None)
@given(disturbed())
def test_what_is_read_quickly_is_what_the_tree_says(text: str) -> None:
    quick = data(text)
    if quick is not None:
        tree = parse(text, "x")
        assert isinstance(tree, Pairs)
        asked = tree.get("questions")
        starts = [node.start for node in asked.items if isinstance(node, Pairs)] if isinstance(asked, Items) else []
        assert quick == (plain(tree, text, "x", ""), starts)
