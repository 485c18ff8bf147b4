"""Intermediary: an agency that applicants buy services from."""

from collective.z3cform.datagridfield.datagridfield import DataGridFieldFactory
from govportal import _
from govportal.content.fields import Day
from govportal.content.fields import Line
from govportal.content.fields import Lines
from govportal.content.fields import Whole
from govportal.content.interfaces import ITypedContent
from govportal.content.rows import Rows
from plone.autoform import directives
from plone.dexterity.content import Item
from plone.supermodel import model
from zope.interface import implementer
from zope.interface import Interface


class IQualificationRow(Interface):
    """A qualification that the agency holds."""

    name = Line(title=_("资质名称"), required=True)
    number = Line(title=_("证书编号"))
    grade = Line(title=_("等级"))
    issuing_body = Line(title=_("发证机关"))
    valid_from = Day(title=_("有效期起"))
    valid_to = Day(title=_("有效期止"))


class IServiceRow(Interface):
    """A service that the agency sells."""

    name = Line(title=_("服务名称"), required=True)
    fee_standard = Line(title=_("收费标准"))
    days = Whole(title=_("服务时限（工作日）"))


class IIntermediary(model.Schema, ITypedContent):
    """An intermediary agency (中介机构)."""

    title = Line(title=_("机构名称"), required=True, max_length=200)
    code = Line(title=_("统一社会信用代码"), description=_("18 位。"), required=True, max_length=40)
    legal_representative = Line(title=_("法定代表人"), max_length=100)
    service_kinds = Lines(title=_("服务类别"), description=_("每行一个。"))
    qualifications = Rows(title=_("资质"), row=IQualificationRow)
    directives.widget("qualifications", DataGridFieldFactory)
    services = Rows(title=_("服务项目"), row=IServiceRow)
    directives.widget("services", DataGridFieldFactory)
    regions_served = Lines(title=_("服务区域"), description=_("区划代码，每行一个。"))


@implementer(IIntermediary)
class Intermediary(Item):
    """An intermediary agency."""
