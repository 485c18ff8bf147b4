"""The benchmark's province: always the same, and sound as content."""

from benchmarks import generator
from govportal.codes import matter_codes
from govportal.codes.codesets import code_set
from govportal.codes.identifiers import check_uscc
from govportal.content import behaviors
from govportal.content import rules
from govportal.content.types.department import IDepartment
from govportal.content.types.matter import IMatter
from govportal.content.types.region import IRegion
from importlib import import_module
from pkgutil import iter_modules
from zope.schema import getFieldNames

import os
import pytest
import subprocess
import sys


COUNT = 400
#: Field → code set of its token or tokens.
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


@pytest.fixture(scope="module")
def matters():
    return list(generator.matters(COUNT))


def _behaviours() -> list:
    found = []
    for module in iter_modules(behaviors.__path__, f"{behaviors.__name__}."):
        names = vars(import_module(module.name))
        found += [value for name, value in names.items() if name.startswith(("IMatter", "IBasis"))]
        found += [value for name, value in names.items() if name == "IContact"]
    return [found for found in found if found.__name__ != "IBasisRow"]


def _printed(seed: str, *arguments: str) -> bytes:
    return subprocess.run(
        [sys.executable, "-m", "benchmarks.generator", *arguments],
        check=True,
        capture_output=True,
        env=os.environ | {"PYTHONHASHSEED": seed},
    ).stdout


def test_refuses_a_range_that_ends_before_it_starts():
    found = subprocess.run(
        [sys.executable, "-m", "benchmarks.generator", "--entries", "1", "--start", "2"],
        capture_output=True,
        check=False,
    )
    assert found.returncode == 2


def test_is_the_same_in_every_process():
    assert _printed("1", "--entries", "60") == _printed("2", "--entries", "60")


def test_a_smaller_province_begins_a_larger_one(matters):
    assert list(generator.matters(50)) == matters[:50]
    assert list(generator.matters(50, start=20)) == matters[20:50]


def test_codes_and_uids_are_unique():
    numbers = (*range(3000), *range(100_000, 101_000), *range(199_000, 200_000))
    found = [generator.matter(number) for number in numbers]
    assert len({matter.code for matter in found}) == len(found)
    assert len({matter.uid for matter in found}) == len(found)


def test_a_hundred_thousand_matters_need_no_handling_items():
    assert generator.capacity() >= 100_000
    assert len(generator.matter(99_999).code) == 31
    assert len(generator.matter(generator.capacity() + 1).code) == 33


def test_codes_are_valid(matters):
    for matter in matters:
        check_uscc(matter.department.code)
        parsed = matter_codes.parse(matter.code)
        assert parsed.shape == "implementation31"
        assert not parsed.warnings


def test_every_field_has_a_value(matters):
    names = {name for schema in _behaviours() for name in getFieldNames(schema)}
    names |= set(getFieldNames(IMatter)) - {"catalogue_entry"}
    assert "materials" in names
    for matter in matters:
        assert set(matter.values) == names
    for place in generator.regions()[:3]:
        assert set(getFieldNames(IRegion)) <= set(place.values)
    for place in generator.departments()[:3]:
        assert set(getFieldNames(IDepartment)) <= set(place.values)


def test_tokens_are_in_the_code_sets(matters):
    for name, codes in TOKENS.items():
        known = {term.token for term in code_set(codes).terms}
        for matter in matters:
            value = matter.values[name]
            assert (value if isinstance(value, set) else {value}) <= known, name


def test_the_rules_between_fields_hold(matters):
    for matter in matters:
        values = {**matter.values, "catalogue_entry": None}
        assert rules.check_matter(values, department_code=matter.department.code) == []


def test_places_stand_before_what_they_hold():
    seen = {""}
    for place in (*generator.regions(), *generator.departments()):
        assert place.parent in seen
        assert place.code not in seen
        seen.add(place.code)


def test_any_beginning_is_a_fair_sample(matters):
    levels = [matter.values["exercise_level"] for matter in matters]
    assert levels.count("county") > levels.count("city") > 0
    assert len({matter.values["matter_type"] for matter in matters}) == 7
