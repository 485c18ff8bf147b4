"""Each rule between fields refuses what contradicts, and lets the rest be."""

from datetime import date
from govportal.content import rules
from govportal.content.rules import check_catalogue_entry
from govportal.content.rules import check_department
from govportal.content.rules import check_intermediary
from govportal.content.rules import check_law
from govportal.content.rules import check_matter
from govportal.content.rules import check_region
from tests.content.conftest import BASIC
from tests.content.conftest import USCC

import pytest


def fields(values, check=check_matter, **kw):
    return [error.field for error in check(values, **kw)]


def limits(promised, unit, statutory, statutory_unit):
    return {
        "promised_limit": promised,
        "promised_unit": unit,
        "statutory_limit": statutory,
        "statutory_unit": statutory_unit,
    }


CODE = f"{USCC}2{BASIC}"
REFUSED = [
    (limits(21, "working_day", 20, "working_day"), "promised_limit"),
    (limits(20, "working_day", 20, "calendar_day"), "promised_limit"),
    (limits(21, "", 20, ""), "promised_limit"),
    ({"handling_type": "immediate", "promised_limit": 18}, "handling_type"),
    ({"visits": 1, "visits_reason": " "}, "visits_reason"),
    ({"visits": 0, "online": False, "deliverable": False}, "deliverable"),
    ({"result_name": "《食品经营许可证》", "result_type": "approval"}, "result_type"),
    ({"result_name": "营业执照", "result_type": "other"}, "result_type"),
    ({"result_name": "资格证书（正本）"[:4], "result_type": "other"}, "result_type"),
    ({"online": True, "online_url": ""}, "online_url"),
    ({"online": False, "online_url": "javascript:alert(1)"}, "online_url"),
    ({"charged": False, "fees": [{"name": "工本费"}]}, "charged"),
    (
        {"planned_effective": date(2026, 3, 1), "planned_cancel": date(2026, 3, 1)},
        "planned_cancel",
    ),
    (
        {
            "promised_limit": 10,
            "promised_unit": "working_day",
            "steps": [{"days": 8, "unit": "working_day"}, {"days": 3, "unit": ""}],
        },
        "steps",
    ),
    (
        {
            "promised_limit": 10,
            "promised_unit": "working_day",
            "steps": [{"days": 15, "unit": "calendar_day"}],
        },
        "steps",
    ),
    ({"implementation_code": CODE, "basic_code": "370105001999"}, "implementation_code"),
    ({"implementation_code": CODE, "exercise_level": "county"}, "implementation_code"),
    ({"implementation_code": "含 空格"}, "implementation_code"),
    (
        {"implementation_code": CODE, "handling_item_code": f"{USCC}3{BASIC}01"},
        "handling_item_code",
    ),
]
ALLOWED = [
    {},
    limits(20, "working_day", 20, "working_day"),
    limits(20, "working_day", 28, "calendar_day"),
    limits(28, "calendar_day", 20, "working_day"),
    limits(28, "calendar_day", 20, ""),
    {"handling_type": "immediate", "promised_limit": 1},
    {"handling_type": "promised", "promised_limit": 18},
    {"visits": 1, "visits_reason": "核验原件"},
    {"visits": 0, "online": True, "online_url": "https://example.gov.cn"},
    {"visits": 0, "deliverable": True},
    {"visits": None},
    {"result_name": "食品经营许可证", "result_type": "certificate"},
    {"result_name": "食品经营许可证", "result_type": ""},
    {"result_name": "关于同意设立的批复", "result_type": "approval"},
    {"charged": True, "fees": [{"name": "工本费"}]},
    {"planned_effective": date(2026, 3, 1), "planned_cancel": date(2026, 3, 2)},
    {
        "promised_limit": 10,
        "promised_unit": "working_day",
        "steps": [
            {"days": 10, "unit": "working_day"},
            {"days": 30, "unit": "working_day", "special": "hearing"},
            {"days": None, "unit": ""},
        ],
    },
    {"implementation_code": CODE, "basic_code": BASIC, "exercise_level": "province"},
    {"implementation_code": CODE, "handling_item_code": f"{CODE}01"},
    {"implementation_code": "511A0138000000-511602000000-000-1", "basic_code": "别的"},
]


@pytest.mark.parametrize("values,field", REFUSED)
def test_refuses_a_matter_that_contradicts_itself(values, field):
    found = check_matter(values)
    assert [error.field for error in found] == [field]
    assert "${" not in found[0].message


@pytest.mark.parametrize("values", ALLOWED)
def test_allows_a_matter_that_agrees_with_itself(values):
    assert check_matter(values) == []


def test_says_how_different_units_were_compared():
    found = check_matter(limits(20, "working_day", 20, "calendar_day"))
    assert "按 5 个工作日折合 7 个自然日比较" in found[0].message


def test_refuses_the_code_of_another_department():
    assert fields({"implementation_code": CODE}, department_code="12441500196720244T") == [
        "implementation_code"
    ]
    assert fields({"implementation_code": CODE}, department_code=USCC) == []
    assert fields({"implementation_code": CODE}, department_code="370000-07") == []


def test_refuses_a_change_of_what_the_catalogue_settles():
    entry = {"basic_code": BASIC, "matter_type": "permit", "legal_basis": [{"title": "甲"}]}
    values = {**entry, "basic_code": "370105001999", "legal_basis": [{"title": "乙"}]}
    found = check_matter(values, entry=entry)
    assert [e.message for e in found] == [
        "“基本编码”继承自目录清单，不能在实施清单中修改。",
        "“设定依据”继承自目录清单，不能在实施清单中修改。",
    ]
    assert check_matter(dict(entry), entry=entry) == []
    # while a changed entry waits to be taken over, the other fields stay editable
    assert check_matter(values, entry=entry, changed={"address"}) == []


def test_judges_only_the_rules_that_read_a_changed_field():
    values = {"visits": 1, "visits_reason": "", "online": True, "online_url": ""}
    assert fields(values, changed={"visits"}) == ["visits_reason"]
    assert fields(values, changed={"title"}) == []


def test_refuses_the_other_types_contradictions():
    days = {"valid_from": date(2026, 1, 2), "valid_to": date(2026, 1, 1)}
    assert fields(days, check_catalogue_entry) == ["valid_to"]
    assert fields({"basic_code": "三七"}, check_catalogue_entry) == ["basic_code"]
    assert fields({"code": USCC[:-1] + "A"}, check_department) == ["code"]
    assert fields({"code": USCC[:-1] + "A"}, check_intermediary) == ["code"]
    assert fields({"qualifications": [days]}, check_intermediary) == ["qualifications"]
    assert fields({"code": "37X"}, check_region) == ["code"]
    assert fields({"code": "370100", "level": "province"}, check_region) == ["level"]
    assert fields(
        {"effective_on": date(2026, 1, 2), "repealed_on": date(2026, 1, 1)}, check_law
    ) == ["repealed_on"]
    twice = [{"no": "第一条"}, {"no": "第1条"}]
    assert fields({"articles": twice}, check_law) == ["articles"]


def test_allows_the_other_types_in_order():
    assert check_department({"code": USCC}) == []
    assert check_department({"code": "083372204"}) == []
    assert check_region({"code": "370171", "level": "county"}) == []
    assert check_law({"articles": [{"no": "第十七条"}, {"no": "第十七条之一"}]}) == []
    assert check_catalogue_entry({"valid_from": date(2026, 1, 1), "valid_to": None}) == []


def test_every_rule_reads_fields_that_the_types_have(portal):
    from govportal.content.values import fields_of

    for portal_type, listed in rules.RULES.items():
        names = {name for name, _field in fields_of(portal_type)}
        for rule in listed:
            assert rule.fields <= names, (portal_type, rule.name)
