"""A province with the people who administer it."""

from tests.publishing.review.http import Client
from tests.publishing.review.http import Province

import pytest


@pytest.fixture
def site(functional_portal):
    """An office administrator of the city, an auditor and a site administrator of the whole."""
    province = Province(functional_portal.absolute_url())
    province.person("office", province.city, Office_Administrator=True)
    province.person("editor", province.bureau, Editor=True)
    province.person("upper", province.province, Office_Administrator=True)
    province.person("citizen")
    for name, role in (("auditor", "Auditor"), ("boss", "Site Administrator")):
        province.person(name)
        answer = province.admin.patch(f"@users/{name}", json={"roles": {role: True}})
        assert answer.status_code == 204, answer.text
    return province


@pytest.fixture
def person(site):
    """A client by name; "" is nobody."""
    clients = {"": site.nobody, "admin": site.admin, **site.people}
    return lambda name: clients[name]


__all__ = ["Client", "person", "site"]
