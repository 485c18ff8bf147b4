"""What an administrator can set for accounts of applicants."""

from govportal import _
from plone.registry.interfaces import IRegistry
from typing import Any
from zope import schema
from zope.component import queryUtility
from zope.interface import Interface


class IIdentitySettings(Interface):
    """Settings of real names."""

    real_name_provider = schema.Choice(
        title=_("实名认证服务"),
        description=_("“演示”只核对证件号码的校验码和姓名的写法，不能用于正式运行。"),
        vocabulary="govportal.real-name-providers",
        default="demo",
    )
    demo_refuses = schema.Bool(
        title=_("演示实名认证：一律不通过"),
        description=_("用来试验认证不通过的情形。"),
        default=False,
        required=False,
    )


def setting(name: str) -> Any:
    """A setting of the site; the default where the site has no record of it."""
    default = IIdentitySettings[name].default
    registry = queryUtility(IRegistry)
    if registry is None:
        return default
    value = registry.get(f"{IIdentitySettings.__identifier__}.{name}", default)
    return default if value is None else value
