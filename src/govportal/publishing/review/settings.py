"""What an administrator can set for the whole site."""

from govportal import _
from plone.registry.interfaces import IRegistry
from typing import Any
from zope import schema
from zope.component import queryUtility
from zope.interface import Interface


def _limit(title: str, days: int) -> schema.Int:
    return schema.Int(
        title=title,
        description=_("从到达这一环节的次日起计算；0 表示不限时。"),
        default=days,
        min=0,
        max=250,
        required=False,
    )


class IReviewSettings(Interface):
    """Settings of the review."""

    four_eyes = schema.Bool(
        title=_("提交人不得审核"),
        description=_("提交事项的人不能审核、发布自己提交的这一版。"),
        default=True,
        required=False,
    )
    days_department = _limit(_("部门审核的办理期限（工作日）"), 3)
    days_legality = _limit(_("合法性审查的办理期限（工作日）"), 5)
    days_office = _limit(_("政务服务机构审批的办理期限（工作日）"), 3)
    days_publish = _limit(_("发布的办理期限（工作日）"), 2)
    days_review = _limit(_("指南、问答、法规、中介机构审核的办理期限（工作日）"), 3)
    phrases = schema.List(
        title=_("退回时的常用语"),
        description=_("每行一句，审核人员退回时可以选用。"),
        value_type=schema.TextLine(),
        default=[
            "内容不完整，请对照办事指南要素逐项补充。",
            "设定依据的条款与事项不符，请核对法规原文。",
            "申请材料的份数、形式或来源渠道填写不清楚，请逐项写明。",
            "承诺办结时限应当短于法定办结时限，请核对。",
            "与目录清单的内容不一致，请带入最新的目录内容。",
            "文字表述群众不容易看懂，请改用通俗的说法。",
        ],
        required=False,
    )


def setting(name: str) -> Any:
    """A setting of the site; the default where the site has no record of it."""
    default = IReviewSettings[name].default
    registry = queryUtility(IRegistry)
    if registry is None:
        return default
    value = registry.get(f"{IReviewSettings.__identifier__}.{name}", default)
    return default if value is None else value


def four_eyes() -> bool:
    """Whether the person who submitted is kept from passing the review of the same edition."""
    return bool(setting("four_eyes"))
