"""What the administrators' page says of the store."""

from govportal.files.storage import Storage
from zope.i18n import translate


def test_says_that_the_store_takes_files(folder):
    assert Storage().check().ok


def test_says_that_the_store_takes_nothing_and_not_where_it_is(folder, monkeypatch):
    folder.write_text("a file where a folder should be")
    found = Storage().check()
    assert not found.ok
    assert str(folder) not in translate(found.message)
