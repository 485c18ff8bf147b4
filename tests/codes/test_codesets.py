"""Code sets: shipped data, lookups, overrides."""

from collections import Counter
from govportal.codes.codesets import code_set
from govportal.codes.codesets import CodeSetError
from govportal.codes.codesets import merge
from govportal.codes.codesets import names
from govportal.codes.codesets import plain
from govportal.codes.codesets import shipped_code_set
from govportal.codes.codesets import split
from govportal.codes.codesets import UnknownCodeSet
from govportal.codes.codesets import UnknownToken
from hypothesis import given
from hypothesis import strategies as st

import pytest
import subprocess
import sys


TOKENS = {
    "matter_types": "power permit penalty coercion collection payment inspection confirmation"
    " reward adjudication other_power public_service",
    "exercise_levels": "nation province city county town village split",
    "region_levels": "nation province city county town village",
    "body_natures": "statutory authorised entrusted other",
    "power_sources": "statutory delegated_down authorised_above authorised_same entrusted_above"
    " entrusted_same",
    "service_objects": "natural_person enterprise public_institution social_organisation"
    " administrative_organ unincorporated_enterprise other",
    "handling_forms": "window web mobile post other",
    "handling_types": "immediate promised other",
    "limit_units": "working_day calendar_day",
    "special_procedures": "hearing bidding auction inspection testing quarantine appraisal"
    " expert_review extension other",
    "cross_region_scopes": "nation province city county town village none",
    "online_depths": "none consult intake pre_review acceptance handling result_feedback"
    " certificate_feedback",
    "result_types": "certificate approval other none",
    "material_types": "original copy original_and_copy electronic other",
    "material_necessities": "required optional deferrable",
    "material_sources": "applicant government other",
    "matter_states": "in_force suspended cancelled",
    "law_levels": "constitution law administrative_regulation supervision_regulation"
    " local_regulation autonomous_regulation department_rule local_rule judicial_interpretation"
    " normative_document other",
    "law_statuses": "not_yet_in_force in_force amended repealed",
    "satisfaction_levels": "very_satisfied satisfied basically_satisfied dissatisfied"
    " very_dissatisfied",
    "identity_types": "uscc resident_id temporary_id household_register officer_card"
    " residence_permit passport taiwan_permit hongkong_macao_permit"
    " foreign_permanent_resident_id organisation_code business_licence other",
    "review_steps": "department legality office publish",
}


def change(name, *rows):
    return merge(shipped_code_set(name), {"terms": list(rows)})


def test_refuses_an_unknown_set():
    with pytest.raises(UnknownCodeSet):
        code_set("colours")
    with pytest.raises(UnknownCodeSet):
        code_set("../data/matter_types")


def test_refuses_an_unknown_token():
    codes = code_set("matter_types")
    for lookup in (codes.title, codes.code, codes.__getitem__):
        with pytest.raises(UnknownToken):
            lookup("licence")


def test_finds_nothing_for_an_unknown_text():
    codes = code_set("service_objects")
    assert codes.find(None) is None
    assert codes.find("") is None
    assert codes.find("企业退休人员") is None
    assert codes.token("8") is None
    assert codes.token("1", "mars") is None


@pytest.mark.parametrize("name", ["exercise_levels", "matter_states", "satisfaction_levels"])
def test_refuses_to_change_a_fixed_set(name):
    with pytest.raises(CodeSetError, match="由标准固定"):
        change(name, {"token": "other", "title": "其他"})


@pytest.mark.parametrize(
    ("row", "place", "words"),
    [
        ("permit", "terms[0]", "应为对象"),
        ({"title": "x"}, "terms[0].token", "token"),
        ({"token": "Local Type", "title": "x"}, "terms[0].token", "小写字母"),
        ({"token": "permit", "removed": True}, "terms[0].removed", "不能删除"),
        ({"token": "local", "removed": True}, "terms[0].removed", "无法删除"),
        ({"token": "local"}, "terms[0].title", "缺少名称"),
        ({"token": "local", "title": " "}, "terms[0].title", "1 至 100"),
        ({"token": "permit", "title": 7}, "terms[0].title", "1 至 100"),
        ({"token": "permit", "title": None}, "terms[0].title", "1 至 100"),
        ({"token": "permit", "active": "no"}, "terms[0].active", "true"),
        ({"token": "permit", "aliases": "许可"}, "terms[0].aliases", "列表"),
        ({"token": "permit", "codes": "01"}, "terms[0].codes", "对象"),
        ({"token": "permit", "codes": {"Up": "1"}}, "terms[0].codes.Up", "编码方案名"),
        ({"token": "permit", "codes": {"local": ""}}, "terms[0].codes.local", "1 至 20 位"),
        ({"token": "permit", "codes": {"local": 1}}, "terms[0].codes.local", "1 至 20 位"),
        ({"token": "permit", "codes": {"gbt39046": "99"}}, "terms[0].codes.gbt39046", "标准规定"),
        ({"token": "permit", "codes": {"gbt39046": None}}, "terms[0].codes.gbt39046", "标准规定"),
        ({"token": "permit", "colour": "red"}, "terms[0].colour", "不认识的属性"),
        ({"token": "local", "title": "行政许可"}, "terms", "重复"),
        ({"token": "local", "title": "本地", "aliases": ["处罚"]}, "terms", "重复"),
        ({"token": "local", "title": "本地", "codes": {"gbt39046": "01"}}, "terms", "代码必须唯一"),
    ],
)
def test_refuses_an_override_that_would_break_the_set(row, place, words):
    with pytest.raises(CodeSetError, match=words) as refusal:
        change("matter_types", row)
    assert place in [where for where, _message in refusal.value.faults]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["token", "title", "active", "codes", "aliases", "removed", "x"]),
            inner | st.sampled_from(["permit", "local", "gbt39046"]),
            max_size=5,
        )
    ),
    max_leaves=12,
)


@given(JSON | st.lists(JSON, max_size=3).map(lambda rows: {"terms": rows}))
def test_refuses_rubbish_with_reasons_and_never_breaks(override):
    try:
        codes = merge(shipped_code_set("matter_types"), override)
    except CodeSetError as refusal:
        assert refusal.faults
        assert str(refusal)
    else:
        assert len(codes) >= len(shipped_code_set("matter_types"))


def test_refuses_a_term_given_twice():
    with pytest.raises(CodeSetError, match="重复"):
        change("matter_types", {"token": "a", "title": "甲"}, {"token": "a", "title": "乙"})


@pytest.mark.parametrize("override", [None, [], {}, {"terms": "x"}, {"terms": {"a": 1}}])
def test_refuses_an_override_without_terms(override):
    with pytest.raises(CodeSetError, match="缺少 terms"):
        merge(shipped_code_set("matter_types"), override)


@pytest.mark.parametrize("name", sorted(TOKENS))
def test_has_exactly_the_tokens_that_the_other_rooms_use(name):
    assert {term.token for term in code_set(name)} == set(TOKENS[name].split())


def test_has_no_set_that_nobody_knows():
    assert set(names()) == {*TOKENS, "themes_natural", "themes_legal"}


@pytest.mark.parametrize(("name", "total"), [("themes_natural", 32), ("themes_legal", 35)])
def test_themes_are_named_by_their_code(name, total):
    codes = code_set(name)
    assert len(codes) == total
    for term in codes:
        assert len(term.token) == 3
        assert term.codes["gbt39046"] == term.token
    assert codes.title("999") == "其他"


@pytest.mark.parametrize("name", names())
def test_every_set_is_sound(name):
    codes = code_set(name)
    assert codes.version
    assert codes.source
    assert codes.label
    assert max(Counter(term.token for term in codes).values()) == 1
    texts = Counter()
    for term in codes:
        texts.update({plain(text) for text in (term.title, *term.aliases)})
        assert set(term.codes) <= set(codes.schemes), term
    assert {text: n for text, n in texts.items() if n > 1} == {}


@pytest.mark.parametrize("name", names())
def test_every_map_leads_back(name):
    codes = code_set(name)
    for scheme, about in codes.schemes.items():
        for term in codes:
            code = codes.code(term.token, scheme)
            if code is None:
                continue
            assert codes.token(code, scheme) == about.many_to_one.get(code, term.token)


@pytest.mark.parametrize("name", names())
def test_a_term_is_found_by_all_its_names(name):
    codes = code_set(name)
    for term in codes:
        for text in (term.token, term.title, *term.aliases):
            assert codes.find(text) == term.token, text


@pytest.mark.parametrize(
    ("name", "text", "token"),
    [
        ("service_objects", "企业法人", "enterprise"),
        ("service_objects", "事业法人", "public_institution"),
        ("service_objects", "社会组织法人", "social_organisation"),
        ("service_objects", "非法人企业", "unincorporated_enterprise"),
        ("service_objects", "其他组织", "other"),
        ("service_objects", "行政机关", "administrative_organ"),
        ("service_objects", " 自 然 人 ", "natural_person"),
        ("exercise_levels", "省级", "province"),
        ("limit_units", "工作日", "working_day"),
        ("limit_units", "自然日", "calendar_day"),
        ("handling_types", "即办件", "immediate"),
        ("handling_types", "承诺件", "promised"),
        ("matter_types", "1", "permit"),
        ("matter_types", "20", "public_service"),
        ("matter_types", "０1", "permit"),
        ("material_types", "复印件(需比对原件留存复印件)", "copy"),
        ("region_levels", "prefecture", "city"),
        ("law_statuses", "失效", "repealed"),
        ("themes_natural", "社会保障（社会保险、社会救助）", "085"),
        ("identity_types", "身份证", "resident_id"),
    ],
)
def test_understands_what_real_lists_write(name, text, token):
    assert code_set(name).find(text) == token


def test_splits_lists_outside_brackets():
    assert split("社会保障（社会保险、社会救助）、 农民；") == [
        "社会保障（社会保险、社会救助）",
        "农民",
    ]
    codes = code_set("themes_natural")
    assert codes.find_all("职业资格、找工作、创业、人才") == (("050", "030"), ("人才",))
    assert codes.find_all("") == ((), ())


@pytest.mark.parametrize(
    ("name", "scheme", "pairs"),
    [
        ("satisfaction_levels", "gbt39046", {"very_satisfied": "1", "very_dissatisfied": "5"}),
        ("satisfaction_levels", "national", {"very_satisfied": "5", "very_dissatisfied": "1"}),
        ("service_objects", "gbt39046", {"administrative_organ": "5", "other": "6"}),
        ("service_objects", "national", {"administrative_organ": "6", "other": "7"}),
        ("handling_forms", "gbt39046", {"post": "4", "mobile": "3", "other": "9"}),
        ("handling_forms", "three_values", {"post": "3", "mobile": None}),
        ("matter_types", "guangdong", {"other_power": "20", "public_service": "21"}),
        ("special_procedures", "gbt39046", {"extension": "1", "hearing": "2", "other": "2"}),
        ("identity_types", "gat2000_156", {"resident_id": "111", "uscc": None, "other": "990"}),
    ],
)
def test_maps_at_each_boundary(name, scheme, pairs):
    codes = code_set(name)
    assert {token: codes.code(token, scheme) for token in pairs} == pairs


def test_a_code_that_several_share_reads_as_the_general_term():
    assert code_set("special_procedures").token("2") == "other"


def test_a_site_may_add_retitle_put_away_and_map():
    codes = change(
        "matter_types",
        {"token": "transfer", "title": "审核转报", "codes": {"gbt39046": "11", "local": "ZB"}},
        {"token": "reward", "title": "行政奖励（本省）", "active": False},
        {"token": "permit", "codes": {"guangdong": None, "local": "XK"}, "aliases": ["审批"]},
    )
    assert codes.token("11") == "transfer"
    assert codes.find("审核转报") == "transfer"
    assert not codes["transfer"].shipped
    assert codes.title("reward") == "行政奖励（本省）"
    assert "reward" not in [term.token for term in codes.active_terms]
    assert codes.code("permit", "guangdong") is None
    assert codes.token("XK", "local") == "permit"
    assert codes.find("审批") == "permit"
    assert codes.schemes["local"].title == "local"
    assert codes.schemes["guangdong"].title.startswith("广东省")
    # The shipped set is what it was.
    assert code_set("matter_types").token("11") is None
    assert code_set("matter_types")["reward"].active


def test_an_unverified_code_may_be_exchanged():
    codes = change(
        "cross_region_scopes",
        {"token": "nation", "codes": {"gbt39046": "6"}},
        {"token": "village", "codes": {"gbt39046": "1"}},
    )
    assert codes.token("6") == "nation"


def test_an_override_that_no_longer_applies_leaves_the_shipped_set(monkeypatch, caplog):
    stale = '{"terms": [{"token": "permit", "title": ""}]}'
    monkeypatch.setattr("govportal.codes.codesets.site_override", lambda name: stale)
    assert code_set("matter_types") is shipped_code_set("matter_types")
    assert "does not apply" in caplog.text


def test_works_without_a_site_and_without_loading_plone():
    code = (
        "import sys\n"
        "from govportal.codes import calendar, codesets, identifiers, matter_codes, regions\n"
        "assert codesets.code_set('matter_types').title('permit') == '行政许可'\n"
        "assert matter_codes.parse('370117002011').matter_type == 'permit'\n"
        "heavy = {'Products', 'plone', 'OFS', 'Acquisition'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
