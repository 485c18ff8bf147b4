"""What the administrators' page says of the virus scanner."""

from govportal.files.clamd import Scanner
from zope.i18n import translate


def test_says_that_nothing_is_scanned(monkeypatch):
    monkeypatch.delenv("GOVPORTAL_CLAMD", raising=False)
    found = Scanner().check()
    assert found.ok and found.demo
    assert "未配置" in translate(found.message)


def test_says_that_the_scanner_works(clamd):
    found = Scanner().check()
    assert found.ok and not found.demo


def test_says_that_the_scanner_is_down(monkeypatch, tmp_path):
    monkeypatch.setenv("GOVPORTAL_CLAMD", str(tmp_path / "none.sock"))
    found = Scanner().check()
    assert not found.ok
    assert "none.sock" in translate(found.message)
