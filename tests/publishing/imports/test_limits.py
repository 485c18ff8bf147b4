"""Limits as people write them."""

from govportal.publishing.imports import limits

import pytest


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1/8工作日", "ambiguous"),
        ("7-20个工作日", "ambiguous"),
        ("7—20个工作日", "ambiguous"),
        ("7至20日", "ambiguous"),
        ("受理时限:当日;审批时期:10个工作日", "ambiguous"),
        ("受理5日，审查15日", "ambiguous"),
        ("2个月", "unit"),
        ("24小时", "unit"),
        ("20", "unit"),
        ("按通知", "figure"),
        ("1.5个工作日", "figure"),
        ("", "figure"),
    ],
)
def test_refuses_what_has_no_single_figure(text, reason):
    with pytest.raises(limits.UnreadableLimit) as refused:
        limits.parse(text)
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    ("text", "days", "unit", "extra"),
    [
        ("70(工作日)", 70, "working_day", False),
        ("18个工作日", 18, "working_day", False),
        ("９０（自然日）", 90, "calendar_day", False),
        ("二十个工作日", 20, "working_day", False),
        ("15日", 15, "calendar_day", False),
        ("自受理之日起14个工作日内", 14, "working_day", False),
        ("当场办结", 0, "working_day", False),
        ("即办", 0, "working_day", False),
        ("3个工作日(现场审核时间除外)", 3, "working_day", True),
    ],
)
def test_reads_the_usual_ways(text, days, unit, extra):
    assert limits.parse(text) == limits.Limit(days, unit, extra)


def test_takes_the_unit_that_the_mapping_gives():
    assert limits.parse("20", "working_day").unit == "working_day"
