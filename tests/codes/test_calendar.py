"""The working calendar: refusals, known days, laws, agreement with a second library."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from govportal.codes.calendar import CalendarError
from govportal.codes.calendar import CalendarYear
from govportal.codes.calendar import from_data
from govportal.codes.calendar import seed
from govportal.codes.calendar import seedable_years
from govportal.codes.calendar import to_data
from govportal.codes.calendar import WorkingCalendar
from govportal.codes.calendar import YearNotLoaded
from hypothesis import given
from hypothesis import strategies as st

import holidays
import pytest


ALL = WorkingCalendar(seed(year) for year in seedable_years())
DAYS = st.dates(date(2018, 1, 1), date(2024, 12, 31))

#: Days on which the libraries differ, and who is right. 2005-12-31: the notice for the New Year of
#: 2006 had that Saturday worked; chinesecalendar begins its list of make-up days after it.
KNOWN_DIFFERENCES = {date(2005, 12, 31)}


def year_of(**changes):
    return {"year": 2027, "holidays": {}, "workdays": {}, **changes}


@pytest.mark.parametrize(
    ("data", "field", "words"),
    [
        ({"holidays": {}, "workdays": {}}, "year", "年度 year 应为"),
        (year_of(year="2027"), "year", "整数"),
        (year_of(year=True), "year", "整数"),
        (year_of(year=1911), "year", "1949"),
        ({"year": 2027, "workdays": {}}, "holidays", "缺少holidays"),
        ({"year": 2027, "holidays": {}}, "workdays", "缺少workdays"),
        (year_of(holidays={"2026-12-31": "元旦"}), "holidays", "2026-12-31不在2027年内"),
        (year_of(holidays={"2027-02-30": "春节"}), "holidays", "「2027-02-30」不是日期"),
        (year_of(holidays={"20270101": "元旦"}), "holidays", "2026-01-01 的形式"),
        (year_of(holidays={"2027-01-01": 1}), "holidays", "名称应为"),
        (year_of(workdays={"2027-02-10": "春节"}), "workdays", "本就上班"),
        (
            year_of(holidays={"2027-02-06": "春节"}, workdays={"2027-02-06": "春节"}),
            "workdays",
            "同时列为节假日和调休上班日",
        ),
        (year_of(source=5), "source", "来源"),
        (year_of(version=0), "version", "正整数"),
        (year_of(festival="x"), "festival", "不认识的属性"),
    ],
)
def test_refuses_a_year_that_is_not_valid(data, field, words):
    with pytest.raises(CalendarError, match=words) as refusal:
        from_data(data)
    assert field in [place for place, _message in refusal.value.faults]


def test_refuses_a_year_that_is_no_object():
    with pytest.raises(CalendarError, match="应为对象"):
        from_data([2027])


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.just("2027-01-01"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=5) | st.just("2027-01-01"), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(
    JSON
    | st.fixed_dictionaries(
        {"year": st.integers(2020, 2030) | JSON, "holidays": JSON, "workdays": JSON},
        optional={"source": JSON, "version": JSON},
    )
)
def test_refuses_rubbish_with_a_reason_and_never_breaks(data):
    try:
        year = from_data(data)
    except CalendarError as refusal:
        assert str(refusal)
    else:
        assert from_data(to_data(year)) == year


def test_tells_every_fault_at_once():
    with pytest.raises(CalendarError) as refusal:
        from_data(year_of(holidays=["x", "2026-01-01"], workdays={"2027-01-04": ""}))
    assert len(refusal.value.faults) == 3


def test_refuses_to_answer_for_a_year_not_loaded():
    with pytest.raises(YearNotLoaded, match="2027年的工作日历尚未加载") as refusal:
        ALL.is_working_day(date(2027, 1, 4))
    assert refusal.value.year == 2027
    with pytest.raises(YearNotLoaded):
        ALL.year(2027)
    with pytest.raises(YearNotLoaded):
        ALL.working_days_between(date(2026, 12, 30), date(2027, 1, 4))


def test_refuses_to_seed_a_year_that_the_library_does_not_know():
    with pytest.raises(YearNotLoaded):
        seed(2003)
    with pytest.raises(YearNotLoaded):
        seed(seedable_years()[-1] + 1)


@pytest.mark.parametrize("days", [1.5, True, "3", 20_001, -20_001])
def test_refuses_an_unreasonable_number_of_days(days):
    with pytest.raises(CalendarError, match="天数应为整数"):
        ALL.add_working_days(date(2024, 1, 2), days)
    with pytest.raises(CalendarError, match="天数应为整数"):
        ALL.add_calendar_days(date(2024, 1, 2), days)


def test_refuses_an_unknown_unit():
    with pytest.raises(CalendarError, match="fortnight"):
        ALL.add_limit(date(2024, 1, 2), 1, "fortnight")


def test_knows_make_up_days_and_holidays():
    assert ALL.is_working_day(date(2024, 2, 4))  # a Sunday, worked for the Spring Festival
    assert not ALL.is_working_day(date(2024, 2, 15))  # a Thursday of the festival
    assert not ALL.is_working_day(date(2024, 2, 24))  # an ordinary Saturday
    assert ALL.day_name(date(2024, 2, 4)) == "春节"
    assert ALL.day_name(date(2024, 2, 26)) == ""


def test_a_limit_counts_from_the_day_after():
    # Accepted on Friday 2024-02-02, five days: Sunday 4 (make-up), 5 to 9, then the festival.
    assert ALL.add_working_days(date(2024, 2, 2), 5).date == date(2024, 2, 8)
    assert ALL.add_working_days(date(2024, 2, 2), 6).date == date(2024, 2, 9)
    # One more day falls behind the holidays, on Sunday 18, which is worked.
    assert ALL.add_working_days(date(2024, 2, 2), 7).date == date(2024, 2, 18)


def test_a_limit_in_calendar_days_ignores_holidays():
    deadline = ALL.add_limit(date(2024, 2, 2), 10, "calendar_day")
    assert (deadline.date, deadline.provisional) == (date(2024, 2, 12), False)
    assert ALL.add_limit(date(2024, 2, 2), 5, "working_day").date == date(2024, 2, 8)


def test_a_reminder_goes_one_working_day_back():
    assert ALL.add_working_days(date(2024, 2, 18), -1).date == date(2024, 2, 9)


def test_a_deadline_in_an_unloaded_year_is_provisional_until_the_year_is_loaded():
    start = date(2026, 12, 30)
    before = ALL.add_working_days(start, 2)
    assert (before.date, before.provisional) == (date(2027, 1, 1), True)
    loaded = WorkingCalendar(
        [*(seed(year) for year in seedable_years()), CalendarYear(2027, {date(2027, 1, 1): "元旦"})]
    )
    after = loaded.add_working_days(start, 2)
    assert (after.date, after.provisional) == (date(2027, 1, 4), False)


def test_a_deadline_on_the_last_day_of_a_loaded_year_is_final():
    deadline = ALL.add_working_days(date(2026, 12, 30), 1)
    assert (deadline.date, deadline.provisional) == (date(2026, 12, 31), False)


def test_counts_an_unloaded_year_only_when_asked_to():
    assert ALL.working_days_between(date(2026, 12, 30), date(2027, 1, 4), strict=False) == 3


def test_a_moment_is_its_day():
    moment = datetime(2024, 2, 12, 9, 30)
    assert not ALL.is_working_day(moment)
    assert ALL.add_working_days(moment, 0).date == date(2024, 2, 12)
    assert type(ALL.add_working_days(moment, 0).date) is date


def test_an_empty_calendar_loads_nothing():
    empty = WorkingCalendar()
    assert empty.years == ()
    assert empty.add_working_days(date(2024, 2, 2), 1).provisional
    assert not empty.add_working_days(date(2024, 2, 2), 0).provisional


@pytest.mark.parametrize("year", seedable_years())
def test_a_seeded_year_survives_the_way_through_data(year):
    data = to_data(seed(year))
    assert from_data(data) == seed(year)
    assert "chinesecalendar" in data["source"]


def test_days_may_come_as_a_plain_list():
    year = from_data({"year": 2027, "holidays": ["2027-01-01"], "workdays": []})
    assert list(year.holidays) == [date(2027, 1, 1)]


@pytest.mark.parametrize("year", seedable_years())
def test_agrees_with_a_second_library(year):
    other = holidays.country_holidays("CN", years=year, categories=("public",))
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(366)]
    different = {
        day
        for day in days
        if day.year == year and other.is_working_day(day) != ALL.is_working_day(day)
    }
    assert different == {day for day in KNOWN_DIFFERENCES if day.year == year}


@given(DAYS, st.integers(-250, 250))
def test_between_is_the_inverse_of_add(start, days):
    end = ALL.add_working_days(start, days).date
    assert ALL.working_days_between(start, end) == days


@given(DAYS, st.integers(1, 250))
def test_a_deadline_is_a_working_day_and_the_first_that_is_far_enough(start, days):
    end = ALL.add_working_days(start, days).date
    assert ALL.is_working_day(end)
    assert ALL.working_days_between(start, end - timedelta(days=1)) == days - 1


@given(DAYS, st.integers(-250, 250), st.integers(0, 30))
def test_more_days_never_end_earlier(start, days, more):
    assert ALL.add_working_days(start, days).date <= ALL.add_working_days(start, days + more).date


@given(DAYS, st.integers(0, 250), st.integers(0, 60))
def test_a_later_start_never_ends_earlier(start, days, later):
    moved = start + timedelta(days=later)
    assert ALL.add_working_days(start, days).date <= ALL.add_working_days(moved, days).date


@given(DAYS, st.integers(0, 120), st.integers(0, 120))
def test_limits_add_up(start, one, other):
    halfway = ALL.add_working_days(start, one).date
    assert ALL.add_working_days(halfway, other) == ALL.add_working_days(start, one + other)


@given(st.dates(date(2026, 6, 1), date(2027, 6, 30)), st.integers(-200, 200))
def test_a_deadline_is_provisional_exactly_when_an_unloaded_day_was_counted(start, days):
    deadline = ALL.add_working_days(start, days)
    step = 1 if days > 0 else -1
    passed = [
        start + timedelta(days=step * n) for n in range(1, abs((deadline.date - start).days) + 1)
    ]
    assert deadline.provisional == any(day.year == 2027 for day in passed)
