"""Published versions: immutable, found by a matter's code."""

from govportal import records
from govportal.forms import versions
from tests.forms.sample import LAYOUT
from tests.forms.sample import SCHEMA

import pytest
import sqlalchemy
import transaction


BASIC = "370131001000"
CODE = f"11370000004501038M2{BASIC}"
OTHER = f"11370000004502110X2{BASIC}"


def publish(uid, codes, title="表", schema=SCHEMA):
    found = versions.publish(records.session(), uid, title, schema, LAYOUT, codes)
    transaction.commit()
    return found


def current(code):
    with records.read_connection() as connection:
        return versions.current_for(connection, code)


@pytest.mark.parametrize("code", ["", "食品", CODE, BASIC, "x-1"])
def test_a_matter_without_a_form_has_none(database, code):
    assert current(code) is None


def test_two_forms_for_one_code_are_refused(database):
    publish("a", [CODE])
    with records.read_connection() as connection:
        assert versions.taken(connection, "b", [CODE, BASIC]) == {CODE: "a"}
        assert versions.taken(connection, "a", [CODE]) == {}
    with pytest.raises(sqlalchemy.exc.IntegrityError):
        publish("b", [CODE])
    transaction.abort()
    assert current(CODE).form_uid == "a"


def test_the_implementation_code_goes_before_the_basic_code(database):
    publish("general", [BASIC])
    assert current(CODE).form_uid == "general"
    publish("special", [CODE])
    assert current(CODE).form_uid == "special"
    assert current(f"{CODE}01").form_uid == "special"
    assert current(OTHER).form_uid == "general"
    assert current(BASIC).form_uid == "general"


def test_each_change_is_a_version_and_the_old_ones_stay(database):
    first = publish("a", [CODE])
    assert publish("a", [CODE, BASIC]).number == first.number == 1
    second = publish("a", [CODE], title="新表")
    assert (second.number, current(CODE).number, current(BASIC)) == (2, 2, None)
    assert second.sha256 != first.sha256
    with records.read_connection() as connection:
        kept = versions.version(connection, "a", 1)
        assert (kept.title, kept.schema, kept.layout) == ("表", SCHEMA, LAYOUT)
        assert kept.published_at == first.published_at
        assert versions.version(connection, "a", 3) is None


def test_the_order_of_keys_makes_no_version(database):
    turned = {**SCHEMA, "properties": dict(reversed(SCHEMA["properties"].items()))}
    publish("a", [CODE])
    assert publish("a", [CODE], schema=turned).number == 1


def test_a_withdrawn_form_is_found_by_its_version_alone(database):
    publish("a", [CODE])
    versions.withdraw(records.session(), "a")
    transaction.commit()
    assert current(CODE) is None
    with records.read_connection() as connection:
        assert versions.version(connection, "a", 1) is not None
    assert publish("a", [CODE]).number == 1
