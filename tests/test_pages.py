"""Every example of every page, and what a page owes its readers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pages import PACKAGE, Example, PageError, examples, pages
from renderers import RENDERERS


def cases() -> Iterator[object]:
    for page in pages():
        try:
            found = list(examples(page.read_text(encoding="utf-8")))
        except PageError:
            continue  # told by test_page_is_whole
        for example in found:
            yield pytest.param(page, example, id=f"{page.stem}:{example.input.line}")


@pytest.mark.parametrize(("page", "example"), list(cases()))
def test_example(page: Path, example: Example) -> None:
    render = RENDERERS.get(example.expected.info)
    assert render is not None, f"nothing in tests/renderers.py renders “{example.expected.info}”"
    assert render(page.stem, example.input.text).rstrip("\n") == example.expected.text.rstrip("\n")


@pytest.mark.parametrize("page", list(pages()), ids=lambda page: page.stem)
def test_page_is_whole(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    found = list(examples(text))
    assert text.startswith(f"# {page.stem}\n"), "a page is titled by the name of its module"
    assert page.with_suffix(".py").is_file(), "a page stands beside its module"
    assert found, "a page without an example"
    assert all(example.prose for example in found), "an example without a sentence before it"
    assert any(example.refuses for example in found), "a page without a refusal: text that looks like it and is not"


def registered() -> Iterator[tuple[str, str]]:
    """The rules, forms, readers and writers that there are, as chapter and module."""
    from quizgen import cards, documents, facts

    modules = {rule.__name__ for rule in facts.RULES.values()}
    modules |= {form.__name__ for form in cards.FORMS}
    modules |= {reader.__module__ for reader in documents.READERS.values()}
    modules |= {"quizgen.decks.quiz", "quizgen.decks.package"}
    for module in sorted(modules):
        _, chapter, name = module.split(".", 2)
        yield chapter, name.replace(".", "/")


@pytest.mark.parametrize(("chapter", "name"), list(registered()))
def test_rule_form_or_format_has_its_page(chapter: str, name: str) -> None:
    assert (PACKAGE / chapter / f"{name}.md").is_file()


def test_examples_are_parsed_as_pairs() -> None:
    page = (
        "# a\nProse.\n```text\none\n```\n```facts\nfound\n```\n\n````markdown\n```\ninner\n```\n````\n```facts\n```\n"
    )
    first, second = examples(page)
    assert (first.input.text, first.expected.text, first.prose, first.refuses) == ("one", "found", True, False)
    assert (second.input.text, second.prose, second.refuses) == ("```\ninner\n```", False, True)


@pytest.mark.parametrize(
    "page", ["```text\nalone\n```\n", "```text\nnever closed\n", "```text\na\n```\nProse between.\n```facts\nb\n```\n"]
)
def test_broken_page_is_refused(page: str) -> None:
    with pytest.raises(PageError):
        list(examples(page))
