"""Codes of places."""

from govportal.codes.regions import chain_of
from govportal.codes.regions import is_within
from govportal.codes.regions import level_of
from govportal.codes.regions import LEVELS
from govportal.codes.regions import national12
from govportal.codes.regions import normalise
from govportal.codes.regions import parent_of
from govportal.codes.regions import RegionCodeError
from hypothesis import given
from hypothesis import strategies as st

import pytest


def numbers(width):
    return st.integers(1, 10**width - 1).map(lambda number: f"{number:0{width}d}")


PLACES = st.one_of(
    st.integers(10, 99).map(lambda number: f"{number}0000"),
    st.tuples(st.integers(10, 99), numbers(2)).map(lambda parts: f"{parts[0]}{parts[1]}00"),
    st.tuples(st.integers(10, 99), numbers(2), numbers(2)).map(lambda p: f"{p[0]}{p[1]}{p[2]}"),
    st.tuples(st.integers(10, 99), numbers(2), numbers(2), numbers(3)).map(
        lambda p: f"{p[0]}{p[1]}{p[2]}{p[3]}"
    ),
    st.tuples(st.integers(10, 99), numbers(2), numbers(2), numbers(3), numbers(3)).map(
        lambda p: f"{p[0]}{p[1]}{p[2]}{p[3]}{p[4]}"
    ),
)


@pytest.mark.parametrize(
    "code",
    ["", "3", "370", "37010", "3701020", "37O102", "山东省", "-37010", "370102001001001", "３７"],
)
def test_refuses_what_is_not_a_code(code):
    with pytest.raises(RegionCodeError, match="应为2、4、6、9或12位数字"):
        normalise(code)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("000102", "省级"),
        ("370002", "市级"),
        ("370000001", "市级"),
        ("370102000001", "乡级"),
    ],
)
def test_refuses_a_code_with_a_level_left_out(code, words):
    with pytest.raises(RegionCodeError, match=words):
        normalise(code)


@pytest.mark.parametrize(
    ("given_code", "code", "level", "parent"),
    [
        ("000000", "000000", "nation", None),
        ("37", "370000", "province", None),
        ("370000000000", "370000", "province", None),
        (370100, "370100", "city", "370000"),
        ("3701", "370100", "city", "370000"),
        ("370102000000", "370102", "county", "370100"),
        ("370102000", "370102", "county", "370100"),
        ("370102001000", "370102001", "town", "370102"),
        ("370102001002", "370102001002", "village", "370102001"),
        ("511602000000", "511602", "county", "511600"),
        # Development zones that GB/T 2260 does not list are counties by their shape.
        ("370171", "370171", "county", "370100"),
        ("370176", "370176", "county", "370100"),
        # A city without counties has its towns directly.
        ("441900003", "441900003", "town", "441900"),
    ],
)
def test_reads_a_place(given_code, code, level, parent):
    assert normalise(given_code) == code
    assert level_of(given_code) == level
    assert parent_of(given_code) == parent


def test_lists_the_way_down():
    assert chain_of("370102001000") == ("370000", "370100", "370102", "370102001")


def test_knows_what_lies_where():
    assert is_within("370102001", "370100")
    assert is_within("370102", "370102000000")
    assert is_within("370102", "000000")
    assert not is_within("370100", "370102")
    assert not is_within("371002", "370100")


@given(PLACES)
def test_the_national_form_comes_back(code):
    assert len(national12(code)) == 12
    assert normalise(national12(code)) == code
    assert normalise(code) == code


@given(PLACES)
def test_a_parent_is_above_its_child(code):
    parent = parent_of(code)
    if parent is None:
        assert level_of(code) == "province"
    else:
        assert LEVELS.index(level_of(parent)) < LEVELS.index(level_of(code))
        assert is_within(code, parent)
        assert not is_within(parent, code)
