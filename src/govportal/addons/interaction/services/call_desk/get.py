"""GET @call-desk?phone=."""

from govportal.addons.interaction import desk
from govportal.restservice import SteppedService
from plone.protect.interfaces import IDisableCSRFProtection
from typing import Any
from zope.interface import alsoProvides


class CallDeskGet(SteppedService):
    """What a caller handed in before, for an operator; that he looked is written down.

    Without a phone: whether the current user answers calls anywhere.
    """

    def work(self) -> dict[str, Any]:
        """The history."""
        phone = self.request.form.get("phone")
        if not phone:
            found = desk.where()
            return {"everywhere": found.everywhere, "departments": list(found.departments)}
        # Reading is what is asked for; the note of it is the only change.
        alsoProvides(self.request, IDisableCSRFProtection)
        return desk.history(phone)
