"""`quizgen print`: which files it writes, what it leaves alone, and what it says."""

import shutil
from pathlib import Path

import pytest

from quizgen.documents.trouble import QuizgenError
from quizgen.paper.sheet import Head
from quizgen.shell import printing
from quizgen.shell.language import Language
from quizgen.shell.print_job import Job
from quizgen.shell.printing import printed

DECKS = Path(__file__).resolve().parents[2] / "decks"

QUIZ = """title: 会议
source:
  file: 会议.txt
  date: '2026-01-07'
questions:
  - id: a
    type: fill
    prompt: 会议由____主持。
    answer: 牛一兵
  - id: b
    type: choice
    prompt: 会议在哪里召开？
    options: [北京, 上海, 天津]
    answer: 北京
"""


@pytest.fixture
def hand(tmp_path: Path) -> Path:
    path = tmp_path / "会议.yaml"
    path.write_text(QUIZ, encoding="utf-8")
    return path


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_paper_and_key_stand_beside_a_quiz_that_was_written_by_hand(hand: Path) -> None:
    done = printed(Job((hand,)))
    assert [path.name for path in done.written] == ["会议-试卷.pdf", "会议-答案.pdf"]
    assert all(path.read_bytes().startswith(b"%PDF-") for path in done.written)
    assert (done.questions, done.points, done.remarks, done.short) == (2, 200, (), False)
    assert names(hand.parent) == {"会议.yaml", "会议-试卷.pdf", "会议-答案.pdf"}


def test_a_document_of_the_same_name_is_left_alone(hand: Path) -> None:
    hand.with_suffix(".pdf").write_bytes(b"mine")
    printed(Job((hand,)))
    assert hand.with_suffix(".pdf").read_bytes() == b"mine"


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".html"])
def test_versions_and_the_teachers_copy_have_files_of_their_own(hand: Path, suffix: str) -> None:
    out = hand.with_name(f"测试{suffix}")
    done = printed(Job((hand,), out, versions=2, teacher=True))
    faces = [f"测试-{letter}卷{face}{suffix}" for letter in "AB" for face in ("", "-答案", "-教师用")]
    assert [path.name for path in done.written] == faces
    assert len({path.read_bytes() for path in done.written}) == 6


def test_printing_again_writes_nothing(hand: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in printed(Job((hand,))).written}
    assert {path: path.stat().st_mtime_ns for path in printed(Job((hand,))).written} == before


def test_a_folder_of_quizzes_gives_one_paper(tmp_path: Path) -> None:
    for path in DECKS.glob("*.yaml"):
        shutil.copy(path, tmp_path)
    done = printed(Job((tmp_path,), count="fill=10,short=2", total="100", minutes=60))
    assert {path.name for path in done.written} == {"综合-试卷.pdf", "综合-答案.pdf"}
    assert (done.questions, done.points) == (12, 200)


def test_a_contest_is_a_page_and_a_sheet(hand: Path) -> None:
    done = printed(Job((hand,), contest=True))
    assert [path.name for path in done.written] == ["会议-竞赛.html", "会议-主持人.pdf"]
    assert done.questions == 2


def test_documents_are_sifted_by_name_and_day(hand: Path) -> None:
    older = hand.with_name("旧闻.yaml")
    older.write_text(
        QUIZ.replace("会议.txt", "旧闻.txt").replace("2026", "2020").replace("牛一兵", "王京涛"), encoding="utf-8"
    )
    both = (hand, older)
    assert printed(Job(both, whole=True)).questions == 3
    assert printed(Job(both, since="2026-01-01")).questions == 2
    assert printed(Job(both, documents=("旧闻.txt",))).questions == 2
    assert printed(Job(both, documents=("旧闻",), kinds="judge,fill")).questions == 1
    assert printed(Job(both, documents=("闻.t",))).questions == 2


def test_a_file_that_is_named_whole_is_no_part_of_another(hand: Path) -> None:
    longer = hand.with_name("全国会议.yaml")
    longer.write_text(QUIZ.replace("会议.txt", "全国会议.txt").replace("牛一兵", "王京涛"), encoding="utf-8")
    both = (hand, longer)
    assert printed(Job(both, documents=("会议.txt",), whole=True, kinds="fill")).questions == 1
    assert printed(Job(both, documents=("议.txt",), whole=True, kinds="fill")).questions == 2


def test_a_document_added_since_counts_though_it_is_old(tmp_path: Path) -> None:
    for path in (*DECKS.glob("*.yaml"), DECKS / "quizgen.lock"):
        shutil.copy(path, tmp_path)
    old = next(path for path in tmp_path.glob("*.yaml") if "2023" in path.read_text(encoding="utf-8"))
    assert printed(Job((old,), since="2026-11-01", count="1")).questions == 1
    (tmp_path / "quizgen.lock").unlink()
    with pytest.raises(QuizgenError):
        printed(Job((old,), since="2026-11-01", count="1"))


def test_what_is_missing_is_told(hand: Path) -> None:
    done = printed(Job((hand,), count="fill=3,choice=1"))
    assert done.short
    assert list(printing.lines(done, Language.ZH))[-1] == "  填空题少 2 道：题库里没有更多互不泄露答案的题"


def test_what_the_title_gives_away_is_left_out_and_told(hand: Path) -> None:
    done = printed(Job((hand,), head=Head("牛一兵主持的会议")))
    assert done.questions == 1
    assert not done.short
    assert "--all" in done.remarks[0].en
    assert printed(Job((hand,), head=Head("牛一兵主持的会议"), whole=True)).questions == 2


def test_a_character_without_a_shape_is_told(hand: Path) -> None:
    hand.write_text(QUIZ.replace("会议由", "𠮷先生说，会议由"), encoding="utf-8")
    done = printed(Job((hand,)))
    assert done.short
    assert ["𠮷" in remark.zh for remark in done.remarks] == [True]
    assert not printed(Job((hand,), hand.with_suffix(".docx"))).remarks


@pytest.mark.parametrize(
    ("job", "where"),
    [
        (Job((Path("nowhere.yaml"),)), "nowhere.yaml"),
        (Job((DECKS,), Path("x.txt")), "-o x.txt"),
        (Job((DECKS,), versions=0), "--versions 0"),
        (Job((DECKS,), count="many"), "--count many"),
        (Job((DECKS,), total="0"), "--total 0"),
        (Job((DECKS,), documents=("nowhere",)), "--from nowhere"),
        (Job((DECKS,), since="2099-01-01"), str(DECKS)),
        (Job((DECKS,), Path("/dev/null/x.docx"), count="2"), "/dev/null/x.docx"),
    ],
)
def test_what_cannot_be_done_is_said(job: Job, where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(QuizgenError) as trouble:
        printed(job)
    assert trouble.value.where == where
    assert trouble.value.what.zh
    assert trouble.value.advice.en
    assert names(tmp_path) == set()


def test_nothing_to_ask_is_said(hand: Path) -> None:
    with pytest.raises(QuizgenError) as trouble:
        printed(Job((hand,), kinds="order"))
    assert trouble.value.where == str(hand)
    assert names(hand.parent) == {"会议.yaml"}


def test_a_broken_quiz_is_named_with_its_line(hand: Path) -> None:
    hand.write_text(QUIZ.replace("answer: 北京", "answer: 重庆"), encoding="utf-8")
    with pytest.raises(QuizgenError) as trouble:
        printed(Job((hand,)))
    assert trouble.value.where == f"{hand}:14"
    assert names(hand.parent) == {"会议.yaml"}


def test_without_the_typesetter_word_and_pages_are_left(hand: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "typst", None)
    with pytest.raises(QuizgenError) as trouble:
        printed(Job((hand,)))
    assert "pip install typst" in trouble.value.advice.en
    assert len(printed(Job((hand,), hand.with_suffix(".docx"))).written) == 2
