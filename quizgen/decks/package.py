"""The Anki package (.apkg): the notes of a folder, a subdeck a document, written so that importing it again is safe."""

from collections.abc import Sequence

from quizgen.decks import archive, collection, naming, note_type
from quizgen.decks.collection import Line
from quizgen.decks.deck import Deck, Entry
from quizgen.decks.literal import literal
from quizgen.decks.note import asked, note
from quizgen.documents.trouble import Message, QuizgenError


class EmptyAnswer(QuizgenError):
    """A question without an answer: Anki would keep its note and make no card of it."""

    advice = Message("补上答案，或删去这道题", "Give it one, or delete the question")

    def __init__(self, quiz: str, id: str) -> None:
        super().__init__(quiz)
        self.id = id

    @property
    def what(self) -> Message:
        """Which question it is."""
        return Message(f"题目 {self.id} 没有答案", f"question {self.id} has no answer")


class DuplicateQuestion(QuizgenError):
    """One id for two questions: in Anki they would be one note, and their histories one history."""

    advice = Message("把两处改成一致，或删去其中一道", "Make the two alike, or delete one of them")

    def __init__(self, quiz: str, id: str, other: str) -> None:
        super().__init__(quiz)
        self.id = id
        self.other = other

    @property
    def what(self) -> Message:
        """Which question it is, and where the other one stands."""
        return Message(
            f"题目 {self.id} 的编号已用于 {self.other} 中的另一道题",
            f"question {self.id} has the id of another question in {self.other}",
        )


def write(decks: Sequence[Deck], name: str, *, note_type_changed: int = note_type.CHANGED) -> bytes:
    """The .apkg file with the notes of all decks, each deck a subdeck of `name`: the same bytes for the same input.

    A note is stamped with its entry's `changed`, in seconds since 1970: Anki leaves a note alone, and with it what its
    user wrote there, unless the stamp is newer than its own. An entry that several decks list is written once, in the
    subdeck of the first. Raises EmptyAnswer and DuplicateQuestion, `where` being the deck's quiz file.
    """
    abouts = {deck.name: about(deck) for deck in decks}
    return archive.pack(collection.make(lines(decks), abouts, name, note_type_changed=note_type_changed))


def lines(decks: Sequence[Deck]) -> list[Line]:
    """The notes of the decks, in their order. Raises EmptyAnswer and DuplicateQuestion."""
    return [_line(guid, deck, entry) for guid, (deck, entry) in _questions(decks).items()]


def repeats(decks: Sequence[Deck], lines: Sequence[Line]) -> bool:
    """Whether a question stands in two decks: these are the notes of the decks, and there are fewer than questions for Anki."""
    return len(lines) < sum(entry.anki for deck in decks for entry in deck.entries)


def _questions(decks: Sequence[Deck]) -> dict[str, tuple[Deck, Entry]]:
    """The entries that go into the package by GUID, in order, each with the first deck that lists it.

    Where a user edited an entry in one of its decks only, it is the edited one.
    """
    chosen: dict[str, tuple[Deck, Entry]] = {}
    for deck in decks:
        for entry in deck.entries:
            if not entry.anki:
                continue
            if not (answers := asked(entry)) or not all(_visible(answer) for answer in answers):
                raise EmptyAnswer(_file(deck), entry.id)
            if (guid := naming.guid(entry)) not in chosen:
                chosen[guid] = deck, entry
                continue
            first, other = chosen[guid]
            alike = other.layout == entry.layout or other.edited != entry.edited
            if first is deck or other.id != entry.id or not alike:
                raise DuplicateQuestion(_file(deck), entry.id, _file(first))
            if entry.edited and not other.edited:
                chosen[guid] = first, entry
    return chosen


def _line(guid: str, deck: Deck, entry: Entry) -> Line:
    fields = note(entry)
    tags = f" {' '.join(naming.tags(deck, entry))} "
    return Line(deck.name, guid, entry.changed, tags, "\x1f".join(fields), fields.text)


def about(deck: Deck) -> str:
    """What Anki shows of the deck before it is studied."""
    return " · ".join(literal(part) for part in (deck.title, deck.issuer, deck.date, deck.file) if part)


def _file(deck: Deck) -> str:
    return f"{deck.name}.yaml"


def _visible(text: str) -> bool:
    return bool(literal(text).replace("<br>", "").strip())
