"""What an administrator can set for the whole site."""

from govportal import _
from plone.registry.interfaces import IRegistry
from zope import schema
from zope.component import queryUtility
from zope.interface import Interface


class IReviewSettings(Interface):
    """Settings of the review."""

    four_eyes = schema.Bool(
        title=_("提交人不得审核"),
        description=_("提交事项的人不能审核、发布自己提交的这一版。"),
        default=True,
        required=False,
    )


def four_eyes() -> bool:
    """Whether the person who submitted is kept from passing the review of the same edition."""
    registry = queryUtility(IRegistry)
    if registry is None:
        return True
    return bool(registry.get(f"{IReviewSettings.__identifier__}.four_eyes", True))
