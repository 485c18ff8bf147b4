"""What an administrator can set for cases."""

from govportal import _
from govportal.cases.patterns import check_pattern
from govportal.cases.patterns import DEFAULT
from plone.registry.interfaces import IRegistry
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


def number_pattern() -> str:
    """The pattern of case numbers."""
    registry = queryUtility(IRegistry)
    name = f"{ICaseSettings.__identifier__}.number_pattern"
    found = registry.get(name, DEFAULT) if registry is not None else DEFAULT
    return str(found or DEFAULT)
