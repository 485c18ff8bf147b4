"""What law a piece of content rests on."""

from collective.z3cform.datagridfield.blockdatagridfield import BlockDataGridFieldFactory
from govportal import _
from govportal.content.fields import Line
from govportal.content.fields import Prose
from govportal.content.fields import Reference
from govportal.content.rows import Rows
from plone.autoform import directives
from plone.autoform.interfaces import IFormFieldProvider
from plone.supermodel import model
from zope.interface import Interface
from zope.interface import provider


class IBasisRow(Interface):
    """One provision: by reference where the law is in the portal, and in words."""

    law = Reference(
        title=_("法律法规"),
        description=_("从本站法规库中选择；没有收录的留空，在“法规名称”中写全称。"),
        vocabulary="govportal.laws",
    )
    title = Line(title=_("法规名称"), description=_("全称，不带书名号。"))
    article = Line(title=_("条款"), description=_("例如“第十二条第二款”。"))
    text = Prose(title=_("条文内容"), description=_("引用的原文。"))


@provider(IFormFieldProvider)
class IBasis(model.Schema):
    """The legal basis (GB/T 39046 table 4, element 6)."""

    model.fieldset("basis", label=_("设定依据"), fields=["legal_basis"])

    legal_basis = Rows(
        title=_("设定依据"),
        description=_("每条依据一行，写明法规和条款。"),
        row=IBasisRow,
    )
    directives.widget("legal_basis", BlockDataGridFieldFactory, allow_reorder=True)
