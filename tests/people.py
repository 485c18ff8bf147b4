"""Accounts and clients for tests over HTTP."""

from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD

import plone.api as api
import requests
import transaction


PASSWORD = "Secret-2026-pass"


class Client(requests.Session):
    """Takes URLs relative to a site, absolute ones as they are; as somebody or as nobody."""

    def __init__(self, base, name="", password=PASSWORD):
        super().__init__()
        self.base = base
        self.headers["Accept"] = "application/json"
        if name:
            self.auth = (name, password)

    def request(self, method, url, *args, **kw):
        if not url.startswith("http"):
            url = f"{self.base}/{url}"
        return super().request(method, url, *args, **kw)


def owner(portal):
    """A client of the site's owner."""
    return Client(portal.absolute_url(), SITE_OWNER_NAME, SITE_OWNER_PASSWORD)


def account(portal, name, roles=("Member",), **properties):
    """Make an account; gives its client."""
    api.user.create(
        username=name,
        email=properties.pop("email", f"{name}@example.cn"),
        password=PASSWORD,
        properties=properties,
    )
    with api.env.adopt_roles(["Manager"]):
        api.user.grant_roles(username=name, roles=list(roles))
    transaction.commit()
    return Client(portal.absolute_url(), name)
