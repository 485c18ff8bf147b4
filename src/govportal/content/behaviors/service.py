"""Whom a matter serves and through which doors."""

from collective.z3cform.datagridfield.blockdatagridfield import BlockDataGridFieldFactory
from govportal import _
from govportal.content.fields import Flag
from govportal.content.fields import Line
from govportal.content.fields import Prose
from govportal.content.fields import Token
from govportal.content.fields import Tokens
from govportal.content.fields import Whole
from govportal.content.rows import Rows
from plone.autoform import directives
from plone.autoform.interfaces import IFormFieldProvider
from plone.supermodel import model
from z3c.form.browser.checkbox import CheckBoxFieldWidget
from zope.interface import Interface
from zope.interface import provider


class IFaqRow(Interface):
    """A question that people ask, with its answer."""

    question = Line(title=_("问题"), required=True)
    answer = Prose(title=_("解答"))


@provider(IFormFieldProvider)
class IMatterService(model.Schema):
    """Service elements of a matter (GB/T 39046 table 4, elements 33–40, 44–49, 52 and 55)."""

    model.fieldset(
        "service",
        label=_("服务方式"),
        fields=[
            "service_objects",
            "themes_natural",
            "themes_legal",
            "handling_forms",
            "handling_type",
            "visits",
            "visits_reason",
            "cross_region_scope",
            "system_level",
            "online",
            "online_depth",
            "online_url",
            "reservable",
            "payable_online",
            "deliverable",
            "self_service",
            "advice_methods",
            "faq",
        ],
    )

    service_objects = Tokens(
        "service_objects", title=_("服务对象"), description=_("可以选择多项。")
    )
    directives.widget("service_objects", CheckBoxFieldWidget)
    themes_natural = Tokens(
        "themes_natural",
        title=_("自然人服务主题"),
        description=_("服务对象有自然人的，至少选择一项。"),
    )
    directives.widget("themes_natural", CheckBoxFieldWidget)
    themes_legal = Tokens(
        "themes_legal",
        title=_("法人服务主题"),
        description=_("服务对象有法人或者其他组织的，至少选择一项。"),
    )
    directives.widget("themes_legal", CheckBoxFieldWidget)
    handling_forms = Tokens("handling_forms", title=_("办理形式"), description=_("可以选择多项。"))
    directives.widget("handling_forms", CheckBoxFieldWidget)
    handling_type = Token(
        "handling_types", title=_("办件类型"), description=_("当场办结的为即办件，其余为承诺件。")
    )
    visits = Whole(
        title=_("到办事现场次数"),
        description=_("申请人从申请到取得结果需要到现场几次；零跑动填 0。"),
    )
    visits_reason = Prose(
        title=_("必须到现场的原因"), description=_("到办事现场次数大于 0 时必填。")
    )
    cross_region_scope = Token(
        "cross_region_scopes", title=_("通办范围"), description=_("在多大范围内可以异地办理。")
    )
    system_level = Token(
        "region_levels",
        title=_("运行系统层级"),
        description=_("办理本事项的业务系统由哪一级建设。"),
    )
    online = Flag(title=_("网上办理"), description=_("可以在网上办理；选择后须填写网办地址。"))
    online_depth = Token(
        "online_depths", title=_("网办深度"), description=_("网上能够办到哪一步。")
    )
    online_url = Line(
        title=_("网办地址"),
        description=_("以 http:// 或 https:// 开头的网址。"),
        max_length=500,
    )
    reservable = Flag(title=_("支持预约办理"))
    payable_online = Flag(title=_("支持网上支付"))
    deliverable = Flag(title=_("支持物流快递"))
    self_service = Flag(title=_("支持自助终端办理"))
    advice_methods = Prose(
        title=_("咨询方式"), description=_("窗口、电话、网上等咨询渠道，写明具体地址。")
    )
    faq = Rows(title=_("常见问题"), row=IFaqRow)
    directives.widget("faq", BlockDataGridFieldFactory)
