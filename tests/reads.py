"""How a page shows what reading made of an example: its declared head, then a line for each block."""

from drawn_pdf import drawn
from word_files import word_file

from quizgen.documents import READERS, Document, QuizgenError, Remark, read, read_pages
from quizgen.documents.furniture import cleared
from quizgen.documents.pagination import unpaged
from quizgen.documents.tidying import tidy

SUFFIXES = {"markdown": ".md", "front_matter": ".md", "furniture": ".md", "html": ".html", "docx": ".docx"}


def content(page: str, text: str) -> bytes:
    """The bytes of the example's file; a page about encodings writes them, one about Word files describes it."""
    match page:
        case "encoding":
            return bytes.fromhex(text)
        case "docx":
            return word_file(text)
        case _:
            return text.encode()


def result(page: str, text: str) -> tuple[Document, tuple[Remark, ...]]:
    """What is read from an example's file, named after the page."""
    if page == "pdf":
        return read_pages(drawn(text), "pdf.pdf")
    return read(content(page, text), f"{page}{SUFFIXES.get(page, '.txt')}")


def document(page: str, text: str) -> str:
    """Title, date, issuer and remarks where there are any, then `LINE KIND: text` for each block."""
    found, remarks = result(page, text)
    head = {"title": found.title, "date": found.date, "issuer": found.issuer}
    lines = [f"{name}: {value}" for name, value in head.items() if value is not None]
    lines += [f"remark: {remark.message.zh}" for remark in remarks]
    lines += [f"{found.line(block.span.start)} {block.kind}: {block.span.of(found.text)}" for block in found.blocks]
    return "\n".join(lines)


def refusal(page: str, text: str) -> str:
    """What is said of a file that is turned down."""
    try:
        result(page, text)
    except QuizgenError as error:
        return f"{error.where}: {error.what.zh}\n  {error.advice.zh}"
    raise AssertionError("the file was read")


def declared(page: str, text: str) -> str:
    """Only what the file declares of itself."""
    return "\n".join(line for line in document(page, text).split("\n") if line.startswith(("title", "date", "issuer")))


def headlines(page: str, text: str) -> str:
    """Only the titles and headings."""
    lines = document(page, text).split("\n")
    return "\n".join(line for line in lines if line.partition(":")[0].endswith((" title", " heading")))


def joined(page: str, text: str) -> str:
    """Only the blocks that were read from several lines, with the first and last of them."""
    found, _ = result(page, text)
    spans = [(found.line(block.span.start), found.line(block.span.stop - 1), block.span) for block in found.blocks]
    return "\n".join(f"{first}-{last}: {span.of(found.text)}" for first, last, span in spans if first != last)


def dropped(page: str, text: str) -> str:
    """Only what is left out as furniture of pages, with its line."""
    manuscript = READERS[SUFFIXES.get(page, ".txt")](tidy(text))
    kept = {id(draft) for draft in cleared(unpaged(manuscript.drafts), manuscript.title)}
    gone = [draft for draft in manuscript.drafts if id(draft) not in kept and draft.text]
    return "\n".join(f"{draft.lines[0].number}: {draft.text}" for draft in gone)
