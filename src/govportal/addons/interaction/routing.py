"""Which department handles a case: routed, handed on, sent back. Rights follow the department."""

from govportal import _
from govportal.addons.interaction import beside
from govportal.addons.interaction import categories
from govportal.addons.interaction import places
from govportal.addons.interaction import states
from govportal.addons.interaction import times
from govportal.addons.interaction.settings import setting
from govportal.cases import store
from govportal.cases.perform import Doing
from govportal.cases.perform import refuse
from govportal.errors import Problem
from typing import Any


def route(doing: Doing) -> None:
    """Give a case to the department that must handle it, and say what it is about.

    A complaint's investigation begins with it; others go on with the days that they have.
    """
    _categorise(doing)
    place = places.department(doing.data.get("department"))
    doing.opinion = doing.text("reason", _("分派说明"), longest=500)
    if doing.row.kind == states.COMPLAINT:
        doing.changes["clock"] = times.begin(doing.row.clock, int(setting("investigation_days")))
    _move(doing, place)


def transfer(doing: Doing) -> None:
    """Hand a case on to another department, with a reason.

    Raises:
        Problem: 422 it is there already, or there is no reason.
    """
    _categorise(doing)
    place = places.department(doing.data.get("department"))
    if place.code == doing.row.department_code:
        raise refuse("department", _("已经由这个部门办理，请选择其他部门。"))
    doing.opinion = doing.text("reason", _("转办理由"), required=True, longest=500)
    _move(doing, place)


def send_back(doing: Doing) -> None:
    """Give a case back to the region's office: it isn't this department's affair.

    Raises:
        Problem: 409 it is there already.
    """
    place = places.office(doing.row.region_code)
    if place.code == doing.row.department_code and doing.row.kind != states.COMPLAINT:
        raise Problem(409, "Conflict", _("本件已经在负责分派的部门，请直接分派给承办部门。"))
    doing.opinion = doing.text("reason", _("退回理由"), required=True, longest=500)
    if doing.row.kind == states.COMPLAINT:
        doing.changes["clock"] = times.begin(doing.row.clock, int(setting("route_days")))
    _move(doing, place)


def _move(doing: Doing, place: places.Place) -> None:
    doing.detail.update({"from": doing.row.matter.get("department", ""), "to": place.title})
    doing.changes.update(
        department_code=place.code,
        department_path=place.path,
        region_code=place.region_code,
        matter={**doing.row.matter, "department": place.title},
        # Who had it in hand belongs to the department before.
        assignee="",
    )


def _categorise(doing: Doing) -> None:
    """Keep the category that an officer confirms; the router learns from it."""
    code = doing.text("category", _("类别"), longest=32)
    known: dict[str, Any] = {}
    if code:
        known = {"category": code}
        title = categories.title(doing.session, code)
        doing.changes.update(matter_code=code, matter_title=title)
        doing.detail["category"] = title
    beside.change(doing.session, doing.row.id, routed_at=store.now(), **known)
