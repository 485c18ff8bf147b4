"""What an administrator can set for files."""

from govportal import _
from plone.registry.interfaces import IRegistry
from zope import schema
from zope.component import queryUtility
from zope.interface import Interface


MEGABYTE = 1024 * 1024


class IFileSettings(Interface):
    """Settings of files."""

    max_megabytes = schema.Int(
        title=_("上传文件的大小上限（MB）"),
        description=_("超过上限的文件和图片不能上传。"),
        default=20,
        min=1,
        max=1024,
    )


def max_bytes() -> int:
    """The size limit in bytes."""
    default = IFileSettings["max_megabytes"].default
    registry = queryUtility(IRegistry)
    name = f"{IFileSettings.__identifier__}.max_megabytes"
    found = registry.get(name, default) if registry is not None else default
    return int(found or default) * MEGABYTE
