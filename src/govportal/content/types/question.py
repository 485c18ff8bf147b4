"""Question: a frequently asked question with its answer."""

from govportal import _
from govportal.content.fields import Line
from govportal.content.fields import Lines
from govportal.content.fields import Prose
from govportal.content.interfaces import ITypedContent
from plone.app.vocabularies.catalog import CatalogSource
from plone.dexterity.content import Item
from plone.supermodel import model
from z3c.relationfield.schema import RelationChoice
from zope.interface import implementer


class IQuestion(model.Schema, ITypedContent):
    """A question and its answer."""

    title = Line(title=_("问题"), required=True, max_length=300)
    answer = Prose(title=_("解答"))
    category = Line(title=_("分类"), max_length=100)
    keywords = Lines(title=_("关键词"), description=_("每行一个，查找时使用。"))
    matter = RelationChoice(
        title=_("相关事项"),
        source=CatalogSource(portal_type=["Matter"]),
        required=False,
    )


@implementer(IQuestion)
class Question(Item):
    """A frequently asked question."""
