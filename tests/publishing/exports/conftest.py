"""The filled site, committed: whole-site imports commit."""

from govportal.console.instance import mark_layer
from tests.publishing.exports.province import Province
from tests.publishing.review.world import as_owner
from zope.globalrequest import setRequest

import pytest
import transaction


@pytest.fixture
def site(functional_portal):
    """An empty portal whose request is one to govportal."""
    mark_layer(functional_portal.REQUEST)
    setRequest(functional_portal.REQUEST)
    return functional_portal


@pytest.fixture
def province(site):
    """The filled site."""
    result = Province(site)
    transaction.commit()
    return result


@pytest.fixture
def owner(site):
    """The site's manager is logged in."""
    with as_owner(site):
        yield site
