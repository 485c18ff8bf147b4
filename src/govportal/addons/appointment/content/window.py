"""ServiceWindow: a window of a hall, to which people are called."""

from govportal import _
from govportal.content.fields import Line
from govportal.content.fields import Prose
from govportal.content.interfaces import ITypedContent
from plone.dexterity.content import Item
from plone.supermodel import model
from zope.interface import implementer


class IServiceWindow(model.Schema, ITypedContent):
    """A window (窗口)."""

    title = Line(
        title=_("窗口名称"),
        description=_("例如“企业开办综合窗口”。"),
        required=True,
        max_length=100,
    )
    number = Line(
        title=_("窗口号"), description=_("叫号时念的号，例如“12”。"), required=True, max_length=20
    )
    business = Prose(title=_("办理业务"), description=_("一行一项。"))


@implementer(IServiceWindow)
class ServiceWindow(Item):
    """A window."""
