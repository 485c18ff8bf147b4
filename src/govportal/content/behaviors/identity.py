"""Which matter it is: its codes, type and version."""

from govportal import _
from govportal.content.fields import Day
from govportal.content.fields import Line
from govportal.content.fields import Lines
from govportal.content.fields import Prose
from govportal.content.fields import Token
from govportal.content.fields import Whole
from plone.autoform import directives
from plone.autoform.interfaces import IFormFieldProvider
from plone.supermodel import model
from zope.interface import provider


@provider(IFormFieldProvider)
class IMatterIdentity(model.Schema):
    """Identity of a matter (GB/T 39046 table 4, elements 2–5)."""

    model.fieldset(
        "identity",
        label=_("编码与版本"),
        fields=[
            "basic_code",
            "implementation_code",
            "handling_item_code",
            "other_codes",
            "matter_type",
            "power_source",
            "version",
            "planned_effective",
            "planned_cancel",
            "to_revise",
            "state_reason",
            "state_since",
        ],
    )

    basic_code = Line(
        title=_("基本编码"),
        description=_("目录清单给出的 12 位编码；依目录清单编制的事项由系统带入，不能修改。"),
        max_length=40,
    )
    implementation_code = Line(
        title=_("实施编码"),
        description=_("31 位：实施主体统一社会信用代码 + 行使层级 + 基本编码。"),
        max_length=60,
    )
    handling_item_code = Line(
        title=_("办理项编码"),
        description=_("分办理项的，为实施编码加 2 位序号，共 33 位；不分的留空。"),
        max_length=60,
    )
    other_codes = Lines(
        title=_("其他编码"),
        description=_("以前使用的或其他系统的编码，每行一个；凭这些编码同样可以查到本事项。"),
    )
    matter_type = Token("matter_types", title=_("事项类型"), description=_("从事项类型表中选择。"))
    power_source = Token(
        "power_sources", title=_("权力来源"), description=_("法定、下放、授权或者委托。")
    )
    version = Whole(title=_("版本号"), description=_("每次修订发布加一。"), default=1, min=1)
    planned_effective = Day(
        title=_("计划生效日期"), description=_("审核通过后到这一天自动生效；留空即发布时生效。")
    )
    planned_cancel = Day(title=_("计划取消日期"), description=_("应晚于计划生效日期；没有的留空。"))

    # Set by code; writable for a manager only, so that a whole-site import restores them.
    directives.omitted("to_revise", "state_reason", "state_since")
    directives.write_permission(
        to_revise="cmf.ManagePortal",
        state_reason="cmf.ManagePortal",
        state_since="cmf.ManagePortal",
    )
    to_revise = Lines(
        title=_("待修订字段"),
        description=_("目录清单变更后，系统在此记下需要修订的字段。"),
    )
    state_reason = Prose(
        title=_("状态说明"),
        description=_("暂停或者取消的原因，由办理暂停、取消时填写的意见带入。"),
    )
    state_since = Day(
        title=_("状态起始日期"),
        description=_("暂停或者取消的日期，由系统带入。"),
    )
