"""Where the current user works: the departments and regions that gave them a role."""

from AccessControl import getSecurityManager
from typing import Any

import plone.api as api


#: Places that are looked at; a site has some hundreds.
LIMIT = 5000


def my_places(shown: int) -> list[Any]:
    """The first departments and regions where the user, or a group of theirs, holds a local role.

    Roles inherited from above aren't listed: the place above is.

    Args:
        shown: how many at most.
    """
    user = getSecurityManager().getUser()
    names = {user.getId(), *user.getGroups()}
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog(
        portal_type=("Department", "Region"),
        review_state="active",
        sort_on="path",
        sort_limit=LIMIT,
    )
    found: list[Any] = []
    for brain in brains[:LIMIT]:
        place = brain._unrestrictedGetObject()
        given = getattr(place.aq_base, "__ac_local_roles__", None) or {}
        # Who made a place owns it, which is no work.
        if any(set(given.get(name, ())) - {"Owner"} for name in names):
            found.append(place)
            if len(found) == shown:
                break
    return found
