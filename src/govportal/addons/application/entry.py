"""One request that begins, fills and submits, by the applicant or by a window for a visitor."""

from collections.abc import Mapping
from govportal import _
from govportal import records
from govportal.addons.application import opening
from govportal.cases import drafts
from govportal.cases import snapshot
from govportal.cases import store
from govportal.cases.case import wrap
from govportal.cases.perform import perform
from govportal.cases.perform import refuse
from govportal.content.places import department_of
from govportal.errors import Problem
from typing import Any

import plone.api as api


LONGEST_KEY = 64


def enter(data: Mapping[str, Any], user: str) -> tuple[Any, Mapping[str, Any], bool]:
    """Begin, fill and perhaps submit; gives the case, what the doer is told, and if it is new.

    Args:
        data: see the service.
        user: who does it.

    Raises:
        Problem: 403 not at this window; 404 no such matter; 409 it takes no applications; 422
            what was given, or what is missing for the submission. Nothing is kept then.
    """
    key = data.get("key")
    if key is not None and not (isinstance(key, str) and 0 < len(key) <= LONGEST_KEY):
        raise refuse("key", _("key 应为 1 至 ${max} 个字。", mapping={"max": LONGEST_KEY}))
    uid = data.get("matter")
    if not isinstance(uid, str) or not uid:
        raise refuse("matter", _("请选择要申请的事项。"))
    matter = snapshot.matter_named(uid)
    department = department_of(matter)
    window = data.get("window") is True
    if window and not api.user.has_permission("govportal: Register case", obj=department):
        raise Problem(403, "Forbidden", _("只有本部门的受理人员可以代为录入。"))
    # Whoever has the session writes alone on SQLite; on PostgreSQL the unique index decides.
    session = records.session()
    if key is not None:
        known = store.find(session, created_by=user, submission_key=key)
        if known is not None:
            return wrap(known), {}, False
    row = opening.begin(
        session,
        matter,
        user=user,
        applicant_user="" if window else user,
        source=drafts.WINDOW if window else drafts.WEB,
        key=key,
        given={name: data[name] for name in ("applicant", "form", "materials") if name in data},
    )
    case = wrap(row, department)
    reply: Mapping[str, Any] = {}
    if data.get("submit") is True:
        done = perform(case, "submit", {"declaration": data.get("declaration")})
        case, reply = done.case, done.reply
    return case, reply, True
