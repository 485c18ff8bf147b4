"""Uninstalling: refused while bookings are open. Halls that there are stay, with their types.

A type without a definition can't even be deleted, so the definitions go when the last hall has.
"""

from govportal.addons.appointment import offers
from govportal.addons.appointment.kind import APPOINTMENT
from govportal.addons.appointment.kind import WORKFLOW
from govportal.cases import removal
from govportal.cases.clock import ARCHIVED
from typing import Any

import plone.api as api


TYPES = (offers.SCHEDULE, offers.WINDOW, offers.HALL)
#: A booking in one of these is done; whoever wants it on file archives it before.
ENDED = ("served", "missed", "cancelled", "excused", "upheld", ARCHIVED)


def prepare(setup: Any) -> None:
    """Before anything is taken away.

    Raises:
        HTTPConflict: somebody is expected, or waits for an answer; nothing is changed.
    """
    removal.prepare(APPOINTMENT, ended=ENDED)


def finish(setup: Any) -> None:
    """Take the workflow away, if no booking names it, and the types, if there is no hall."""
    removal.finish(WORKFLOW)
    catalog = api.portal.get_tool("portal_catalog")
    if not catalog.unrestrictedSearchResults(portal_type=TYPES)[:1]:
        api.portal.get_tool("portal_types").manage_delObjects(list(TYPES))
