"""The administrators' home."""

from govportal import _
from govportal.administration.overview import overview
from govportal.administration.overview import pages
from govportal.administration.scope import MANAGE_ACCOUNTS
from govportal.administration.scope import place_json
from govportal.administration.scope import scopes
from govportal.administration.scope import VIEW
from govportal.errors import Problem
from govportal.restservice import SteppedService
from typing import Any

import plone.api as api


class AdminGet(SteppedService):
    """``GET @admin``: pages with what each says, the user's places, and those of his accounts.

    Roles are local, so who may open something is asked place by place; the service itself is open
    to whoever is logged in.
    """

    def work(self) -> dict[str, Any]:
        """What is open to the user; 403 where nothing is."""
        if self.steps:
            raise self.unknown()
        if api.user.is_anonymous():
            raise Problem(401, "Unauthorized", _("请先登录。"))
        open_ = pages()
        if not open_:
            raise Problem(403, "Forbidden", _("您没有管理权限。"))
        said = overview(open_)
        return {
            "@id": self.url("@admin"),
            "pages": [{"id": name, **said.get(name, {})} for name in open_],
            "places": [place_json(place) for place in scopes(VIEW)],
            "account_places": [place_json(place) for place in scopes(MANAGE_ACCOUNTS)],
        }
