"""Where the parts of any text stand: each within its whole, in order, and nothing but punctuation between them."""

from collections.abc import Iterator, Sequence

from hypothesis import HealthCheck, example, given, settings
from noise import PUNCTUATION, document, texts

from quizgen.documents import Span
from quizgen.structure import Clause, Outline, Paragraph, Part, Sentence, outline
from quizgen.structure.person import bare, find

steady = settings(derandomize=True, max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def in_order(whole: Span, spans: Sequence[Span]) -> None:
    """Each span lies within the whole and begins where the one before has ended, or later."""
    position = whole.start
    for span in spans:
        assert position <= span.start < span.stop <= whole.stop
        position = span.stop


def clauses(told: Outline) -> Iterator[Clause]:
    return (clause for sentence in told.sentences for clause in sentence.clauses)


@given(texts)
@steady
def test_every_part_stands_within_its_whole(text: str) -> None:
    told = outline(document(text))
    in_order(Span(0, len(text)), [paragraph.span for paragraph in told.paragraphs])
    for paragraph in told.paragraphs:
        _check_paragraph(paragraph)


def _check_paragraph(paragraph: Paragraph) -> None:
    in_order(paragraph.span, [sentence.full for sentence in paragraph.sentences])
    for sentence in paragraph.sentences:
        _check_sentence(sentence)


def _check_sentence(sentence: Sentence) -> None:
    assert sentence.full.holds(sentence.span)
    in_order(sentence.span, [part.span for part in sentence.parts])
    for part in sentence.parts:
        _check_part(part)


def _check_part(part: Part) -> None:
    in_order(part.span, [clause.span for clause in part.clauses])
    for clause in part.clauses:
        assert clause.span.holds(clause.body)
        in_order(clause.body, clause.units)
        if clause.mark is not None:
            assert clause.mark.span.start == clause.span.start
            assert clause.mark.span.stop <= max(clause.body.start, clause.span.stop)


@given(texts)
@steady
def test_no_word_is_lost_between_the_parts(text: str) -> None:
    told = outline(document(text))
    words = list(text)
    for clause in clauses(told):
        for span in (*clause.units, *([clause.mark.span] if clause.mark else [])):
            words[span.start : span.stop] = "\n" * (span.stop - span.start)
    lost = "".join(words).translate(dict.fromkeys(map(ord, PUNCTUATION + "■●◆▲★※·—")))
    assert not lost.strip()


@given(texts)
@example("…，、，一是")  # a clause without words ends the text
@example("水库建成，由于开工顺利，故")  # a clause of one character ends the text
@steady
def test_a_sentence_is_found_by_any_of_its_places(text: str) -> None:
    told = outline(document(text))
    for sentence in told.sentences:
        for position in (sentence.full.start, sentence.full.stop - 1):
            assert told.sentence_at(position) is sentence
        assert told.sentences_around(sentence.span) == sentence.full


@given(texts)
@steady
def test_runs_have_items_in_order_that_share_what_they_are_said_to_share(text: str) -> None:
    told = outline(document(text))
    for run in told.runs:
        assert len(run.items) >= 2
        in_order(Span(0, len(text)), run.items)
        in_order(Span(0, len(text)), [run.lead] if run.lead.start < run.lead.stop else [])
        assert run.lead.stop == run.items[0].start
        assert run.trail.start == run.items[-1].stop
        for item in run.items:
            assert item.of(told.text).startswith(run.head)
            assert item.of(told.text).endswith(run.tail)


@given(texts)
@steady
def test_every_sentence_has_a_speech_or_none(text: str) -> None:
    told = outline(document(text))
    for sentence, speech in zip(told.sentences, told.speeches, strict=True):
        if speech is not None:
            assert 0 <= speech.speaker.start < speech.speaker.stop <= len(text)
            assert speech.verb
            assert 0 <= speech.frame.start < speech.frame.stop <= len(text)
            assert speech.start <= sentence.full.stop + 1
            assert not speech.opens or sentence.span.holds(speech.frame)


@given(texts)
@steady
def test_names_and_titles_are_words_of_the_text(text: str) -> None:
    told = outline(document(text))
    for sentence in told.sentences:
        for person in find(told.text, sentence.span):
            assert sentence.span.holds(person.name)
            assert 2 <= len(person.name.of(text).strip()) == len(person.name.of(text))
            for title in person.titles:
                assert sentence.span.holds(title)
                assert title.stop <= person.name.start or person.name.stop <= title.start  # 李明教授
                assert title.of(text)
        for name in bare(told.text, sentence.span.start, sentence.span.stop):
            assert sentence.span.holds(name)


@given(texts)
@steady
def test_the_outline_is_the_same_every_time(text: str) -> None:
    one, other = outline(document(text)), outline(document(text))
    assert (one.paragraphs, one.speeches, one.runs) == (other.paragraphs, other.speeches, other.runs)
