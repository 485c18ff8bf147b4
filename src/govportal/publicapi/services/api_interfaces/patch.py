"""Publish an interface for everybody, for partners only, or not at all."""

from govportal import _
from govportal import records
from govportal.body import json_object
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publicapi import partners
from govportal.publicapi.services.administration import set_interface
from govportal.publicapi.services.serialise import interface_json
from govportal.restservice import SteppedService
from typing import Any


class InterfacesPatch(SteppedService):
    """``PATCH @api-interfaces/<name>`` (``access``, ``note``) and ``PATCH @api-interfaces``
    (``anonymous_rate``: requests a minute that one address may make without a key).
    """

    changes = True

    def work(self) -> dict[str, Any]:
        """Change what is given; the setting as it now is."""
        data = json_object(self.request)
        url = self.url("@api-interfaces")
        match self.steps:
            case []:
                if set(data) != {"anonymous_rate"}:
                    message = _("请以 anonymous_rate 给出无密钥访问的每分钟限额")
                    errors = [FieldError("anonymous_rate", message)]
                    raise Problem(422, "ValidationError", _("限流设置有误"), errors)
                session = records.session()
                partners.set_anonymous_rate(session, data["anonymous_rate"])
                return {"@id": url, "anonymous_rate": partners.anonymous_rate(session)}
            case [name]:
                found = set_interface(records.session(), name, data)
                return interface_json(found, url, self.request)
        raise self.unknown()
