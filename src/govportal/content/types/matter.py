"""Matter: one implementation entry, a catalogue entry as one department carries it out."""

from govportal import _
from govportal.content.fields import Line
from govportal.content.interfaces import ITypedContent
from plone.app.vocabularies.catalog import CatalogSource
from plone.dexterity.content import Item
from plone.supermodel import model
from z3c.relationfield.schema import RelationChoice
from zope.interface import implementer


class IMatter(model.Schema, ITypedContent):
    """A matter (实施清单); its element groups are behaviours, `govportal.content.behaviors`."""

    title = Line(
        title=_("事项名称"),
        description=_("本部门实施的事项名称，一般与目录清单一致。"),
        required=True,
        max_length=200,
    )
    catalogue_entry = RelationChoice(
        title=_("目录清单事项"),
        description=_("本事项依据的目录清单条目；基本编码、事项类型和设定依据由它继承。"),
        source=CatalogSource(portal_type=["CatalogueEntry"]),
        required=False,
    )


@implementer(IMatter)
class Matter(Item):
    """A matter; stands in the department that implements it."""
