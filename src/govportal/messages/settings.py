"""What an administrator can set for messages."""

from govportal import _
from plone.registry.interfaces import IRegistry
from typing import Any
from zope import schema
from zope.component import queryUtility
from zope.interface import Interface


class IMessageSettings(Interface):
    """Settings of messages. Secrets aren't here: they come from the environment."""

    sms_provider = schema.Choice(
        title=_("短信服务商"),
        description=_("“演示”只把短信写入文件，不真正发出。"),
        vocabulary="govportal.sms-providers",
        default="demo",
    )
    demo_fails = schema.Int(
        title=_("演示短信：每几条失败一条"),
        description=_("用来试验重发；0 表示不失败，1 表示全部失败。"),
        default=0,
        min=0,
        required=False,
    )
    demo_seconds = schema.Int(
        title=_("演示短信：每条用时（秒）"), default=0, min=0, max=60, required=False
    )
    mas_url = schema.TextLine(
        title=_("云MAS：接口地址"),
        description=_("中国移动云MAS 普通短信的 HTTP 接口地址。"),
        default="",
        required=False,
    )
    mas_company = schema.TextLine(title=_("云MAS：企业名称（ecName）"), default="", required=False)
    mas_account = schema.TextLine(title=_("云MAS：接口账号（apId）"), default="", required=False)
    mas_sign = schema.TextLine(title=_("云MAS：签名编码（sign）"), default="", required=False)
    mas_serial = schema.TextLine(title=_("云MAS：扩展码（addSerial）"), default="", required=False)


def setting(name: str) -> Any:
    """A setting of the site; the default where the site has no record of it."""
    default = IMessageSettings[name].default
    registry = queryUtility(IRegistry)
    if registry is None:
        return default
    value = registry.get(f"{IMessageSettings.__identifier__}.{name}", default)
    return default if value is None else value
