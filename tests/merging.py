"""Scripts of builds, for the pages on the merge and the lock: documents, what a user does to the files, and `build`.

甲.txt 2026-01-07           the document gives these cards from now on: key | prompt | answer, answer
  party | 坚持____管互联网 | 党
甲.txt 2026-01-07 全省会议   … told of this meeting, and no two of them of one list
without 甲.txt              the document is taken away
edit 甲: old → new          the user changes the file decks/甲.yaml, once; \\n is a line break
delete 甲: party            the user deletes a question
write 甲: prompt | answer   the user adds a question of their own
build
"""

from dataclasses import fields

from folder import Folder, card, made

from quizgen.cards.card import Card
from quizgen.decks import lock as locks
from quizgen.decks import quiz as quizzes
from quizgen.decks.changes import Changes
from quizgen.decks.deck import Deck, Entry
from quizgen.decks.merge import Made, Merged
from quizgen.decks.plain import filled, laid_out
from quizgen.documents.trouble import QuizgenError


def play(script: str) -> tuple[Folder, list[Merged]]:
    """The folder at the end of a script, and what each of its builds gave."""
    folder, builds = Folder(now=0), list[Merged]()
    documents: dict[str, Made] = {}
    cards: list[Card] = []
    meeting = ""
    for number, line in enumerate(script.splitlines(), 1):
        verb, _, rest = line.partition(" ")
        match verb:
            case "":
                key, prompt, answers = (part.strip() for part in line.split("|"))
                file = list(documents)[-1]
                told = {"group": key, "header": meeting} if meeting else {}
                cards.append(card(key, prompt, *answers.split("，"), file=file, line=number, **told))
                name = file.removesuffix(".txt")
                documents[file] = made(name, *cards, date=documents[file].date, title=name)
            case "without":
                del documents[rest]
            case "edit":
                name, _, change = rest.partition(": ")
                old, _, new = change.partition(" → ")
                folder.replace(name, old.replace("\\n", "\n"), new.replace("\\n", "\n"))
            case "delete":
                name, _, id = rest.partition(": ")
                parts = folder.files[name].rstrip("\n").split("\n\n")
                folder.files[name] = "\n\n".join(part for part in parts if f"- id: {id}\n" not in part) + "\n"
            case "write":
                name, _, question = rest.partition(": ")
                prompt, answer = question.split(" | ")
                folder.files[name] += f"\n  - type: fill\n    prompt: {prompt}\n    answer: {answer}\n"
            case "build":
                builds.append(folder.build(*documents.values()))
            case _:
                documents.pop(verb, None)
                date, _, meeting = rest.partition(" ")
                documents[verb] = made(verb.removesuffix(".txt"), date=date or None)
                cards = []
    return folder, builds


def merge(_: str, script: str) -> str:
    """What each build reports, then every question with the number of the build that last changed its note."""
    _folder, builds = play(script)
    lines = [f"build {number}: {reported(merged.changes)}" for number, merged in enumerate(builds, 1)]
    for deck in builds[-1].decks:
        lines += (f"{deck.name}.yaml", *map(_question, deck.entries))
    return "\n".join(lines)


def reported(changes: Changes) -> str:
    """The changes by kind, with the ids and what stands beside them."""
    kinds = (kind.name for kind in fields(changes) if kind.name != "kept")
    told = [
        f"{kind} {', '.join(one.id + (f' ({one.beside})' if one.beside else '') for one in getattr(changes, kind))}"
        for kind in kinds
        if getattr(changes, kind)
    ]
    return "; ".join([*told, f"kept {changes.kept}"])


def _question(entry: Entry) -> str:
    marks = [f"build {entry.changed // 100}"]
    if entry.edited:
        marks.append("edited")
    if entry.proposed is not None:
        marks.append(f"proposed: {filled(entry.proposed)}")
    if entry.obsolete:
        marks.append("obsolete")
    return f"  {entry.id}: {entry.prompt} = {'，'.join(entry.answer)} ({', '.join(marks)})"


def file(_: str, script: str) -> str:
    """The first quiz file at the end of a script."""
    folder, _builds = play(script)
    return folder.files[min(folder.files)]


def lock(_: str, script: str) -> str:
    """The lock at the end of a script."""
    folder, _builds = play(script)
    assert folder.lock is not None
    return folder.lock


def quiz(_: str, text: str) -> str:
    """The quiz file that says what this one says, as quizgen would have written it."""
    read = quizzes.read(text, "decks/会议.yaml")
    entries = tuple(
        Entry(
            id=asked.id,
            type=asked.type,
            form="",
            prompt=asked.prompt,
            answer=asked.answer,
            header="",
            hint="",
            layout=laid_out((asked.prompt, asked.answer), ordered=False),
            citations=asked.citations,
            anki=True,
            changed=0,
            obsolete=asked.obsolete,
            note=asked.note,
            options=asked.options,
            proposed=asked.proposed,
        )
        for asked in read.questions
    )
    return quizzes.write(Deck("会议", read.title, read.file, read.date, entries, read.issuer))


def refusal(page: str, text: str) -> str:
    """Where the trouble with a file of `decks/` is, what it is and what to do, in both languages."""
    if page == "merge":
        _folder, builds = play(text)
        return "\n".join(told(trouble) for trouble in builds[-1].troubles)
    try:
        if page == "lock":
            locks.read(text, "decks/quizgen.lock")
        else:
            quizzes.read(text, "decks/会议.yaml")
    except QuizgenError as error:
        return told(error)
    return ""


def told(error: QuizgenError) -> str:
    """An error in both languages."""
    what, advice = error.what, error.advice
    return f"{error.where}: {what.zh}\n  {advice.zh}\n{error.where}: {what.en}\n  {advice.en}"
