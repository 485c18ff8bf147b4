"""Ask the person at the window: a code to scan, or a page on the desk's tablet."""

from collections.abc import Mapping
from govportal import _
from govportal import records
from govportal.addons.evaluation import store as rows
from govportal.addons.evaluation.display import ASK
from govportal.addons.evaluation.invite import DESK
from govportal.addons.evaluation.invite import MOMENTS
from govportal.addons.evaluation.settings import windows_of
from govportal.cases import tokens
from govportal.cases.perform import refuse
from govportal.cases.perform import user_id
from govportal.content.qr import qr_svg
from govportal.errors import Problem
from govportal.publishing.portal.addresses import public_url
from govportal.records import audit
from typing import Any


#: A code serves today: the person stands at the window.
DAYS = 1


def ask(case: Any, data: Mapping[str, Any]) -> dict[str, Any]:
    """A new code for the evaluation that a case waits for; an older one stops working.

    Args:
        case: one that the officer may see.
        data: ``moment``, and ``window`` where the department has any.

    Returns:
        ``url``, its QR code as ``svg``, and ``until``.

    Raises:
        Problem: 403 not by this officer; 404 nobody was asked; 409 it was given, or too late; 422
            what was given.
    """
    row = case.row
    if not case.may(ASK) or row.applicant_user == user_id():
        raise Problem(403, "Forbidden", _("只有办理这个办件的窗口人员可以请办事人当场评价。"))
    moment = data.get("moment")
    if not isinstance(moment, str) or moment not in MOMENTS:
        raise refuse("moment", _("请选择要评价的办理环节。"))
    window = data.get("window") or ""
    known = windows_of(row.department_code)
    if window and window not in known:
        raise refuse("window", _("没有这个窗口，请从列表中选择。"))
    session = records.session()
    found = rows.get(session, case_id=row.id, moment=moment)
    if rows.state(found) != "waiting":
        raise Problem(409, "Conflict", _("这个环节已经评价过，或者评价期限已过。"))
    rows.change(session, found, window=window)
    purpose = f"{DESK}:{moment}"
    tokens.revoke(session, row, purpose)
    url = public_url(f"/evaluate/{tokens.issue(session, row, purpose, DAYS)}")
    detail = {"moment": moment, "window": window}
    # An officer who answers himself leaves a trace: who asked for the code, and when.
    audit.record(session, user_id(), "ask evaluation", f"case:{case.uid}", detail)
    return {"url": url, "svg": qr_svg(url).decode(), "moment": moment, "until": found.until}
