"""The tables of levels, tags and channels."""

from govportal.addons.evaluation import levels

import pytest


@pytest.mark.parametrize(
    "level, national, gbt39046",
    [
        ("very_satisfied", "5", "1"),
        ("satisfied", "4", "2"),
        ("basically_satisfied", "3", "3"),
        ("dissatisfied", "2", "4"),
        ("very_dissatisfied", "1", "5"),
    ],
)
def test_the_two_codings_run_in_opposite_directions(level, national, gbt39046):
    assert levels.code(level, levels.NATIONAL) == national
    assert levels.code(level, levels.GBT39046) == gbt39046


def test_every_tag_belongs_to_the_level_that_its_first_digit_says():
    assert len(levels.tags()) == 40
    for tag in levels.tags():
        assert levels.code(tag.level, levels.NATIONAL) == tag.code[0]
    assert len({tag.code for tag in levels.tags()}) == 40


def test_the_last_two_levels_are_bad():
    assert [item["id"] for item in levels.choices() if item["bad"]] == list(levels.BAD)
    assert all(len(item["tags"]) == 8 for item in levels.choices())


def test_every_channel_has_a_code_of_its_own():
    codes = [item["national"] for item in levels.channels().values()]
    assert len(codes) == len(set(codes))
    assert levels.DEFAULT in levels.channels()


def test_no_level_has_no_title_and_no_code():
    assert (levels.title(""), levels.code("", levels.NATIONAL)) == ("", "")
    assert levels.tag_titles(["517", "999"]) == ["服务热情效率高", "999"]
