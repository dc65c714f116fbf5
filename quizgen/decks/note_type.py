"""The note type: one cloze type for every question, whose ids, fields and template stay the same for ever."""

import pkgutil
from typing import TYPE_CHECKING, Any

from quizgen.decks.note import Note

if TYPE_CHECKING:
    import genanki

NAME = "quizgen"
ID = 1_764_300_221_001

CHANGED = 1_795_307_282
"""When the face of the cards last changed, in seconds since 1970: Anki takes over a new face only if this is newer."""

LABELS = Note(
    text="正文",
    header="题头",
    hint="提示",
    whole="全表",
    quote="原文",
    source="出处",
    rule="规则",
    notice="提醒",
    key="编号",
    spare1="备用一",
    spare2="备用二",
    mine="我的笔记",
)
"""What the fields are called in Anki's editor. Anki knows a field by its id: names may change, ids and order not."""

FIRST_FIELD_ID = 7_043_118_200_421_600
TEMPLATE_ID = 7_043_118_200_421_500

_FOLDED = {"rule", "key", "spare1", "spare2"}


def note_type() -> "genanki.Model":
    """The note type as genanki's model; front, back and style are read from the folder `face`."""
    import genanki

    return genanki.Model(
        ID,
        NAME,
        fields=[_field(*field) for field in enumerate(zip(Note._fields, LABELS, strict=True))],
        templates=[{"name": "填空", "id": TEMPLATE_ID, "qfmt": _face("front.html"), "afmt": _face("back.html")}],
        css=_face("style.css"),
        model_type=genanki.Model.CLOZE,
        sort_field_index=0,
    )


def _field(index: int, names: tuple[str, str]) -> dict[str, Any]:
    name, label = names
    return {"name": label, "id": FIRST_FIELD_ID + index, "collapsed": name in _FOLDED}


def _face(file: str) -> str:
    data = pkgutil.get_data("quizgen.decks", f"face/{file}")
    assert data is not None
    return data.decode()
