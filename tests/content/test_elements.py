"""GB/T 39046—2020, table 4: all 64 elements have a place."""

from govportal.content.gbt39046 import ELEMENTS
from govportal.content.values import fields_of

import pytest


@pytest.mark.requirement("4.4.1.1.3-b")
def test_every_element_has_a_place_that_exists(portal):
    assert sorted(ELEMENTS) == list(range(1, 65))
    names = {
        "": dict(fields_of("Matter")),
        "department": dict(fields_of("Department")),
        "region": dict(fields_of("Region")),
    }
    for number, places in ELEMENTS.items():
        for place in places.split():
            if place.startswith("@"):
                where, field = place[1:].split(".")
                assert field in names[where], number
                continue
            field, _dot, column = place.partition(".")
            assert field in names[""], number
            if column:
                assert column in names[""][field].value_type.schema, number
