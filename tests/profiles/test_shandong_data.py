"""The sample province's data: complete, consistent and importable as it stands."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from govportal.codes import matter_codes
from govportal.codes import regions as region_codes
from govportal.codes.codesets import code_set
from govportal.codes.identifiers import check_resident_id
from govportal.content import rules
from govportal.files import checks
from govportal.forms import definition
from pathlib import Path
from stdnum.cn import uscc
from typing import Any

import csv
import json
import pytest
import re


PROFILE = Path(__file__).resolve().parents[2] / "profiles" / "shandong"
CONTENT = PROFILE / "content"
LEVELS = ("province", "city", "county")
LIST_STATES = {
    "draft",
    "department_review",
    "legality_review",
    "office_approval",
    "scheduled",
    "published",
    "suspended",
    "cancelled",
}
ROLES = {
    "Call Operator",
    "Case Approver",
    "Case Officer",
    "Intake Officer",
    "Editor",
    "Reviewer",
    "Legality Reviewer",
    "Publisher",
    "Office Administrator",
    "Site Administrator",
    "Auditor",
}
#: Types that come by themselves: nobody applies, so there is nothing to hand in.
BY_THEMSELVES = {"penalty", "coercion", "inspection"}
#: State of a matter in which people outside see it.
PUBLIC = {"published", "suspended", "cancelled"}


@cache
def read(name: str) -> list[dict[str, Any]]:
    path = CONTENT / name
    with path.open(encoding="utf-8", newline="") as file:
        if path.suffix == ".csv":
            return list(csv.DictReader(file))
        return [json.loads(line) for line in file]


def by(name: str, column: str) -> dict[str, dict[str, Any]]:
    return {row[column]: row for row in read(name)}


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)


def matters_but(*types: str) -> list[dict[str, Any]]:
    return [row for row in read("matters.jsonl") if row["matter_type"] not in types]


# -- what must not be there


@pytest.mark.parametrize(
    "name",
    [
        "matters.jsonl",
        "guides.jsonl",
        "laws.jsonl",
        "questions.jsonl",
        "catalogue.jsonl",
        "announcements.jsonl",
        "forms.jsonl",
    ],
)
def test_no_text_is_left_with_marks_of_its_making(name):
    odd = re.compile(r"[{}|~]|\bNone\b|\s{2,}|。。|；。|，，|[？?]{2}|TODO|待补")
    found = [text for row in read(name) for text in texts(row) if odd.search(text)]
    assert found == []


def test_phones_are_fictional():
    rows = [*read("regions.csv"), *read("departments.csv"), *read("matters.jsonl")]
    rows += read("intermediaries.jsonl")
    phones = {
        row[column]
        for row in rows
        for column in ("advice_phone", "supervision_phone", "reconsideration_phone")
        if row.get(column)
    }
    assert phones
    assert [phone for phone in phones if not re.fullmatch(r"0\d{2,3}-5555\d{4}", phone)] == []


def test_addresses_of_the_net_are_reserved_ones():
    places = [row["online_url"] for row in read("matters.jsonl") if row["online_url"]]
    places += [row["email"] for row in read("accounts.csv")]
    assert [place for place in places if not re.search(r"[@.]example\.org(/|$)", place)] == []


# -- the whole


def test_manifest_lists_every_table_before_what_refers_to_it():
    manifest = json.loads((CONTENT / "manifest.json").read_text())
    assert [(row["file"], row["type"]) for row in manifest] == [
        ("regions.csv", "Region"),
        ("departments.csv", "Department"),
        ("files.csv", "File"),
        ("laws.jsonl", "Law"),
        ("catalogue.jsonl", "CatalogueEntry"),
        ("matters.jsonl", "Matter"),
        ("guides.jsonl", "ServiceGuide"),
        ("intermediaries.jsonl", "Intermediary"),
        ("questions.jsonl", "Question"),
        ("announcements.jsonl", "Announcement"),
        ("forms.jsonl", "FormDefinition"),
        ("halls.jsonl", "ServiceHall"),
    ]
    assert {row["state"] for row in manifest if "state" in row} == {"active", "published"}


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("departments.csv", 40),
        ("laws.jsonl", 40),
        ("catalogue.jsonl", 120),
        ("matters.jsonl", 300),
        ("guides.jsonl", 200),
        ("intermediaries.jsonl", 20),
        ("questions.jsonl", 60),
        ("announcements.jsonl", 4),
        ("forms.jsonl", 2),
    ],
)
def test_there_is_enough_of_everything(name, least):
    assert len(read(name)) >= least


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("regions.csv", "code"),
        ("departments.csv", "code"),
        ("departments.csv", "title"),
        ("files.csv", "uid"),
        ("files.csv", "file"),
        ("laws.jsonl", "key"),
        ("catalogue.jsonl", "basic_code"),
        ("matters.jsonl", "implementation_code"),
        ("guides.jsonl", "matter"),
        ("intermediaries.jsonl", "code"),
        ("questions.jsonl", "title"),
        ("announcements.jsonl", "title"),
        ("forms.jsonl", "title"),
        ("accounts.csv", "username"),
    ],
)
def test_keys_are_unique(name, column):
    count = Counter(row[column] for row in read(name))
    assert [key for key, times in count.items() if times > 1] == []


# -- regions and departments


def test_regions_form_the_province_with_its_cities_and_two_with_counties():
    rows = read("regions.csv")
    count = Counter(row["level"] for row in rows)
    assert (count["nation"], count["province"], count["city"]) == (1, 1, 16)
    county = Counter(row["parent"] for row in rows if row["level"] == "county")
    assert county == {"370100": 12, "370600": 11}
    assert count["town"] > 3


def test_regions_have_real_levels_and_parents_that_come_first():
    seen = {""}
    for row in read("regions.csv"):
        assert row["parent"] in seen, row["code"]
        seen.add(row["code"])
        assert rules.check_region(row) == []
        if row["parent"]:
            assert region_codes.parent_of(row["code"]) == row["parent"]


def test_jinan_has_the_districts_of_the_merger():
    rows = by("regions.csv", "code")
    assert rows["370116"]["title"] == "莱芜区"
    assert rows["370117"]["title"] == "钢城区"
    assert "371200" not in rows


def test_review_steps_of_regions_are_known():
    for row in read("regions.csv"):
        for step in json.loads(row["review_steps"]):
            assert set(step) == {"step", "required", "level"}
            assert step["step"] in code_set("review_steps")
            assert not step["level"] or step["level"] in code_set("region_levels")


@pytest.mark.parametrize("name", ["departments.csv", "intermediaries.jsonl"])
def test_social_credit_codes_are_valid(name):
    for row in read(name):
        assert uscc.is_valid(row["code"]), row["title"]
        assert row["code"][8:17] == row.get("organisation_code", row["code"][8:17])


def test_departments_stand_on_three_levels_each_with_a_service_office():
    regions = by("regions.csv", "code")
    rows = read("departments.csv")
    assert {regions[row["region"]]["level"] for row in rows} == set(LEVELS)
    titles = {row["title"] for row in rows}
    for code in {row["region"] for row in rows}:
        assert regions[code]["service_office"] in titles
    for row in rows:
        assert row["nature"] in code_set("body_natures")
        assert row["code"][2:8] == row["region"]


# -- laws


def test_laws_use_known_tokens_and_earlier_versions_come_first():
    seen = set()
    for row in read("laws.jsonl"):
        assert row["key"] == f"{row['title']}@{row['effective_on']}"
        assert row["level"] in code_set("law_levels")
        assert row["law_status"] in code_set("law_statuses")
        assert row["previous_version"] in {"", *seen}
        assert row["region"] in ("000000", "370000")
        assert (row["region"] == "370000") == (row["level"] == "local_regulation")
        assert date.fromisoformat(row["promulgated"]) <= date.fromisoformat(row["effective_on"])
        assert row["amendments"] and row["articles"] and "示例节选" in row["preamble"]
        seen.add(row["key"])


def test_articles_are_one_sentence_and_in_order():
    from govportal.content.articles import article_key

    for row in read("laws.jsonl"):
        keys = [article_key(article["no"]) for article in row["articles"]]
        assert None not in keys
        assert keys == sorted(set(keys))
        for article in row["articles"]:
            assert 10 <= len(article["text"]) <= 60, article["text"]


def test_several_laws_have_versions_of_which_one_is_in_force():
    titles = Counter(row["title"] for row in read("laws.jsonl"))
    several = [title for title, times in titles.items() if times > 1]
    assert len(several) >= 2
    force = Counter(row["title"] for row in read("laws.jsonl") if row["law_status"] == "in_force")
    assert set(force.values()) == {1}
    assert set(force) == set(titles)


@pytest.mark.parametrize("name", ["catalogue.jsonl", "matters.jsonl"])
def test_citations_resolve_to_an_article_in_force(name):
    articles = {
        (law["title"], article["no"]): article["text"]
        for law in read("laws.jsonl")
        if law["law_status"] == "in_force"
        for article in law["articles"]
    }
    for row in read(name):
        assert row["legal_basis"], row["title"]
        for basis in row["legal_basis"]:
            assert set(basis) == {"law", "title", "article", "text"}
            assert articles[basis["title"], basis["article"]] == basis["text"]


# -- catalogue


def test_catalogue_entries_are_kept_by_the_province():
    departments = by("departments.csv", "code")
    for row in read("catalogue.jsonl"):
        assert departments[row["department"]]["region"] == "370000"
        assert row["matter_type"] in code_set("matter_types")
        assert row["exercise_levels"] and set(row["exercise_levels"]) <= set(LEVELS)
        assert row["state"] in LIST_STATES
        code = matter_codes.parse(row["basic_code"])
        assert (code.shape, code.warnings) == ("basic12", ())
        assert row["basic_code"][2:4] == code_set("matter_types").code(row["matter_type"])


def test_catalogue_parents_come_first_and_have_sub_items():
    seen: dict[str, dict[str, Any]] = {}
    for row in read("catalogue.jsonl"):
        if row["parent_entry"]:
            parent = seen[row["parent_entry"]]
            assert parent["has_sub_items"] and not parent["handled_directly"]
        seen[row["basic_code"]] = row
    parents = {row["parent_entry"] for row in seen.values()} - {""}
    assert parents == {row["basic_code"] for row in seen.values() if row["has_sub_items"]}


def test_every_kind_of_power_is_there():
    found = {row["matter_type"] for row in read("catalogue.jsonl")}
    assert found == {term.token for term in code_set("matter_types").terms} - {"power"}


# -- matters


def test_matters_keep_the_rules_between_fields():
    catalogue = by("catalogue.jsonl", "basic_code")
    faults = []
    for row in read("matters.jsonl"):
        values = {key: value for key, value in row.items() if key != "department"}
        if row["planned_effective"]:
            values["planned_effective"] = date.fromisoformat(row["planned_effective"])
        faults += rules.check_matter(
            values,
            department_code=row["department"],
            entry=catalogue[row["catalogue_entry"]],
        )
    assert faults == []


def test_implementation_codes_are_composed_right():
    for row in read("matters.jsonl"):
        composed = matter_codes.compose(row["department"], row["exercise_level"], row["basic_code"])
        assert row["implementation_code"] == composed
        assert matter_codes.parse(composed).warnings == ()
        assert row["handling_item_code"] in ("", composed + "01")


def test_some_matters_have_a_handling_item():
    assert 10 < sum(bool(row["handling_item_code"]) for row in read("matters.jsonl")) < 100


def test_matters_are_exercised_where_their_entry_and_department_allow():
    departments = by("departments.csv", "code")
    regions = by("regions.csv", "code")
    catalogue = by("catalogue.jsonl", "basic_code")
    for row in read("matters.jsonl"):
        entry = catalogue[row["catalogue_entry"]]
        assert entry["state"] == "published" and entry["handled_directly"]
        assert row["exercise_level"] in entry["exercise_levels"]
        department = departments[row["department"]]
        assert regions[department["region"]]["level"] == row["exercise_level"]
        assert row["accepting_institution"] == department["title"]
        assert row["body_nature"] == department["nature"]
        for other in row["co_departments"]:
            assert not other["code"] or departments[other["code"]]["title"] == other["name"]


TOKENS = {
    "matter_type": "matter_types",
    "power_source": "power_sources",
    "body_nature": "body_natures",
    "exercise_level": "exercise_levels",
    "statutory_unit": "limit_units",
    "promised_unit": "limit_units",
    "result_type": "result_types",
    "service_objects": "service_objects",
    "themes_natural": "themes_natural",
    "themes_legal": "themes_legal",
    "handling_forms": "handling_forms",
    "handling_type": "handling_types",
    "cross_region_scope": "cross_region_scopes",
    "system_level": "region_levels",
    "online_depth": "online_depths",
}
ROW_TOKENS = {
    ("steps", "unit"): "limit_units",
    ("steps", "special"): "special_procedures",
    ("special_procedures", "kind"): "special_procedures",
    ("materials", "type"): "material_types",
    ("materials", "necessity"): "material_necessities",
    ("materials", "source"): "material_sources",
}


@pytest.mark.parametrize(("field", "name"), sorted(TOKENS.items()))
def test_tokens_of_matters_are_known(field, name):
    for row in read("matters.jsonl"):
        value = row[field]
        for token in value if isinstance(value, list) else [value]:
            assert token in code_set(name), row["title"]


@pytest.mark.parametrize(("place", "name"), sorted(ROW_TOKENS.items()))
def test_tokens_in_rows_of_matters_are_known(place, name):
    rows, column = place
    for matter in read("matters.jsonl"):
        for row in matter[rows]:
            empty = column == "special" and not row[column]
            assert empty or row[column] in code_set(name), matter["title"]


def test_steps_add_up_to_the_promised_limit():
    for row in read("matters.jsonl"):
        assert sum(step["days"] for step in row["steps"]) == row["promised_limit"], row["title"]
        assert {step["unit"] for step in row["steps"]} == {row["promised_unit"]}
        for step in row["steps"]:
            assert not (step["special"] and step["days"]), row["title"]
            kinds = {special["kind"] for special in row["special_procedures"]}
            assert step["special"] in {"", *kinds}


def test_whoever_applies_is_told_what_to_hand_in():
    for row in matters_but(*BY_THEMSELVES):
        assert 2 <= len(row["materials"]) <= 8, row["title"]
        names = [material["name"] for material in row["materials"]]
        assert len(names) == len(set(names)), row["title"]
        for material in row["materials"]:
            assert material["acceptance_standard"] and material["source_note"] + material["place"]
            if material["type"] in ("original", "original_and_copy"):
                assert material["originals"] > 0
            if material["type"] in ("copy", "original_and_copy"):
                assert material["copies"] > 0


def test_themes_fit_the_service_objects():
    for row in matters_but(*BY_THEMSELVES, "collection"):
        objects = set(row["service_objects"])
        assert objects
        assert row["themes_natural"] or "natural_person" not in objects, row["title"]
        assert row["themes_legal"] or not objects - {"natural_person", "other"}, row["title"]


def test_what_people_must_know_is_said():
    for row in read("matters.jsonl"):
        for field in (
            "division_of_powers",
            "exercised_content",
            "result_name",
            "rights_and_duties",
            "reconsideration_body",
            "reconsideration_address",
            "litigation_body",
            "litigation_address",
            "address",
            "hours",
            "advice_phone",
            "supervision_phone",
            "acceptance_conditions",
            "advice_methods",
        ):
            assert row[field].strip(), (row["title"], field)
        assert row["faq"]


def test_fees_are_in_fen_and_have_a_basis():
    charged = [row for row in read("matters.jsonl") if row["charged"]]
    assert len(charged) >= 10
    for row in charged:
        for fee in row["fees"]:
            assert fee["standard"] and fee["legal_basis"]
            assert fee["amount_fen"] is None or fee["amount_fen"] > 0
    for row in read("matters.jsonl"):
        assert row["charged"] == bool(row["fees"])
        assert row["charged"] or row["fee_note"] == "不收费"


def test_matters_are_in_every_state_most_of_them_published():
    count = Counter(row["state"] for row in read("matters.jsonl"))
    assert set(count) == LIST_STATES
    assert count["published"] > 0.8 * count.total()


def test_states_that_are_explained_in_public_have_a_reason():
    for row in read("matters.jsonl"):
        assert bool(row["reason"]) == (row["state"] in ("suspended", "cancelled", "scheduled"))
        assert bool(row["planned_effective"]) == (row["state"] == "scheduled")
        if row["planned_effective"]:
            assert date.fromisoformat(row["planned_effective"]) >= date(2030, 1, 1)


def test_matters_differ_in_more_than_their_names():
    conditions = {row["acceptance_conditions"] for row in read("matters.jsonl")}
    titles = {row["title"] for row in read("matters.jsonl")}
    assert len(conditions) == len(titles)
    assert len({row["promised_limit"] for row in read("matters.jsonl")}) > 15


# -- guides, intermediaries, questions, accounts


def test_guides_belong_to_published_matters_of_their_department():
    matters = by("matters.jsonl", "implementation_code")
    for row in read("guides.jsonl"):
        matter = matters[row["matter"]]
        assert matter["state"] == "published"
        assert row["department"] == matter["department"]
        assert row["summary"] and row["tips"] and len(row["faq"]) >= 2
        assert len(row["plain_steps"]) >= 4
        for step in row["plain_steps"]:
            assert set(step) == {"title", "text", "image"} and step["text"]


# -- files


def references() -> Iterator[tuple[str, str]]:
    """Every file that a row names, with the department that it is named at."""
    for matter in read("matters.jsonl"):
        for row in matter["materials"]:
            for column in ("form_file", "sample_file"):
                if row[column]:
                    yield row[column], matter["department"]
    for guide in read("guides.jsonl"):
        for step in guide["plain_steps"]:
            if step["image"]:
                yield step["image"], guide["department"]


def test_every_file_is_used_where_it_stands():
    files = by("files.csv", "uid")
    used = set()
    for uid, department in references():
        assert files[uid]["department"] == department
        used.add(uid)
    assert used == set(files)


def test_pictures_of_steps_are_images():
    files = by("files.csv", "uid")
    images = [
        step["image"]
        for guide in read("guides.jsonl")
        for step in guide["plain_steps"]
        if step["image"]
    ]
    assert images
    assert {files[uid]["type"] for uid in images} == {"Image"}


def test_files_are_small_may_be_uploaded_and_say_that_they_are_samples():
    for row in read("files.csv"):
        data = (CONTENT / "files" / row["file"]).read_bytes()
        assert len(data) < 64 * 1024
        kind = checks.KINDS[row["file"].rpartition(".")[2]]
        assert data.startswith(kind.magic)
        assert kind.image == (row["type"] == "Image")
        assert "示例" in row["title"] and row["description"]
        assert re.fullmatch("[0-9a-f]{32}", row["uid"])


def test_what_has_an_address_is_on_the_map_of_its_district():
    for row in [*read("departments.csv"), *read("matters.jsonl")]:
        if "号" in row["address"]:
            longitude, latitude = float(row["longitude"]), float(row["latitude"])
            assert 116 < longitude < 123 and 34 < latitude < 39, row["title"]


def test_intermediaries_are_clearly_samples():
    regions = by("regions.csv", "code")
    for row in read("intermediaries.jsonl"):
        assert "示例" in row["title"]
        assert row["region"] in regions
        assert set(row["regions_served"]) <= set(regions)
        assert row["service_kinds"] and row["services"] and row["qualifications"]
        for qualification in row["qualifications"]:
            assert qualification["valid_from"] < qualification["valid_to"]


def test_questions_are_answered_and_placed():
    departments = by("departments.csv", "code")
    regions = by("regions.csv", "code")
    matters = by("matters.jsonl", "implementation_code")
    for row in read("questions.jsonl"):
        assert len(row["answer"]) >= 20 and row["keywords"] and row["category"]
        assert bool(row["department"]) != bool(row["region"])
        assert not row["department"] or row["department"] in departments
        assert not row["region"] or row["region"] in regions
        if row["matter"]:
            assert matters[row["matter"]]["state"] in PUBLIC
            assert matters[row["matter"]]["department"] == row["department"]


def test_accounts_cover_every_role_on_every_level():
    departments = by("departments.csv", "code")
    regions = by("regions.csv", "code")
    levels: dict[str, set[str]] = {}
    for row in read("accounts.csv"):
        assert row["role"] in ROLES
        place = row["place"]
        region = departments[place]["region"] if place in departments else place
        assert region in regions or row["role"] in ("Site Administrator", "Auditor")
        levels.setdefault(row["role"], set()).add(regions[region]["level"] if region else "")
    assert set(levels) == ROLES
    for role in ("Editor", "Reviewer", "Publisher", "Office Administrator"):
        assert levels[role] == set(LEVELS)


def test_categories_stand_in_a_tree_and_name_departments_that_there_are():
    departments, regions = by("departments.csv", "code"), by("regions.csv", "code")
    seen: set[str] = set()
    words: list[str] = []
    for row in read("interaction_categories.jsonl"):
        assert row["code"] not in seen
        assert row["parent"] == "" or row["parent"] in seen, row["code"]
        for region, department in row["departments"].items():
            assert region in regions and departments[department]["region"] == region
        assert all(2 <= len(word) <= 20 for word in row["words"])
        seen.add(row["code"])
        words += row["words"]
    assert len(seen) >= 30
    assert len(words) == len(set(words))


def test_site_settings_carry_the_documented_password():
    settings = json.loads((PROFILE / "site.json").read_text(encoding="utf-8"))
    assert set(settings) == {"title", "description", "sample_password"}
    password = settings["sample_password"]
    assert len(password) >= 12 and re.search(r"\d", password) and re.search(r"[A-Z]", password)


def test_profile_depends_on_the_core():
    assert "profile-govportal:default" in (PROFILE / "metadata.xml").read_text()


def test_forms_are_definitions_used_by_their_departments_entries():
    entries = by("catalogue.jsonl", "basic_code")
    for row in read("forms.jsonl"):
        assert definition.check(row["form_schema"], row["form_layout"]) == []
        assert {entries[code]["department"] for code in row["used_for"]} == {row["department"]}


def test_applicants_are_well_formed_and_invented():
    for row in read("people.csv"):
        check_resident_id(row["id_number"])
        # The serial 000 is given to nobody.
        assert row["id_number"][14:17] == "000"
        assert row["mail"].endswith("@example.org")
        assert not row["uscc"] or uscc.is_valid(row["uscc"])
