"""The files themselves: opened again by other programs, the same every time, and literal whatever they hold."""

import io
import re
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import docx
import pypdfium2
import pytest
from printed import pdf_lines, unescaped, word_lines

from quizgen.paper import contest, html_file, pdf_file, word_file
from quizgen.paper.choosing import everything
from quizgen.paper.composing import Order, compose
from quizgen.paper.question import Kind, Question
from quizgen.paper.sheet import Face, Format, Head, Sheet

HOSTILE = [
    "#set text(red) #panic() #let x = 1",
    "$x^2$ $ ∑ $",
    "\\alpha \\n \\u{41} C:\\temp",
    "<script>alert(1)</script><!-- --> &amp; &#60;",
    "{{ x }} {% raw %} ${x} %s {0}",
    "*粗* _斜_ `码` ~ @ref [b](c) // 注 /* 释 */",
    "]]> <w:t> \"'“”‘’",
    "--- -- ... … — ' \"",
    "1. 一 - 二 = 三 + 四 / 五: 六",
    "法\u200f文\u202e字",
]


def sheet(head: Head | None = None) -> Sheet:
    fills = [
        Question(f"f{n}", Kind.FILL, (words + "甲", "乙" + words + "。"), (words,)) for n, words in enumerate(HOSTILE)
    ]
    choices = [
        Question(f"c{n}", Kind.CHOICE, (words, ""), (words,), (words, "乙", "丙")) for n, words in enumerate(HOSTILE)
    ]
    shorts = [Question(f"s{n}", Kind.SHORT, (words,), (words,), note=words) for n, words in enumerate(HOSTILE)]
    return compose(everything([*fills, *choices, *shorts]).questions, Order(head or Head("卷", HOSTILE[0])))[0]


def bare(text: str) -> str:
    """A text without spaces and invisible marks, which typesetting adds, moves and drops."""
    return re.sub(r"[\s\u200b-\u200f\u202a-\u202e]", "", text)


@pytest.mark.parametrize("face", [Face.EXAM, Face.TEACHER, Face.KEY])
def test_hostile_words_stand_literally_in_every_format(face: Face) -> None:
    one = sheet()
    pdf = bare("".join(pdf_lines(pdf_file.write(one, face).content)))
    word = bare("".join(word_lines(word_file.write(one, face))))
    page = bare(unescaped(html_file.write(one, face).partition("</style>")[2]))
    for words in HOSTILE[:-1]:
        assert bare(words) in pdf
        assert bare(words) in word
        assert bare(words) in page


@pytest.mark.parametrize("face", list(Face))
def test_same_sheet_same_bytes(face: Face) -> None:
    one, again = sheet(), sheet()
    assert pdf_file.write(one, face) == pdf_file.write(again, face)
    assert word_file.write(one, face) == word_file.write(again, face)
    assert html_file.write(one, face) == html_file.write(again, face)


def test_characters_without_a_shape_are_named_once() -> None:
    question = Question("a", Kind.JUDGE, ("𠮷😀𠮷", ""), ("√",))
    made = pdf_file.write(compose(everything([question]).questions, Order(Head("卷𠮷")))[0], Face.EXAM)
    assert set(made.missing) == {"𠮷", "😀"}
    assert len(made.missing) == 2
    assert made.content.startswith(b"%PDF-")


def test_no_font_of_the_machine_is_used() -> None:
    content = pdf_file.write(sheet(), Face.EXAM).content
    document = pypdfium2.PdfDocument(content)
    names = {
        text.get_font().get_base_name()
        for page in document
        for text in page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_TEXT])
    }
    document.close()
    assert names
    assert all(re.search("NotoSerifSC|NotoSansSC|Libertinus|NewCM|DejaVuSansMono", name) for name in names), names


@pytest.mark.parametrize(("format", "wide", "high"), [(Format.A4, 595, 842), (Format.A3, 1191, 842)])
def test_pages_have_their_size(format: Format, wide: int, high: int) -> None:
    one = sheet(Head("卷", format=format, seal=True, scores=True))
    document = pypdfium2.PdfDocument(pdf_file.write(one, Face.EXAM).content)
    sizes = {tuple(map(round, page.get_size())) for page in document}
    count = len(document)
    document.close()
    assert sizes == {(wide, high)}
    lines = pdf_lines(pdf_file.write(one, Face.EXAM).content)
    assert f"第 1 页 共 {count} 页" in lines
    assert "密封线内不要答题" in bare("".join(lines))
    section = docx.Document(io.BytesIO(word_file.write(one, Face.EXAM))).sections[0]
    assert (round(section.page_width.pt), round(section.page_height.pt)) == (wide, high)


def test_a_question_longer_than_a_page_is_printed_whole() -> None:
    words = "".join(f"第{number}句，" for number in range(900))
    one = compose(everything([Question("a", Kind.JUDGE, (words, ""), ("√",))]).questions, Order(Head("卷")))[0]
    text = bare("".join(line for line in pdf_lines(pdf_file.write(one, Face.EXAM).content) if "页 共" not in line))
    assert "第0句" in text
    assert "第899句" in text


def test_a_word_without_end_is_printed_though_no_standard_allows_it() -> None:
    one = compose(everything([Question("a", Kind.JUDGE, ("a" * 40_000, ""), ("√",))]).questions, Order(Head("卷")))[0]
    made = pdf_file.write(one, Face.EXAM)
    assert made.missing == ()
    assert "aaaa" in "".join(pdf_lines(made.content))


def test_questions_are_not_broken_over_pages() -> None:
    options = ("选项甲", "选项乙", "选项丙选项丙选项丙选项丙选项丙选项丙选项丙", "选项丁")
    asked = [Question(f"q{n}", Kind.CHOICE, (f"问{n}", "。"), ("选项甲",), options) for n in range(40)]
    document = pypdfium2.PdfDocument(
        pdf_file.write(compose(everything(asked).questions, Order(Head("卷")))[0], Face.EXAM).content
    )
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    assert len(pages) > 3
    for page in pages:
        assert page.count("问") == page.count("选项丁")
    assert sum(page.count("选项丁") for page in pages) == 40


def test_word_takes_chinese_fonts_for_every_run() -> None:
    with zipfile.ZipFile(io.BytesIO(word_file.write(sheet(), Face.EXAM))) as package:
        assert package.testzip() is None
        body = package.read("word/document.xml").decode()
        styles = package.read("word/styles.xml").decode()
        for name in package.namelist():
            ElementTree.fromstring(package.read(name))
    assert body.count("<w:r>") == body.count('<w:r><w:rPr><w:rFonts w:hint="eastAsia"/>') > 50
    assert 'w:eastAsia="宋体"' in styles
    assert 'w:eastAsia="zh-CN"' in styles
    assert "\u3000" not in "".join(
        re.findall(r'<w:u w:val="single"/></w:rPr><w:t xml:space="preserve">(.*?)</w:t>', body)
    )


def test_word_headings_are_headings_and_stay_with_their_questions() -> None:
    document = docx.Document(io.BytesIO(word_file.write(sheet(), Face.EXAM)))
    headings = [paragraph for paragraph in document.paragraphs if paragraph.style.name == "Heading 1"]
    assert [heading.text[:2] for heading in headings] == ["一、", "二、", "三、"]
    assert all(heading.style.paragraph_format.keep_with_next for heading in headings)
    choice = next(index for index, one in enumerate(document.paragraphs) if one.style.name.startswith("Options"))
    assert document.paragraphs[choice - 1].paragraph_format.keep_with_next


def test_word_takes_another_font_literally() -> None:
    written = word_file.write(sheet(Head("卷", font='仿宋"/><x>')), Face.EXAM)
    with zipfile.ZipFile(io.BytesIO(written)) as package:
        root = ElementTree.fromstring(package.read("word/styles.xml"))
    fonts = {value for one in root.iter() for key, value in one.items() if key.endswith("}eastAsia")}
    assert fonts == {'仿宋"/><x>', "zh-CN"}


def test_paper_shows_no_answer() -> None:
    asked = [Question("a", Kind.FILL, ("坚持", "。"), ("网信为民",)), Question("b", Kind.SHORT, ("为何？",), ("使命",))]
    one = compose(everything(asked).questions, Order(Head("卷")))[0]
    for text in (
        "".join(pdf_lines(pdf_file.write(one, Face.EXAM).content)),
        "".join(word_lines(word_file.write(one, Face.EXAM))),
    ):
        assert "坚持" in text
        assert "网信为民" not in text
        assert "使命" not in text
    page = html_file.write(one, Face.EXAM)
    assert "网信为民" in "".join(re.findall(r"<details>.*?</details>", page))
    assert "网信为民" not in re.sub(r"<details>.*?</details>", "", page)
    assert "details { display: none }" in page


def test_policy_lets_nothing_else_in() -> None:
    asked = Question("a", Kind.FILL, ("坚持</script><b>", "。"), ("网信为民",))
    page = contest.projector("竞赛", contest.slides(everything([asked]).questions, "1"))
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    assert re.fullmatch(r"default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'", policy[1])
    assert page.count("<script") == 2
    assert "style=" not in page


def test_table_of_points_is_drawn_where_it_is_asked_for() -> None:
    one = sheet(Head("卷", fields=(), scores=True))
    plain = replace(one, head=replace(one.head, scores=False))
    assert len(pdf_lines(pdf_file.write(one, Face.EXAM).content)) > len(
        pdf_lines(pdf_file.write(plain, Face.EXAM).content)
    )
