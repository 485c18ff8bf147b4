"""The installation's secret: made once, kept to its owner, the same for all who start together."""

from concurrent.futures import ThreadPoolExecutor
from govportal.records import keyed

import pytest
import stat


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.delenv("GOVPORTAL_SECRET", raising=False)
    monkeypatch.setenv("GOVPORTAL_VAR", str(tmp_path))
    keyed._kept.cache_clear()
    yield tmp_path
    keyed._kept.cache_clear()


def test_parts_are_not_run_together(folder):
    assert keyed.digest("a", "bc") != keyed.digest("ab", "c")
    assert keyed.digest("a", "b") == keyed.digest("a", "b")


def test_the_file_is_its_owners_alone_and_the_only_one(folder):
    keyed.digest("a")
    file = folder / keyed.FILE_NAME
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(folder.iterdir()) == [file]


def test_all_who_start_together_agree_on_one(folder):
    def secret(_n):
        return keyed._kept.__wrapped__(folder / keyed.FILE_NAME)

    with ThreadPoolExecutor(16) as pool:
        assert len(set(pool.map(secret, range(64)))) == 1


def test_the_environment_wins(folder, monkeypatch):
    own = keyed.digest("a")
    monkeypatch.setenv("GOVPORTAL_SECRET", "x")
    assert keyed.digest("a") != own
