"""What to ask: cards, made of points by forms.

card      a card, its layouts, and where its answer stands
key       what a card is about, in twelve letters and digits
cite      the words that show the answer
header    the line that makes the answer unique
pairs     quotes and brackets that stand in pairs
commonplace
          what everybody can say to the end
phrase    the stretches of a sentence that are worth a blank, of word_group the words that make one
excerpt   a sentence cut to what its gaps need
form      what a form is, and what it may look at
confused  two lists of one name
item      an item of a list between its neighbours
chunk     three items at once
gaps      a short list without a name, whole
recall    a whole list, on paper
slot      when and where a meeting was held, who did what
office    what a person holds, and who holds it
passage   a sentence with its best phrase blank
forms     all of them, and `cards`
near      numbers and dates near a given one
rivals    what is like an answer, and provably another
choice    one of four, or right or wrong
multiple  several of four
order     to be put in order
lint      what can be wrong with cards
"""

from typing import TYPE_CHECKING

from quizgen.cards.card import BLANK, Card, Citation, Cloze, Layout, Medium, Question, Window

if TYPE_CHECKING:
    from quizgen.cards.form import DEFAULT, NamedList, Wanted
    from quizgen.cards.forms import FORMS, cards
    from quizgen.cards.phrase import Tagger
    from quizgen.cards.word_group import Word
else:
    LATE = {"DEFAULT": "form", "NamedList": "form", "Wanted": "form", "FORMS": "forms", "cards": "forms"}
    LATE |= {"Tagger": "phrase", "Word": "word_group"}

    def __getattr__(name: str) -> object:
        """What makes cards, loaded when it is asked for: who reads a quiz needs no form and none of the rules' regexes."""
        if name not in LATE:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(f"{__name__}.{LATE[name]}"), name)


__all__ = [
    "BLANK",
    "DEFAULT",
    "FORMS",
    "Card",
    "Citation",
    "Cloze",
    "Layout",
    "Medium",
    "NamedList",
    "Question",
    "Tagger",
    "Wanted",
    "Window",
    "Word",
    "cards",
]
