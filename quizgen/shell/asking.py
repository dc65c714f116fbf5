"""Questions about the program's own work: what a rule is, and where a card comes from."""

from collections.abc import Iterable, Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from quizgen.decks.deck import Deck, Entry
from quizgen.documents.trouble import Message, QuizgenError
from quizgen.shell.errors import AmbiguousCard, UnknownCard, UnknownRule
from quizgen.shell.language import Language
from quizgen.shell.screen import aligned, clean


def pages() -> dict[str, str]:
    """The pages beside rules, marks, forms and formats, by name, in the order of the chapters."""
    found: dict[str, str] = {}
    for chapter in ("facts", "cards", "structure", "documents", "decks", "paper"):
        for page in below(files("quizgen") / chapter):
            found.setdefault(page.name.removesuffix(".md"), page.read_text(encoding="utf-8"))
    return found


def below(folder: Traversable) -> Iterator[Traversable]:
    """The pages in a folder of the package and its sub-folders, by name."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from below(entry)
        elif entry.name.endswith(".md"):
            yield entry


def explain(name: str) -> str:
    """The page of a rule; UnknownRule where there is none."""
    known = pages()
    if name not in known:
        raise UnknownRule(name, tuple(known))
    return known[name].rstrip("\n")


def why(id: str, folder: Path, language: Language) -> Iterator[str]:
    """The chain from a card back to its documents, line by line; the first characters of its id are enough."""
    from quizgen.shell import building

    deck, entry = sought(id, building.survey(folder).decks)
    yield f"{entry.id} · {folder / building.DECKS / deck.name}.yaml"
    chain = [
        (Message("题面", "question"), clean(entry.prompt)),
        (Message("答案", "answer"), clean("；".join(entry.answer))),
        (Message("卡片形式", "card form"), f"{entry.form} (quizgen explain {entry.form})"),
    ]
    for citation in entry.citations:
        if citation.rule:
            chain.append((Message("规则", "rule"), f"{citation.rule} (quizgen explain {citation.rule})"))
        chain.append((Message("原句", "sentence"), clean(citation.quote)))
        chain.append((Message("出处", "file"), f"{folder / building.SEEDS / clean(citation.file)}:{citation.line}"))
    for file in dict.fromkeys(citation.file for citation in entry.citations):
        chain.append((Message("日期", "dated"), dated(folder / building.SEEDS / file, language)))
    yield from (f"  {line}" for line in aligned((language.of(label), words) for label, words in chain))


def dated(path: Path, language: Language) -> str:
    """The day a document is dated, and by what: its front matter or metadata, or the line that says so."""
    import quizgen
    from quizgen import structure

    try:
        outline = structure.outline(quizgen.read(path))
    except QuizgenError as trouble:
        return language.of(trouble.what)
    found = outline.dating
    if found is None and outline.year is not None:
        counted = str(outline.year)
        return language.of(Message(f"没有日期；年份按 {counted} 推定", f"no date; open years are taken as {counted}"))
    if found is None:
        return language.of(Message("没有日期", "no date"))
    by = Message("文件声明", "declared by the file") if found.words is None else None
    return f"{found.day} ({language.of(by) if by else clean(found.words or '')})"


def sought(id: str, decks: Iterable[Deck]) -> tuple[Deck, Entry]:
    """The one question whose id begins like this, and its deck; UnknownCard, AmbiguousCard."""
    found = [(deck, entry) for deck in decks for entry in deck.entries if entry.id.startswith(id)]
    exact = [(deck, entry) for deck, entry in found if entry.id == id]
    match exact or found:
        case []:
            raise UnknownCard(id)
        case [one]:
            return one
        case several:
            raise AmbiguousCard(id, tuple(entry.id for _, entry in several[:5]))
