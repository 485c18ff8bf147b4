"""Law: a law or regulation, split in articles that matters cite."""

from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from collective.z3cform.datagridfield.blockdatagridfield import BlockDataGridFieldFactory
from govportal import _
from govportal.content.fields import Day
from govportal.content.fields import Line
from govportal.content.fields import Lines
from govportal.content.fields import Prose
from govportal.content.fields import Token
from govportal.content.interfaces import ITypedContent
from govportal.content.rows import Rows
from plone.app.vocabularies.catalog import CatalogSource
from plone.autoform import directives
from plone.dexterity.content import Item
from plone.supermodel import model
from typing import Any
from z3c.relationfield.schema import RelationChoice
from zope.interface import implementer
from zope.interface import Interface


class IArticleRow(Interface):
    """An article; ``no`` is as printed, e.g. 「第十二条」."""

    no = Line(title=_("条号"), required=True, description=_("例如“第十二条”。"))
    chapter = Line(title=_("章节"))
    text = Prose(title=_("条文"), required=True)


class ILaw(model.Schema, ITypedContent):
    """A law, regulation or normative document; each version is a Law of its own."""

    title = Line(title=_("法规名称"), required=True, max_length=300)
    short_name = Line(title=_("简称"), max_length=100)
    level = Token("law_levels", title=_("效力级别"))
    issuing_body = Line(title=_("制定机关"), max_length=300)
    document_numbers = Lines(title=_("文号"), description=_("每行一个。"))
    promulgated = Day(title=_("公布日期"))
    effective_on = Day(title=_("施行日期"))
    repealed_on = Day(title=_("废止日期"), description=_("仍然有效的留空。"))
    law_status = Token("law_statuses", title=_("时效性"))
    amendments = Lines(title=_("修订沿革"), description=_("每次制定、修正、修订一行。"))
    preamble = Prose(title=_("序言"))
    articles = Rows(title=_("条文"), row=IArticleRow)
    directives.widget("articles", BlockDataGridFieldFactory, allow_reorder=True)
    previous_version = RelationChoice(
        title=_("上一版本"),
        source=CatalogSource(portal_type=["Law"]),
        required=False,
    )


@implementer(ILaw)
class Law(Item):
    """A version of a law."""

    security = ClassSecurityInfo()

    @security.private
    def article(self, no: str | int) -> dict[str, Any] | None:
        """The row of article ``no`` (「第十二条」, 「第12条」, 「十二」 or 12), or ``None``."""
        from govportal.content.articles import find_article

        return find_article(self.articles, no)


InitializeClass(Law)
