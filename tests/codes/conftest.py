"""Requests to a running site."""

from plone.app.testing import TEST_USER_NAME
from plone.app.testing import TEST_USER_PASSWORD

import pytest


@pytest.fixture
def anonymous(request_factory):
    """A visitor."""
    return request_factory(api=False)


@pytest.fixture
def member(request_factory):
    """Somebody with an account and no role."""
    return request_factory(api=False, basic_auth=(TEST_USER_NAME, TEST_USER_PASSWORD))


@pytest.fixture
def manager(request_factory):
    """The site's owner."""
    return request_factory(api=False, role="Manager")
