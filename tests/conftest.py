"""Fixtures for all tests; the layers' own come from pytest-plone."""

from govportal.testing import FUNCTIONAL_TESTING
from govportal.testing import INTEGRATION_TESTING
from pytest_plone import fixtures_factory

import pytest


LAYERS = ((INTEGRATION_TESTING, "integration"), (FUNCTIONAL_TESTING, "functional"))

globals().update(fixtures_factory(LAYERS, keep_session=False))


@pytest.fixture(autouse=True, scope="session")
def keep_layers(request: pytest.FixtureRequest) -> None:
    """Set up once a session the layers that its tests use; a run of unit tests needs no Plone."""
    used = {name for item in request.session.items for name in item.fixturenames}
    for _layer, prefix in LAYERS:
        if prefix in used:
            request.getfixturevalue(f"{prefix}_session")
