"""What an administrator can set for appointments."""

from govportal import _
from plone.registry.interfaces import IRegistry
from zope import schema
from zope.component import queryUtility
from zope.interface import Interface


class IAppointmentSettings(Interface):
    """Settings of appointments; a schedule may have its own horizon and lead time."""

    horizon_days = schema.Int(
        title=_("可以预约今后几天"),
        description=_("含休息日；排班可以另行规定。"),
        default=14,
        min=0,
        max=180,
    )
    lead_minutes = schema.Int(
        title=_("至少提前几分钟预约"),
        description=_("变更也要在这之前；排班可以另行规定。"),
        default=60,
        min=0,
        max=43_200,
    )
    early_minutes = schema.Int(
        title=_("最早提前几分钟取号"),
        default=60,
        min=0,
        max=480,
    )
    late_minutes = schema.Int(
        title=_("过了时段几分钟以内还能取号"),
        description=_("再晚的由窗口人员决定。"),
        default=15,
        min=0,
        max=480,
    )
    missed_limit = schema.Int(
        title=_("爽约几次暂停预约"),
        description=_("0 表示不暂停。"),
        default=3,
        min=0,
        max=50,
    )
    missed_days = schema.Int(
        title=_("在几天以内累计"),
        default=90,
        min=1,
        max=365,
    )
    ban_days = schema.Int(
        title=_("暂停预约几天"),
        description=_("从最后一次爽约算起。"),
        default=30,
        min=1,
        max=365,
    )
    appeal_days = schema.Int(
        title=_("爽约以后几天以内可以申诉"),
        default=15,
        min=1,
        max=90,
    )


def setting(name: str) -> int:
    """A setting of the site; the default where the site has no record of it."""
    registry = queryUtility(IRegistry)
    default = IAppointmentSettings[name].default
    found = default
    if registry is not None:
        found = registry.get(f"{IAppointmentSettings.__identifier__}.{name}", default)
    return int(default if found is None else found)
