"""What the ground floor keeps in a site."""

from datetime import date
from govportal.codes.calendar import from_data
from govportal.codes.calendar import seedable_years
from govportal.codes.calendar import YearNotLoaded
from govportal.codes.codesets import code_set
from govportal.codes.codesets import names
from govportal.codes.codesets import OVERRIDES_RECORD
from govportal.codes.codesets import shipped_code_set
from govportal.codes.interfaces import IWorkingCalendarChanged
from govportal.codes.site_calendar import load_year
from govportal.codes.site_calendar import RECORD
from govportal.codes.site_calendar import remove_year
from govportal.codes.site_calendar import seed_years
from govportal.codes.site_calendar import site_calendar
from govportal.codes.site_code_sets import override_of
from zExceptions import BadRequest
from zope.component import getGlobalSiteManager
from zope.component import getUtility
from zope.component.hooks import setSite
from zope.schema.interfaces import IVocabularyFactory

import json
import plone.api as api
import pytest


YEAR = {"year": 2027, "holidays": {"2027-01-01": "元旦"}, "workdays": {}}


@pytest.fixture
def announced():
    """The years of the announcements made during the test."""
    heard = []
    manager = getGlobalSiteManager()

    def hear(event):
        heard.append(event.years)

    manager.registerHandler(hear, (IWorkingCalendarChanged,))
    yield heard
    manager.unregisterHandler(hear, (IWorkingCalendarChanged,))


@pytest.mark.parametrize(
    "value",
    [
        {"colours": '{"terms": []}'},
        {"matter_types": "{"},
        {"matter_types": '{"terms": [{"token": "permit", "removed": true}]}'},
        {"exercise_levels": '{"terms": []}'},
    ],
)
def test_the_registry_refuses_an_unsound_override(portal, value):
    with pytest.raises(BadRequest):
        api.portal.set_registry_record(OVERRIDES_RECORD, value)


@pytest.mark.parametrize(
    "value",
    [
        {"2027": "{"},
        {"2027": json.dumps({**YEAR, "holidays": {"2026-01-01": ""}})},
        {"2028": json.dumps(YEAR)},
    ],
)
def test_the_registry_refuses_an_unsound_year(portal, value):
    with pytest.raises(BadRequest):
        api.portal.set_registry_record(RECORD, value)


def test_refuses_to_remove_a_year_not_loaded(portal, announced):
    with pytest.raises(YearNotLoaded):
        remove_year(2027)
    assert announced == []


def test_an_installed_site_is_seeded(portal):
    assert site_calendar().years == seedable_years()


def test_announces_what_changed_and_nothing_else(portal, announced):
    load_year(YEAR)
    load_year(YEAR)
    remove_year(2027)
    assert announced == [(2027,), (2027,)]


def test_an_import_of_the_profile_leaves_an_edited_calendar_alone(portal):
    remove_year(2026)
    api.portal.get_tool("portal_setup").runImportStepFromProfile(
        "profile-govportal:default", "govportal-calendar", run_dependencies=False
    )
    assert not site_calendar().is_loaded(2026)
    assert seed_years([2026]) == (2026,)
    assert seed_years([2026]) == ()


def test_without_a_site_the_library_answers(portal):
    remove_year(2026)
    setSite(None)
    try:
        assert site_calendar().is_working_day(date(2026, 3, 2))
        assert code_set("matter_types") is shipped_code_set("matter_types")
    finally:
        setSite(portal)
    assert not site_calendar().is_loaded(2026)


def test_what_is_stored_is_readable_data(portal):
    load_year(YEAR)
    stored = json.loads(api.portal.get_registry_record(RECORD)["2027"])
    assert from_data(stored).holidays == {date(2027, 1, 1): "元旦"}


@pytest.mark.parametrize("name", names())
def test_every_set_is_a_vocabulary(portal, name):
    vocabulary = getUtility(IVocabularyFactory, f"govportal.{name}")(portal)
    assert [(t.value, t.token, t.title) for t in vocabulary] == [
        (term.token, term.token, term.title) for term in code_set(name)
    ]
    assert override_of(name) == {"terms": []}
