"""What an administrator can set for cases."""

from govportal import _
from govportal.cases.patterns import check_pattern
from govportal.cases.patterns import DEFAULT
from plone.registry.interfaces import IRegistry
from typing import Any
from zope import schema
from zope.component import queryUtility
from zope.interface import Interface
from zope.schema.interfaces import ConstraintNotSatisfied


class BadPattern(ConstraintNotSatisfied):
    """The pattern makes no number."""

    def doc(self) -> str:
        """The message for people; forms and plone.restapi ask an error for it."""
        return _(
            "编号规则须含 {serial} 或者 {serial:4} 这样的流水号，其余只能用 {matter}、"
            "{department}、{region}、{day}、{year} 和字母、数字、“-”。"
        )


def is_pattern(value: str) -> bool:
    """A constraint: the pattern can be used.

    Raises:
        BadPattern: it can't.
    """
    try:
        check_pattern(value)
    except ValueError:
        raise BadPattern(value) from None
    return True


class ICaseSettings(Interface):
    """Settings of cases."""

    number_pattern = schema.TextLine(
        title=_("办件编号规则"),
        description=_(
            "{matter} 实施编码，{department} 部门代码，{region} 区划代码，{day} 日期，{year} 年份，"
            "{serial:4} 至少四位的流水号。只影响以后提交的申请。"
        ),
        default=DEFAULT,
        constraint=is_pattern,
        max_length=64,
    )
    remind_days = schema.Int(
        title=_("到期前几个工作日提醒"),
        description=_(
            "提醒承办人办理期限、提醒申请人补正期限；0 为到期前不提醒。超期总是提醒承办人和负责人。"
        ),
        default=1,
        min=0,
        max=30,
    )
    draft_days = schema.Int(
        title=_("窗口录入的草稿保存几天"),
        description=_("窗口人员没有提交的录入，最后一次修改以后过这些天删除。"),
        default=7,
        min=1,
        max=90,
    )


def setting(name: str) -> Any:
    """A setting of the site; the default where the site has no record of it."""
    registry = queryUtility(IRegistry)
    default = ICaseSettings[name].default
    found = default
    if registry is not None:
        found = registry.get(f"{ICaseSettings.__identifier__}.{name}", default)
    return default if found in (None, "") else found


def number_pattern() -> str:
    """The pattern of case numbers."""
    return str(setting("number_pattern"))
