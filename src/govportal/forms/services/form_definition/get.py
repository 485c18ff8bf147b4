"""GET ``@form-definition``."""

from govportal import _
from govportal import records
from govportal.errors import Problem
from govportal.errors import reply
from govportal.forms import versions
from govportal.forms.contract import rendering
from govportal.forms.showing import shown_version
from plone.restapi.services import Service
from plone.uuid.interfaces import IUUID
from typing import Any


class FormDefinitionGet(Service):
    """The rendering contract of a form: of a public one the published version, else the draft.

    ``?version=2`` asks for a version that was published once, for who may see the form.
    """

    def reply(self) -> dict[str, Any]:
        """As `rendering` gives it, with ``used_for``."""
        try:
            found = self.wanted()
        except Problem as problem:
            return reply(self.request, problem)
        return {
            "@id": f"{self.context.absolute_url()}/@form-definition",
            **rendering(found, self.request),
            "used_for": list(self.context.used_for or ()),
        }

    def wanted(self) -> versions.FormVersion:
        """The version that is asked for.

        Raises:
            Problem: 404 there is no such version.
        """
        number = self.request.form.get("version")
        if number is None:
            return shown_version(self.context)
        known = str(number).isdecimal() and len(str(number)) < 9
        with records.read_connection() as connection:
            uid = IUUID(self.context)
            found = versions.version(connection, uid, int(number)) if known else None
        if found is None:
            raise Problem(404, "NotFound", _("这份表单没有这个版本，请核对版本号。"))
        return found
