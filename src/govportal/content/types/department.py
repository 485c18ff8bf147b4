"""Department: an implementing body of a region."""

from govportal import _
from govportal.content.fields import Line
from govportal.content.fields import Token
from govportal.content.interfaces import ITypedContent
from plone.dexterity.content import Container
from plone.supermodel import model
from zope.interface import implementer


class IDepartment(model.Schema, ITypedContent):
    """An implementing body (GB/T 39046 table 4, elements 11–13)."""

    title = Line(title=_("部门名称"), required=True, max_length=200)
    short_name = Line(title=_("简称"), max_length=50)
    code = Line(
        title=_("部门代码"),
        description=_("18 位统一社会信用代码。"),
        required=True,
        max_length=40,
    )
    organisation_code = Line(
        title=_("组织机构代码"), description=_("旧的 9 位代码，没有的留空。"), max_length=20
    )
    nature = Token("body_natures", title=_("主体性质"))


@implementer(IDepartment)
class Department(Container):
    """A department; holds its catalogue entries, matters, guides, forms and samples."""
