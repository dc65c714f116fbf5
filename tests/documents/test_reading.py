"""Reading: what holds for every text, what is refused, and what the two documents of seeds/ must give."""

import contextlib
import html
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.decks.trouble import BrokenYaml
from quizgen.documents import READERS, Document, Message, QuizgenError, read, read_text
from quizgen.documents.encoding import NotText
from quizgen.documents.reading import EmptyFile, UnknownSuffix
from quizgen.documents.tidying import WIDE, tidy
from quizgen.shell.errors import SettingsWrong, TooLarge

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
NARROW = str.maketrans({wide: narrow for narrow, wide in WIDE.items()} | {"“": '"', "”": '"', "。": "."})

PHRASES = [
    *(
        "会议强调，要坚持党管互联网",
        "网信为民",
        "一、总体要求",
        "（一）",
        "7 月 14 日",
        "■ ",
        "本报北京7月15日电",
        "《纲要》",
    ),
    *(
        "。",
        "，",
        "、",
        "：",
        "“",
        "”",
        "(",
        ")",
        ",",
        " ",
        "  ",
        "　",
        "\n",
        "\n\n",
        "\r\n",
        "\u2028",
        "\u200b",
        "１",
        "⽹",
        "AI",
        '"',
        ".",
    ),
    *(
        "1. ",
        "- ",
        "# ",
        "**",
        "*",
        "`",
        "```\n",
        "> ",
        "| ",
        "[",
        "](",
        ")",
        "![",
        "<p>",
        "</p>",
        "<!--",
        "-->",
        "---\n",
        "title: ",
    ),
    *(
        "<nav>",
        "<a href=x>",
        "<b>",
        "&nbsp;",
        "&#x4e00;",
        "\x00",
        "\ufdd0",
        "\\",
        "~~~\n",
        "<script>",
        "_",
        "https://a.cn/",
    ),
]
texts = st.lists(st.sampled_from(PHRASES), max_size=60).map("".join)
plain_texts = st.lists(st.sampled_from(PHRASES[:30]), max_size=60).map("".join)


def squeezed(text: str) -> str:
    """The text without white space, its marks as ASCII: what tidying may not touch."""
    return "".join(tidy(text).split()).translate(NARROW)


def is_subsequence(words: str, text: str) -> bool:
    rest = iter(text)
    return all(char in rest for char in words)


def document(text: str, name: str) -> Document | None:
    """What is read, or None where the text is refused as empty."""
    try:
        return read(text.encode(), name)[0]
    except (EmptyFile, NotText):
        return None


@settings(max_examples=150, derandomize=True, deadline=None)
@given(plain_texts)
def test_words_are_never_changed(text: str) -> None:
    found = document(text, "a.txt")
    assert found is None or is_subsequence(squeezed(found.text), squeezed(text))


@settings(max_examples=150, derandomize=True, deadline=None)
@given(plain_texts)
def test_each_character_stands_on_its_line(text: str) -> None:
    found = document(text, "a.txt")
    lines = [squeezed(line) for line in re.split(r"\r\r\n|\r\n|\r|\n", text)]
    for position, char in enumerate(found.text if found else ""):
        if not char.isspace():
            assert squeezed(char) in lines[found.line(position) - 1]


@settings(max_examples=300, derandomize=True, deadline=None)
@given(texts, st.sampled_from([".md", ".html"]))
def test_each_character_of_a_page_stands_on_its_line(text: str, suffix: str) -> None:
    found = document(text, f"a{suffix}")
    lines = [squeezed(html.unescape(line)) for line in re.split(r"\r\r\n|\r\n|\r|\n", text)]
    for position, char in enumerate(found.text if found else ""):
        if not char.isspace():
            assert squeezed(char) in lines[found.line(position) - 1]


@settings(max_examples=150, derandomize=True, deadline=None)
@given(texts, st.sampled_from(sorted(READERS)))
def test_any_text_is_read_or_refused(text: str, suffix: str) -> None:
    found = document(text, f"a{suffix}")
    if found is None:
        return
    stop = -1
    for block in found.blocks:
        assert block.span.start == stop + 1, "blocks are joined by one line feed each"
        stop = block.span.stop
        words = block.span.of(found.text)
        assert words.strip(), "no block is empty"
        assert len(words.splitlines()) == 1, "no block holds a line break"
    assert max(stop, 0) == len(found.text)
    assert list(found.lines) == sorted(found.lines)
    assert {number for _, number in found.lines} <= set(range(1, len(re.split(r"\r\r\n|\r\n|\r|\n", text)) + 1))


@settings(max_examples=150, derandomize=True, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(sorted(READERS)))
def test_any_bytes_are_read_or_refused(content: bytes, suffix: str) -> None:
    with contextlib.suppress(EmptyFile, NotText):
        found, _ = read(content, f"a{suffix}")
        assert all(block.span.of(found.text).strip() for block in found.blocks)


CLAUSES = [
    "坚持党管互联网，",
    "坚持网信为民，",
    "坚持统筹发展和安全，",
    "大力推动网信事业高质量发展，",
    "全面贯彻落实，",
    "抓好落实。",
]


@settings(max_examples=60, derandomize=True, deadline=None)
@given(st.lists(st.sampled_from(CLAUSES), min_size=25, max_size=50), st.integers(16, 40))
def test_wrapping_is_undone(clauses: list[str], width: int) -> None:
    words = "会议强调，" + "".join(clauses) + "有关负责同志参加会议。"
    wrapped = "\n".join(words[start : start + width] for start in range(0, len(words), width))
    blocks = read_text(wrapped).text.split("\n")
    assert "".join(blocks) == words
    assert all(block.endswith("。") for block in blocks), "a paragraph ends with a sentence"


@pytest.mark.parametrize("name", ["report.wps", "README", ".txt", "a.txt.bak"])
def test_unknown_suffix(name: str) -> None:
    with pytest.raises(UnknownSuffix) as refused:
        read("会议强调".encode(), name)
    assert refused.value.where == name
    assert ".txt" in refused.value.advice.zh
    assert ".txt" in refused.value.advice.en


@pytest.mark.parametrize("content", [b"", b" \r\n\t\n", "　\n\u200b\ufeff".encode(), b"\xef\xbb\xbf\n"])
@pytest.mark.parametrize("suffix", sorted(READERS))
def test_empty_file(content: bytes, suffix: str) -> None:
    with pytest.raises(EmptyFile) as refused:
        read(content, f"a{suffix}")
    assert refused.value.what.en == "is empty"


def test_refusals_survive_processes() -> None:
    import pickle

    wrong = Message("错", "wrong")
    several = (
        TooLarge("a.pdf", 3, 2),
        BrokenYaml("a.yaml", 1, 2, "tab"),
        SettingsWrong("quizgen.yaml", 1, wrong, wrong),
    )
    for error in (EmptyFile("a.txt"), NotText("a.txt"), UnknownSuffix("a.pdf"), *several):
        copy = pickle.loads(pickle.dumps(error))
        assert isinstance(copy, QuizgenError)
        assert (copy.where, copy.what, copy.advice) == (error.where, error.what, error.advice)


def test_deep_nesting_is_read() -> None:
    deep = "<div>" * 100_000 + "会议强调，要坚持网信为民。" + "</div>" * 100_000
    assert read(deep.encode(), "a.html")[0].text == "会议强调，要坚持网信为民。"
    assert read(("> " * 100_000 + "要坚持网信为民。").encode(), "a.md")[0].text == "要坚持网信为民。"
    assert read(("---\na: " + "[" * 9_000 + "\n---\n要坚持网信为民。").encode(), "a.md")[0].text == "要坚持网信为民。"


def test_seed_of_a_web_page() -> None:
    name = "000_6bd605f6cc75fe61.txt"
    found, remarks = read((SEEDS / name).read_bytes(), name)
    blocks = [(found.line(block.span.start), block.kind, block.span.of(found.text)) for block in found.blocks]
    assert found.title == "全国网信办主任会议在京召开"
    assert (str(found.date), found.issuer, remarks) == ("2026-01-07", None, ())
    assert [line for line, _, _ in blocks] == [9, 21, 23, 25, 27, 29, 31, 33, 35]
    assert [kind for _, kind, _ in blocks] == ["title", *["paragraph"] * 8]
    assert blocks[1][2].startswith("1月5日至6日，全国网信办主任会议在京召开。")
    assert blocks[-1][2] == "转载来源：“网信中国”微信公众号"


def test_seed_of_wrapped_lines() -> None:
    name = "002_8f117f809fc4e28a.txt"
    found, _ = read((SEEDS / name).read_bytes(), name)
    blocks = [(block.kind, block.span.of(found.text)) for block in found.blocks]
    assert found.title == "深入贯彻党中央关于网络强国的重要思想 大力推动网信事业高质量发展"
    assert [kind for kind, _ in blocks] == ["heading", "title", "heading", *["paragraph"] * 15]
    assert all(words.endswith("。") for _, words in blocks[6:-1])
    assert blocks[3][1].startswith("党的十八大以来，")
    assert blocks[6][1].startswith("本报北京7月15日电（记者徐隽）中共中央总书记、")
    assert (
        found.text.count("切实肩负起举旗帜聚民心、防风险保安全、强治理惠民生、增动能促发展、谋合作图共赢的使命任务")
        == 3
    )
    assert found.text.count("全国网络安全和信息化工作会议7月14日至15日在京召开。") == 1
    assert blocks[-1][1] == "选自《人民日报》（2023年7月16日第1版）"
    source = (SEEDS / name).read_text(encoding="utf-8").split("\n")
    assert source[found.line(found.text.index("帜聚民心")) - 1].startswith(" 帜聚民心")
