"""What a card shows, rendered by the real Anki."""

import html
import re
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from learner import Learner
from samples import MEMBERS, deck, entry, folder, item
from shown import Shown

from quizgen.cards.card import Citation, Cloze, Layout, Question
from quizgen.decks import package
from quizgen.decks.deck import Entry
from quizgen.decks.literal import literal
from quizgen.decks.note import asked

OURS = {
    "article",
    "header",
    "section",
    "footer",
    "cite",
    "blockquote",
    "h2",
    "p",
    "div",
    "ul",
    "ol",
    "li",
    "span",
    "b",
    "br",
}

HOSTILE = [
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "{{正文}} {{c2::别的::提示}} {{#题头}}x{{/题头}}",
    "{{{c1::a}}}",
    "}} }",
    ":: :::",
    ":开头",
    "{",
    "[sound:a.mp3] [anki:play:q:0] [anki:tts lang=zh_CN]话[/anki:tts]",
    "[latex]x[/latex] [$]x[/$] [$$]x[/$$]",
    r"\(x^2\) \[y\] \\(z\\)",
    "&lt;b&gt; &amp; &#123;&#123;c1::x}}",
    "<!-- 注释 --> <![CDATA[x]]> <%cloze:Text%>",
    "一行\n又一行\r\n第三行",
    "https://example.com/?a=1&b=2",
]


def plain(text: str) -> str:
    """What is left of a text that a note can hold: line breaks alike, in the normal form of Unicode that Anki keeps."""
    text = re.sub(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n", text).replace("\t", " ")
    return unicodedata.normalize("NFC", re.sub(r"[\x00-\x09\x0e-\x1f\x7f-\x9f\ud800-\udfff]", "", text))


def everywhere(text: str) -> tuple[Entry, ...]:
    """Entries that have the text in every place that a document's words can get to, answers marked by “答”."""
    answer = f"答{text}"
    layouts: list[Layout] = [
        Cloze((text, text, text), (answer, answer)),
        Question(text, (answer, answer), ordered=True),
    ]
    usual = {"header": text, "hint": text, "note": text, "form": text}
    quoted = (Citation(text, 1, f"{text}{answer}{text}", text), Citation(text, 2, text, text))
    entries = [entry(f"{text}/{number}", layout, **usual, citations=quoted) for number, layout in enumerate(layouts)]
    return *entries, item(text, (f"前{text}", answer, f"后{text}"), 2, head=text, quote=text)


def test_no_front_is_empty_and_none_shows_its_answer(learner: Learner) -> None:
    decks = folder()
    learner.imports(package.write(decks, "公文"))
    for quiz in decks:
        for one in quiz.entries:
            (card,) = learner.note(one.id).cards()
            front, back = Shown(card.question()).text, Shown(card.answer()).text
            assert "[...]" in front
            for answer in asked(one):
                assert answer not in front
                assert answer in back


def test_back_shows_list_sentence_and_source(learner: Learner) -> None:
    learner.imports(package.write(folder(), "公文"))
    back = learner.note("十个坚持/坚持走中国特色治网之道").cards()[0].answer()
    assert '<li class="asked">坚持<b class="answer">走中国特色治网之道</b></li>' in back
    assert '坚持网信为民，坚持<b class="answer">走中国特色治网之道</b>，坚持统筹' in back
    assert "002_8f117f809fc4e28a.txt:74" in back
    assert all(member in Shown(back).text for member in MEMBERS)


@pytest.mark.parametrize("text", HOSTILE)
def test_words_stay_words(learner: Learner, text: str) -> None:
    entries = everywhere(text)
    log = learner.imports(package.write([deck(*entries, name=text)], "公文"))
    assert (len(log.new), learner.collection.card_count()) == (3, 3)
    for note in learner.notes():
        (card,) = note.cards()
        front, back = Shown(card.question()), Shown(card.answer())
        for side in front, back:
            assert side.elements <= OURS
            assert plain(text).strip() in side.text
        assert f"答{plain(text)}" not in front.text
        assert f"答{plain(text)}" in back.text
        assert not card.question_av_tags()
        assert not card.answer_av_tags()
        assert all(root == "quizgen" for root, *_ in (tag.split("::") for tag in note.tags))


def test_words_stay_words_after_the_learner_has_edited_the_note(learner: Learner) -> None:
    """The editor gives back the browser's writing of the field, in which character references are resolved."""
    learner.imports(package.write([deck(*everywhere("{{c1::甲}} [latex]"))], "公文"))
    for note in learner.notes():
        before = Shown(note.cards()[0].answer()).text
        for label, field in note.items():
            note[label] = re.sub(r"&(?!lt;|gt;|amp;)[^;]+;", lambda match: html.unescape(match[0]), field)
        learner.collection.update_note(note)
        assert Shown(note.cards()[0].answer()).text == before
        assert len(note.cards()) == 1


@settings(derandomize=True, max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.text(st.sampled_from(" {}[]:\\()<>&$!-/c12甲、\n\x1f\ud800é") | st.characters(), max_size=30), max_size=8
    )
)
def test_any_words_stay_words(learner: Learner, texts: list[str]) -> None:
    entries = [entry(f"{n}", Cloze((text, text), (f"答{text}",)), text) for n, text in enumerate(texts)]
    learner.collection.remove_notes(learner.collection.find_notes(""))
    learner.imports(package.write([deck(*entries)], "公文"))
    for one, text in zip(entries, texts, strict=True):
        (card,) = learner.note(one.id).cards()
        shown = Shown(card.answer())
        assert shown.elements <= OURS
        assert plain(f"{text}答{text}{text}") in shown.text


@given(st.text("{}[]:\\($<>&\r\n甲\x1f") | st.text())
@settings(derandomize=True, max_examples=300, deadline=None)
def test_literal_shows_the_same_text(text: str) -> None:
    shown = Shown(literal(text))
    assert unicodedata.normalize("NFC", shown.text) == plain(text)
    assert shown.elements <= {"span", "br"}
    assert not re.search(r"\{\{|\}\}|::|\A:|\[[$甲]|\\[(\[]", literal(text))
