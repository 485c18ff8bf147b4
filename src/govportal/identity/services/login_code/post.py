"""POST ``@login-code``."""

from govportal import _
from govportal import records
from govportal.body import json_object
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.identity import accounts
from govportal.identity import codes
from govportal.identity import limits
from govportal.identity.contacts import contact_of
from govportal.restservice import SteppedService
from typing import Any

import plone.api as api


class LoginCodePost(SteppedService):
    """Sends a code to ``phone`` or ``mail`` for a ``purpose``; known or not, the answer is one."""

    changes = True

    def work(self) -> dict[str, Any]:
        """For how long the code holds, and when another one may be asked for.

        Raises:
            Problem: 401 binding without an account, 422, 429.
        """
        if self.steps:
            raise self.unknown()
        data = json_object(self.request)
        contact = contact_of(data)
        purpose = data.get("purpose", codes.LOGIN)
        if purpose not in codes.PURPOSES:
            words = {"purposes": "、".join(codes.PURPOSES)}
            message = _("purpose 应为：${purposes}。", mapping=words)
            raise Problem(422, "ValidationError", message, [FieldError("purpose", message)])
        if purpose == codes.BIND and api.user.is_anonymous():
            raise Problem(401, "Unauthorized", _("请先登录，再进行此操作"))
        limits.count(self.request, "codes-from", limits.client(self.request), *limits.CODES_FROM)
        limits.count(self.request, "codes", contact.text, *limits.CODES)
        accounts.send_code(records.session(), purpose, contact)
        return {"seconds": codes.MINUTES * 60, "again": limits.CODES[0].seconds}
