"""A person's own bookings, and whether he may book."""

from collections.abc import Mapping
from govportal import _
from govportal import records
from govportal.addons.appointment import bans
from govportal.addons.appointment import bookings
from govportal.addons.appointment import showing
from govportal.addons.appointment import who
from govportal.addons.appointment.kind import GROUPS
from govportal.cases import store
from govportal.cases.perform import refuse
from govportal.identity import accounts
from govportal.identity import people
from typing import Any


SIZE = 20


def own_bookings(user: str, form: Mapping[str, Any]) -> dict[str, Any]:
    """A page of somebody's bookings, those that he made last first, and how he stands.

    Args:
        form: ``group`` (``open`` or ``ended``), ``after``.

    Raises:
        Problem: 422 what can't be asked.
    """
    group = form.get("group") or "open"
    if group not in GROUPS:
        raise refuse("group", _("没有“${value}”这个分类。", mapping={"value": str(group)[:32]}))
    after = form.get("after") or ""
    if after and not (isinstance(after, str) and after.isascii() and after.isdigit()):
        raise refuse("after", _("翻页的位置无效，请回到第一页。"))
    query = bookings.own(user, GROUPS[group], int(after) if after else None, SIZE + 1)
    with records.read_connection(snapshot=False) as connection:
        found = bookings.found(connection, query)
        owner = accounts.owner(connection, user)
        himself = people.Applicant(people.SELF, people.SELF, owner).as_applicant()
        standing = bans.standing(connection, who.person_of(himself, user), store.now())
    more = len(found) > SIZE
    found = found[:SIZE]
    return {
        "items": showing.list_json(found),
        "after": str(found[-1][0].id) if more else None,
        "standing": showing.counted(standing),
    }
