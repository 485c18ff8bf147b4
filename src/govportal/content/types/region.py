"""Region: a province, city, county, town or village; content is published at a region."""

from collective.z3cform.datagridfield.datagridfield import DataGridFieldFactory
from govportal import _
from govportal.content.fields import Flag
from govportal.content.fields import Line
from govportal.content.fields import Token
from govportal.content.interfaces import ITypedContent
from govportal.content.rows import Rows
from plone.autoform import directives
from plone.dexterity.content import Container
from plone.supermodel import model
from zope.interface import implementer
from zope.interface import Interface


class IReviewStepRow(Interface):
    """Whether the region requires a review step, and which level performs it."""

    step = Token("review_steps", title=_("审核环节"), required=True)
    required = Flag(title=_("需要"))
    level = Token("region_levels", title=_("由哪一级审核"), description=_("留空表示由本级审核。"))


class IRegion(model.Schema, ITypedContent):
    """A node of the administrative division (GB/T 2260)."""

    title = Line(title=_("区划名称"), required=True, max_length=200)
    short_name = Line(title=_("简称"), description=_("例如“山东”。"), max_length=50)
    code = Line(
        title=_("区划代码"),
        description=_("GB/T 2260 的 6 位代码；乡镇街道 9 位，村居 12 位。"),
        required=True,
        max_length=12,
    )
    level = Token("region_levels", title=_("区划层级"))
    service_office = Line(
        title=_("政务服务管理机构"), description=_("负责本区划事项审核发布的机构名称。")
    )
    review_steps = Rows(
        title=_("审核环节设置"),
        description=_("没有列出的环节按上级区划的设置；都没有列出的，需要审核。"),
        row=IReviewStepRow,
    )
    directives.widget("review_steps", DataGridFieldFactory)
    # Who is overseen doesn't say how: an office administrator may change the rest of the region.
    directives.write_permission(review_steps="govportal.ManageReviewSteps")


@implementer(IRegion)
class Region(Container):
    """A region; holds its sub-regions and departments."""
