"""Read who has which role where."""

from govportal import _
from govportal.administration import roles
from govportal.administration.scope import place_json
from govportal.administration.scope import trail
from govportal.publicapi.formats import csv_lines
from govportal.restservice import SteppedService
from plone.base.interfaces import IPloneSiteRoot
from typing import Any
from zope.i18n import translate

import json


HEADINGS = (_("上级"), _("区划或部门"), _("代码"), _("姓名"), _("登录名"), _("角色"))


class HoldersGet(SteppedService):
    """``GET @role-holders``: the holders at this place with where each role comes from.

    ``?below=1`` lists instead what was given here and below, ``?format=csv`` the same as a file.
    """

    def render(self) -> Any:
        """JSON as every service; a file as it is."""
        if self.request.form.get("format") != "csv":
            return super().render()
        self.check_permission()
        response = self.request.response
        response.setHeader("Content-Type", "text/csv; charset=utf-8")
        response.setHeader("Content-Disposition", 'attachment; filename="roles.csv"')
        response.setHeader("Cache-Control", "no-store")
        return self._csv()

    def work(self) -> dict[str, Any]:
        """The holders, or all grants below."""
        if self.steps:
            raise self.unknown()
        if self.request.form.get("below"):
            items = [roles.grant_json(grant) for grant in roles.grants(self.context)]
        else:
            items = roles.at(self.context)
        above = [] if IPloneSiteRoot.providedBy(self.context) else trail(self.context)
        return {
            "@id": self.url("@role-holders"),
            "place": {**place_json(self.context), "trail": above},
            "items": items,
            "items_total": len(items),
            "grantable": roles.grantable(self.context),
        }

    def _csv(self) -> bytes:
        headings = [translate(text, context=self.request) for text in HEADINGS]
        bodies = []
        for grant in map(roles.grant_json, roles.grants(self.context)):
            place, account = grant["place"], grant["account"]
            row = (
                "／".join(place["trail"]),
                place["title"],
                place["code"],
                account["title"],
                account["login"] or account["id"],
                grant["role"]["title"],
            )
            bodies.append(json.dumps(dict(zip(headings, row, strict=True))))
        return "".join(csv_lines(iter(bodies), headings)).encode()
