"""What an administrator can set for evaluations and for kiosks."""

from govportal import _
from plone.registry.interfaces import IRegistry
from typing import Any
from zope import schema
from zope.component import queryUtility
from zope.interface import Interface
from zope.schema.interfaces import ConstraintNotSatisfied

import re


#: A window: the code of its department, and what it is called.
WINDOW = re.compile(r"(\S{1,32})\s+(\S.{0,31})")


class BadWindow(ConstraintNotSatisfied):
    """A line isn't a department's code and a window's name."""

    def doc(self) -> str:
        """The message for people; forms and plone.restapi ask an error for it."""
        return _("每行写部门代码和窗口名称，中间空一格，窗口名称最多 32 个字。")


def is_window(value: str) -> bool:
    """A constraint: a line names a window.

    Raises:
        BadWindow: it doesn't.
    """
    if WINDOW.fullmatch(value.strip()) is None:
        raise BadWindow(value)
    return True


class IEvaluationSettings(Interface):
    """Settings of evaluations."""

    days = schema.Int(
        title=_("办理环节结束后几个工作日内可以评价"),
        description=_("过了这些天没有评价，记为“逾期未评价”，不算满意。"),
        default=5,
        min=1,
        max=30,
    )
    addition_days = schema.Int(title=_("评价后几个工作日内可以追加说明"), default=10, min=1, max=60)
    callback_days = schema.Int(title=_("差评后几个工作日内回访"), default=3, min=1, max=15)
    rectify_days = schema.Int(title=_("差评后几个工作日内整改完毕"), default=15, min=1, max=60)
    second_days = schema.Int(
        title=_("告知整改结果后几个工作日内可以再次评价"), default=5, min=1, max=30
    )
    least_shown = schema.Int(
        title=_("评价满几件才公布"),
        description=_("公开的统计中，一个部门、事项或者窗口的评价少于这个数时不公布数据。"),
        default=5,
        min=1,
        max=1000,
    )
    windows = schema.List(
        title=_("窗口"),
        description=_("每行一个：部门代码，空一格，窗口名称。窗口人员发起评价时从中选择。"),
        value_type=schema.TextLine(constraint=is_window),
        required=False,
        default=[],
        max_length=2000,
    )
    idle_seconds = schema.Int(
        title=_("自助终端几秒没有操作就回到首页"), default=90, min=30, max=600
    )
    warn_seconds = schema.Int(title=_("自助终端回到首页前几秒提醒"), default=20, min=10, max=60)


def setting(name: str) -> Any:
    """A setting of the site; the default where the site has no record of it."""
    registry = queryUtility(IRegistry)
    default = IEvaluationSettings[name].default
    if registry is None:
        return default
    found = registry.get(f"{IEvaluationSettings.__identifier__}.{name}", default)
    return default if found is None else found


def windows_of(department_code: str) -> list[str]:
    """The names of a department's windows, in the order of the setting."""
    found = [WINDOW.fullmatch(line.strip()) for line in setting("windows")]
    return [m.group(2).strip() for m in found if m and m.group(1) == department_code]
