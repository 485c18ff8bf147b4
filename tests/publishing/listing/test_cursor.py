from govportal.publishing.listing import cursor
from hypothesis import given
from hypothesis import strategies as st

import pytest


GOOD = cursor.encode("secret", "matter?a", ("11370102", 7))


@pytest.mark.parametrize(
    ("secret", "scope", "text"),
    [
        ("secret", "matter?b", GOOD),
        ("other", "matter?a", GOOD),
        ("secret", "matter?a", GOOD[:-2]),
        ("secret", "matter?a", "A" + GOOD[1:]),
        ("secret", "matter?a", ""),
        ("secret", "matter?a", "游标"),
        ("secret", "matter?a", "!!!"),
    ],
)
def test_refuses_foreign_and_tampered_cursors(secret, scope, text):
    with pytest.raises(cursor.CursorError, match="游标无效"):
        cursor.decode(secret, scope, text)


@given(st.text(max_size=200))
def test_refuses_any_other_text(text):
    with pytest.raises(cursor.CursorError):
        cursor.decode("secret", "matter?a", text)


@given(st.one_of(st.text(st.characters(exclude_categories=["Cs"])), st.integers()), st.integers(0))
def test_round_trip(key, row):
    text = cursor.encode("secret", "scope", (key, row))
    assert cursor.decode("secret", "scope", text) == (key, row)
