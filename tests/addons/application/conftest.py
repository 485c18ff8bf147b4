"""Fixtures of the online application's tests."""

from tests.addons.application.office import Office

import pytest


@pytest.fixture
def office(portal):
    """The county's bureau with its people."""
    return Office(portal)
