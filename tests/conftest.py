"""The tests keep their cache apart from the user's."""

from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("QUIZGEN_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield
