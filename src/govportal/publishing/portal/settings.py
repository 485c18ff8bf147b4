"""What an administrator decides about the front page."""

from govportal import _
from zope import schema
from zope.interface import Interface

import plone.api as api


#: Matters on the front page; more of them would not be read.
MOST = 20


class IHomeSettings(Interface):
    """Settings of the front page; their records begin with ``govportal``."""

    hot_matters = schema.List(
        title=_("热门服务"),
        description=_(
            "首页“热门服务”里的事项，每行一个业务办理项编码，按此顺序显示。"
            "留空时显示最近发布的事项；已取消、暂停或撤下的自动不显示。"
        ),
        value_type=schema.TextLine(max_length=128),
        max_length=MOST,
        required=False,
        default=[],
    )


def hot_matters() -> list[str]:
    """The pinned matters' codes, in their order."""
    return list(api.portal.get_registry_record("govportal.hot_matters", default=None) or ())
