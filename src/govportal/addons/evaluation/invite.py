"""Ask people what they think, in the transaction of the step that they are asked about.

Which steps these are the kind of business says (``ICaseKind.rated``); whoever handles a case has no
say in it.
"""

from govportal import _
from govportal import records
from govportal.addons.evaluation import store as rows
from govportal.addons.evaluation.settings import setting
from govportal.addons.evaluation.tables import evaluation
from govportal.cases import kinds
from govportal.cases import recipients
from govportal.cases import store
from govportal.cases import tokens
from govportal.cases.interfaces import ICase
from govportal.cases.interfaces import ICaseActed
from govportal.cases.notices.issue import chinese_day
from govportal.cases.perform import say
from govportal.codes.site_calendar import site_calendar
from govportal.messages import send
from govportal.publishing.portal.addresses import public_url
from govportal.records.inserting import insert_once
from typing import Any
from zope.component import adapter


#: What tokens are for: a link in a message, and a code shown at a window.
MESSAGE, DESK = "evaluation", "evaluation-desk"
MOMENTS = {"acceptance": _("受理"), "completion": _("办结")}


@adapter(ICase, ICaseActed)
def invite(case: Any, event: Any) -> None:
    """Ask the applicant, once for each moment of a case."""
    row = case.row
    moment = kinds.kind(row.kind).rated.get(event.action)
    if not moment or not rows.is_installed():
        return
    session = records.session()
    day = rows.today()
    calendar = site_calendar()
    last = calendar.add_working_days(day, int(setting("days"))).date
    values = rows.values_of(row)
    made = insert_once(
        session,
        evaluation,
        ["case_id", "moment"],
        **values,
        moment=moment,
        window="",
        handled_by=event.step["actor"],
        handled_name=event.step["actor_name"],
        asked_at=store.now(),
        until=last.isoformat(),
        channel="",
        level="",
        tags=[],
        text="",
        addition="",
        add_until="",
        second_level="",
        second_text="",
        second_channel="",
        excluded=False,
    )
    if made is None:
        return
    # The link serves for an addition, too, which may come as long after the last day.
    end = calendar.add_working_days(last, int(setting("addition_days"))).date
    token = tokens.issue(session, row, f"{MESSAGE}:{moment}", (end - day).days + 1)
    to = recipients.applicant(row)
    words = {
        "name": to.name,
        "matter": values["matter_title"],
        "number": row.number or "",
        "moment": say(MOMENTS[moment]),
        "day": chinese_day(last),
        "url": public_url(f"/evaluate/{token}"),
    }
    send(session, "evaluation-invitation", to, words, row.id, key=f"evaluation:{made}")
