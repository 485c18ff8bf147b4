"""What an administrator can set for consultations, complaints and suggestions."""

from govportal import _
from plone.registry.interfaces import IRegistry
from typing import Any
from zope import schema
from zope.component import queryUtility
from zope.interface import Interface
from zope.schema.interfaces import ConstraintNotSatisfied

import re


OFFICE = re.compile(r"([0-9]{6,12}) ([0-9A-Za-z-]{1,32})")


class BadOffice(ConstraintNotSatisfied):
    """The line names no region and department."""

    def doc(self) -> str:
        """The message for people; forms and plone.restapi ask an error for it."""
        return _("每行写区划代码、空格、部门代码，例如：370102 11370102MB28434568。")


def is_office(value: str) -> bool:
    """A constraint: the line names a region and a department.

    Raises:
        BadOffice: it doesn't.
    """
    if OFFICE.fullmatch(value) is None:
        raise BadOffice(value)
    return True


def _days(title: Any, default: int, most: int = 60) -> Any:
    return schema.Int(title=title, default=default, min=1, max=most)


class IInteractionSettings(Interface):
    """Settings of interaction; days are working days unless the title says otherwise."""

    consultation_days = _days(_("咨询几个工作日内答复"), 5)
    suggestion_days = _days(_("建议几个工作日内答复"), 10)
    register_days = _days(_("投诉几个工作日内登记"), 1)
    route_days = _days(_("投诉几个工作日内分派"), 1)
    investigation_days = _days(_("投诉几个工作日内查清"), 10)
    review_days = _days(_("调查结果几个工作日内审核"), 2)
    instruction_days = _days(_("几个工作日内批示"), 2)
    answer_days = _days(_("批示后几个工作日内答复投诉人"), 2)
    recheck_days = _days(_("不认可结果的，几个工作日内复核"), 3)
    rework_days = _days(_("退回重查、重新办理的，几个工作日内办完"), 5)
    extension_days = _days(_("最多延长几个工作日"), 10)
    question_days = _days(_("请本人补充时，等待几个工作日"), 5)
    confirm_days = _days(_("请本人确认结果时，等待几个工作日"), 5)
    joint_days = _days(_("协办部门几个工作日内提出意见"), 3)
    token_days = _days(_("发给没有账号的人的链接，几个自然日内有效"), 15)
    again_days = _days(_("答复后几个自然日内可以追问"), 30, 365)
    offices = schema.List(
        title=_("受理互动的部门"),
        description=_(
            "没有分派的咨询、投诉、建议由这里的部门接收：每行写区划代码、空格、部门代码。"
            "没有写的区划，由名称与区划的“政务服务管理机构”相同的部门接收，再没有的由上级接收。"
        ),
        value_type=schema.TextLine(constraint=is_office),
        default=[],
        required=False,
    )


def setting(name: str) -> Any:
    """A setting of the site; the default where the site has no record of it."""
    registry = queryUtility(IRegistry)
    default = IInteractionSettings[name].default
    found = default
    if registry is not None:
        found = registry.get(f"{IInteractionSettings.__identifier__}.{name}", default)
    return default if found is None else found


def offices() -> dict[str, str]:
    """The departments that were set: code of a region → code of a department."""
    found = (OFFICE.fullmatch(line) for line in setting("offices"))
    return {match[1]: match[2] for match in found if match is not None}
