"""jieba as a tagger: quiet, late, the same words always, and no file left anywhere."""

import subprocess
import sys
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.cards import Word
from quizgen.shell.tagging import tagger


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(st.sampled_from("坚持网络强国的“十五五”，。%5３abc \n\t\u200b\ud800\x00𠮷👍"), max_size=40))
def test_words_are_the_text_without_gaps(text: str) -> None:
    assert "".join(word.text for word in tagger(text)) == text


def test_words_of_the_lexicon_are_whole() -> None:
    assert tagger("筑牢安全屏障")[0] == Word("筑牢", "v")
    assert tagger("建立健全长效机制")[0] == Word("建立健全", "v")


def run(program: str, *, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
        env={"TMPDIR": str(folder), "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1"},
    )


def test_first_word_says_nothing_and_writes_nothing(tmp_path: Path) -> None:
    done = run("from quizgen.shell.tagging import tagger; print(tagger('网络安全')[0].text)", folder=tmp_path)
    assert done.stdout.split() == ["网络安全"]
    assert done.stderr == ""
    assert list(tmp_path.iterdir()) == []


def test_a_planted_cache_changes_no_word(tmp_path: Path) -> None:
    (tmp_path / "jieba.cache").write_bytes(b"planted")
    done = run("from quizgen.shell.tagging import tagger; print(tagger('网络安全')[0].text)", folder=tmp_path)
    assert done.stdout.split() == ["网络安全"]
    assert (tmp_path / "jieba.cache").read_bytes() == b"planted"


def test_the_shared_tokenizer_of_a_host_program_stays_whole() -> None:
    program = (
        "import warnings; warnings.simplefilter('ignore')\n"
        "from quizgen.shell.tagging import tagger; tagger('网络安全')\n"
        "import jieba, jieba.posseg, tempfile; jieba.setLogLevel(60); jieba.dt.tmp_dir = tempfile.gettempdir()\n"
        "print([pair.flag for pair in jieba.posseg.cut('我们学习')])"
    )
    with tempfile.TemporaryDirectory() as folder:
        assert run(program, folder=Path(folder)).stdout.strip() == "['r', 'v']"
