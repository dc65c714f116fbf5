"""A user who edits decks/*.yaml as text, and whose words are looked for afterwards."""

import random
from dataclasses import dataclass, field
from pathlib import Path

from quizgen.decks import quiz
from quizgen.decks.emit import scalar


@dataclass
class Editor:
    """Somebody at the quiz files of a folder: `words` are all that they wrote, `deleted` the ids they took out."""

    folder: Path
    words: dict[str, str] = field(default_factory=dict)  # each of the user's words, with the id it stands at
    deleted: set[str] = field(default_factory=set)
    count: int = 0

    def acts(self, verb: str, chance: random.Random) -> None:
        """Do one thing to one of the files."""
        paths = sorted((self.folder / "decks").glob("*.yaml"))
        if not paths:
            return
        path = chance.choice(paths)
        text = path.read_text(encoding="utf-8")
        asked = [one for one in quiz.read(text, path.name).questions if not one.unnamed]
        if verb == "add":
            text = text.replace("questions: []", "questions:")
            text += f"\n  - type: short\n    prompt: {self._word('own')}？\n    answer: 是\n"
        elif not asked:
            return
        else:
            one = chance.choice(asked)
            head, mark, tail = text.partition(f"  - id: {one.id}\n")
            match verb:
                case "edit prompt":
                    self._forget(one.prompt)
                    new = f"{one.prompt}（{self._word(one.id)}）"
                    tail = tail.replace(f"    prompt: {scalar(one.prompt)}\n", f"    prompt: {scalar(new)}\n", 1)
                case "edit answer" if len(one.answer) == 1:
                    self._forget(one.answer[0])
                    new = f"{one.answer[0]}（{self._word(one.id)}）"
                    tail = tail.replace(f"    answer: {scalar(one.answer[0])}\n", f"    answer: {scalar(new)}\n", 1)
                case "note" if not one.note:
                    mark += f"    note: {self._word(one.id)}\n"
                case "delete":
                    before, _, after = tail.partition("\n\n") if "\n\n  - " in tail else (tail, "", "")
                    self._forget(mark + before)
                    self.deleted.add(one.id)
                    mark, tail = "", after
                    if len(asked) == len(quiz.read(text, path.name).questions) == 1:
                        head = head.replace("questions:\n", "questions: []\n")
                case "reorder":
                    body, _, rest = tail.partition("\n\n")
                    if rest and "\n\n  - " in tail:
                        following, gap, left = rest.partition("\n\n")
                        tail = f"{following}\n\n{mark}{body}{gap}{left}" if gap else f"{following}\n{mark}{body}\n"
                        mark = ""
            text = head + mark + tail
        quiz.read(text, path.name)
        path.write_text(text, encoding="utf-8")

    def _word(self, id: str) -> str:
        self.count += 1
        word = f"批注{self.count}号"
        self.words[word] = id
        return word

    def _forget(self, text: str) -> None:
        """The user has replaced or deleted their own words."""
        for word in [word for word in self.words if word in text]:
            del self.words[word]

    def finds_everything(self) -> None:
        """What the user wrote is there, and what they deleted is not."""
        paths = sorted((self.folder / "decks").glob("*.yaml"))
        text = "\n".join(path.read_text(encoding="utf-8") for path in paths)
        assert [word for word in self.words if word not in text] == []
        assert [id for id in self.deleted if f"- id: {id}\n" in text] == []


EDITS = ("edit prompt", "edit answer", "note", "delete", "reorder", "add")
