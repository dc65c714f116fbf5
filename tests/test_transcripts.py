"""The command line does what its transcripts show."""

from pathlib import Path

import pytest
from transcripts import replayed, transcripts


@pytest.mark.parametrize("transcript", list(transcripts()), ids=lambda path: path.stem)
def test_transcript(transcript: Path) -> None:
    text = transcript.read_text(encoding="utf-8")
    assert replayed(text) == text
