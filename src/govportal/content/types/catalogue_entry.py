"""CatalogueEntry: one entry of the unified catalogue, kept by the province."""

from collective.z3cform.datagridfield.datagridfield import DataGridFieldFactory
from govportal import _
from govportal.content.behaviors.authority import IPartnerRow
from govportal.content.fields import Day
from govportal.content.fields import Flag
from govportal.content.fields import Line
from govportal.content.fields import Lines
from govportal.content.fields import Prose
from govportal.content.fields import Token
from govportal.content.fields import Tokens
from govportal.content.fields import Whole
from govportal.content.interfaces import ITypedContent
from govportal.content.rows import Rows
from plone.app.vocabularies.catalog import CatalogSource
from plone.autoform import directives
from plone.dexterity.content import Item
from plone.supermodel import model
from z3c.form.browser.checkbox import CheckBoxFieldWidget
from z3c.relationfield.schema import RelationChoice
from zope.interface import implementer


class ICatalogueEntry(model.Schema, ITypedContent):
    """An entry of the catalogue (目录清单)."""

    title = Line(title=_("事项名称"), required=True, max_length=200)
    basic_code = Line(
        title=_("基本编码"),
        description=_("12 位：1–2 位为设定的省份，3–4 位为事项类型。"),
        required=True,
        max_length=40,
    )
    matter_type = Token("matter_types", title=_("事项类型"))
    exercise_levels = Tokens(
        "exercise_levels", title=_("行使层级"), description=_("可以行使本事项的各个层级。")
    )
    directives.widget("exercise_levels", CheckBoxFieldWidget)
    version = Whole(title=_("版本号"), default=1, min=1)
    valid_from = Day(title=_("有效期起"))
    valid_to = Day(title=_("有效期止"), description=_("长期有效的留空。"))
    has_sub_items = Flag(title=_("有子项"))
    handled_directly = Flag(title=_("直接办理"), description=_("有子项的主项一般不直接办理。"))
    parent_entry = RelationChoice(
        title=_("主项"),
        description=_("本项是子项的，选择它的主项。"),
        source=CatalogSource(portal_type=["CatalogueEntry"]),
        required=False,
    )
    co_departments = Rows(title=_("共同实施部门"), description=_("没有的不填。"), row=IPartnerRow)
    directives.widget("co_departments", DataGridFieldFactory)

    # Set by code; writable for a manager only, so that a whole-site import restores them.
    directives.omitted("to_revise", "state_reason", "state_since")
    directives.write_permission(
        to_revise="cmf.ManagePortal",
        state_reason="cmf.ManagePortal",
        state_since="cmf.ManagePortal",
    )
    to_revise = Lines(title=_("待修订字段"))
    state_reason = Prose(
        title=_("状态说明"),
        description=_("暂停或者取消的原因，由办理暂停、取消时填写的意见带入。"),
    )
    state_since = Day(title=_("状态起始日期"))


@implementer(ICatalogueEntry)
class CatalogueEntry(Item):
    """A catalogue entry; stands in its lead department."""
