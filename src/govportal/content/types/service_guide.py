"""ServiceGuide: the public guide of a matter; the facts come live from the matter."""

from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from collective.z3cform.datagridfield.blockdatagridfield import BlockDataGridFieldFactory
from govportal import _
from govportal.content.behaviors.service import IFaqRow
from govportal.content.fields import Line
from govportal.content.fields import Prose
from govportal.content.fields import Reference
from govportal.content.interfaces import ITypedContent
from govportal.content.rows import Rows
from plone.app.vocabularies.catalog import CatalogSource
from plone.autoform import directives
from plone.dexterity.content import Item
from plone.supermodel import model
from Products.CMFCore.permissions import View
from typing import Any
from z3c.relationfield.schema import RelationChoice
from zope.interface import implementer
from zope.interface import Interface


class IPlainStepRow(Interface):
    """A step in plain words."""

    title = Line(title=_("步骤"), required=True, description=_("例如“准备材料”。"))
    text = Prose(title=_("怎么做"), description=_("用申请人听得懂的话写。"))
    image = Reference(
        title=_("配图"),
        description=_("先在本部门下上传图片，再在此选择。"),
        vocabulary="govportal.images",
    )


class IServiceGuide(model.Schema, ITypedContent):
    """A guide: what an editor adds to the facts of the matter."""

    title = Line(title=_("指南名称"), required=True, max_length=200)
    matter = RelationChoice(
        title=_("对应事项"),
        description=_("时限、材料、收费等要素始终取自这一事项，不在指南中另写。"),
        source=CatalogSource(portal_type=["Matter"]),
        required=True,
    )
    summary = Prose(title=_("一句话说明"), description=_("办什么、谁能办、多久能办好。"))
    conditions_note = Prose(title=_("条件解读"), description=_("用通俗的话解释受理条件。"))
    plain_steps = Rows(title=_("办理步骤"), row=IPlainStepRow)
    directives.widget("plain_steps", BlockDataGridFieldFactory, allow_reorder=True)
    tips = Prose(title=_("温馨提示"))
    faq = Rows(title=_("常见问题"), row=IFaqRow)
    directives.widget("faq", BlockDataGridFieldFactory)


@implementer(IServiceGuide)
class ServiceGuide(Item):
    """A guide; stands in the department of its matter."""

    security = ClassSecurityInfo()

    @security.protected(View)
    def Description(self) -> str:
        """The summary, which listings and searches show."""
        return self.summary or ""

    # Private, because it reads the matter whatever the reader's rights.
    @security.private
    def facts(self) -> dict[str, Any]:
        """The matter's own elements, read now; empty when the matter has gone."""
        from govportal.content.facts import facts_of
        from govportal.content.places import matter_of

        matter = matter_of(self)
        return facts_of(matter) if matter is not None else {}


InitializeClass(ServiceGuide)
