"""A collection of the real Anki, for the tests of the package."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from learner import Learner


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    somebody = Learner(tmp_path)
    yield somebody
    somebody.collection.close()
