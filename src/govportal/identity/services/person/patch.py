"""PATCH ``@person``."""

from govportal import _
from govportal import records
from govportal.body import json_object
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.identity import accounts
from govportal.identity import codes
from govportal.identity import limits
from govportal.identity.contacts import contact_of
from govportal.identity.people import person_json
from govportal.identity.services.base import OwnService
from typing import Any


#: Texts that the owner may write, with their lengths.
TEXTS = {"name": (2, 50), "address": (0, 300)}
CONTACT = ("phone", "mail", "code")


class PersonPatch(OwnService):
    """Changes ``name`` and ``address``, or a ``phone`` or ``mail`` confirmed by ``code``."""

    changes = True

    def work(self) -> dict[str, Any]:
        """The person as he is now.

        Raises:
            Problem: 409 the name is verified, or the contact is another's; 422, 429.
        """
        if self.steps:
            raise self.unknown()
        data = json_object(self.request)
        texts = self.texts(data)
        contact = None
        if data.get("phone") or data.get("mail"):
            contact = contact_of(data)
            limits.count(self.request, "code", limits.client(self.request), *limits.TRIES_FROM)
            codes.check(codes.BIND, contact, data.get("code"))
        session = records.session()
        own = self.own(session)
        if own.verified and texts.get("name", own.name) != own.name:
            message = _("姓名已经实名认证，不能直接修改；请先解除认证。")
            raise Problem(409, "Conflict", message, [FieldError("name", message)])
        if contact is not None:
            accounts.bind(session, own, contact)
        if texts:
            accounts.change(session, own.user_id, texts)
        return {"@id": self.url("@person"), **person_json(self.own(session))}

    def texts(self, data: dict[str, Any]) -> dict[str, str]:
        """The texts that are to be written.

        Raises:
            Problem: 422.
        """
        known = {*TEXTS, *CONTACT}
        errors = [FieldError(str(name), _("没有这个字段")) for name in sorted(set(data) - known)]
        found = {}
        for name, (least, most) in TEXTS.items():
            if name in data:
                text = data[name].strip() if isinstance(data[name], str) else ""
                found[name] = text
                if not least <= len(text) <= most:
                    words = {"min": least, "max": most}
                    message = _("应为 ${min} 至 ${max} 个字，请改正。", mapping=words)
                    errors.append(FieldError(name, message))
        if errors:
            raise Problem(422, "ValidationError", _("资料没有保存，请按提示改正。"), errors)
        return found
