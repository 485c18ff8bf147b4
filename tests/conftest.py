"""Fixtures for all tests; the layers' own come from pytest-plone."""

from collections.abc import Iterator
from govportal.publicapi.app import make_app
from govportal.testing import FUNCTIONAL_TESTING
from govportal.testing import INTEGRATION_TESTING
from hypothesis import HealthCheck
from hypothesis import settings
from pytest_plone import fixtures_factory
from threading import Thread
from waitress.server import create_server

import os
import pytest


# How fast examples are made says something of the machine, not of the code.
settings.register_profile("tests", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("tests")

# What is digested with the installation's secret needs one also where there is no data folder.
os.environ.setdefault("GOVPORTAL_SECRET", "tests")

LAYERS = ((INTEGRATION_TESTING, "integration"), (FUNCTIONAL_TESTING, "functional"))

globals().update(fixtures_factory(LAYERS, keep_session=False))


@pytest.fixture(autouse=True, scope="session")
def keep_layers(request: pytest.FixtureRequest) -> None:
    """Set up once a session the layers that its tests use; a run of unit tests needs no Plone."""
    used = {name for item in request.session.items for name in item.fixturenames}
    for _layer, prefix in LAYERS:
        if prefix in used:
            request.getfixturevalue(f"{prefix}_session")


@pytest.fixture
def public_api(functional) -> Iterator[str]:
    """The public read side, served beside the functional layer's Plone; gives its base URL."""
    server = create_server(make_app({}), host="127.0.0.1", port=0, threads=2)
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}/api/v1"
    server.close()
    thread.join(timeout=10)
