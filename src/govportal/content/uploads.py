"""What may be uploaded as a file or image: a few kinds, told by their content, of limited size.

Files end up on public pages under the site's own address, where a page or script among them would
act with the reader's rights. Bound to the events of content, so that every way in meets it.
"""

from Acquisition import aq_base
from dataclasses import dataclass
from govportal import _
from io import BytesIO
from plone.registry.interfaces import IRegistry
from typing import Any
from zExceptions import BadRequest
from zipfile import BadZipFile
from zipfile import ZipFile
from zope import schema
from zope.component import queryUtility
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.interface import Interface


DEFAULT_MEGABYTES = 20
MEGABYTE = 1024 * 1024


class IUploadSettings(Interface):
    """Settings of uploads."""

    max_megabytes = schema.Int(
        title=_("上传文件的大小上限（MB）"),
        description=_("超过上限的文件和图片不能上传。"),
        default=DEFAULT_MEGABYTES,
        min=1,
        max=1024,
    )


@dataclass(frozen=True)
class Kind:
    """A kind of file.

    Args:
        media_type: what the site serves it as, whatever the client said.
        magic: how its content begins.
        member: for packages, the path that one of its parts begins with.
        image: whether it may be an image.
    """

    media_type: str
    magic: bytes
    member: str = ""
    image: bool = False


_OFFICE = "application/vnd.openxmlformats-officedocument"
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_PACKAGE = b"PK\x03\x04"
_JPEG = Kind("image/jpeg", b"\xff\xd8\xff", image=True)
#: By extension.
KINDS = {
    "pdf": Kind("application/pdf", b"%PDF-"),
    "doc": Kind("application/msword", _OLE),
    "docx": Kind(f"{_OFFICE}.wordprocessingml.document", _PACKAGE, "word/"),
    "xls": Kind("application/vnd.ms-excel", _OLE),
    "xlsx": Kind(f"{_OFFICE}.spreadsheetml.sheet", _PACKAGE, "xl/"),
    "ofd": Kind("application/ofd", _PACKAGE, "OFD.xml"),
    "png": Kind("image/png", b"\x89PNG\r\n\x1a\n", image=True),
    "jpg": _JPEG,
    "jpeg": _JPEG,
}


#: The field that holds an upload, by type of content.
FIELDS = {"File": "file", "Image": "image", "Matter": "result_sample"}


def max_bytes() -> int:
    """The size limit in bytes."""
    registry = queryUtility(IRegistry)
    name = f"{IUploadSettings.__identifier__}.max_megabytes"
    found = registry.get(name, DEFAULT_MEGABYTES) if registry is not None else DEFAULT_MEGABYTES
    return int(found or DEFAULT_MEGABYTES) * MEGABYTE


def check_size(filename: str, size: int) -> None:
    """Refuse what is too large.

    Args:
        size: bytes.

    Raises:
        ValueError: with the Chinese message.
    """
    limit = max_bytes()
    if size > limit:
        said = {"name": filename, "limit": limit // MEGABYTE}
        raise _refused(
            _("文件“${name}”超过 ${limit} MB 的上限，请压缩或拆分后再上传。", mapping=said)
        )


def check(filename: str, data: bytes, *, image: bool = False) -> Kind:
    """The kind of a file.

    Args:
        image: only kinds of images are allowed.

    Raises:
        ValueError: a Chinese message: too large, of no allowed kind, or not what its name says.
    """
    check_size(filename, len(data))
    extension = filename.rpartition(".")[2].lower() if "." in filename else ""
    allowed = {name: kind for name, kind in KINDS.items() if kind.image or not image}
    kind = allowed.get(extension)
    if kind is None:
        said = {"name": filename, "allowed": "、".join(allowed)}
        raise _refused(_("不能上传“${name}”，只能上传：${allowed}。", mapping=said))
    if not _is(kind, data):
        said = {"name": filename, "extension": extension}
        raise _refused(
            _("文件“${name}”的内容不是 ${extension} 格式，请核对后重新上传。", mapping=said)
        )
    return kind


def _refused(message: str) -> ValueError:
    return ValueError(translate(message, context=getRequest()))


def _is(kind: Kind, data: bytes) -> bool:
    if not data.startswith(kind.magic):
        return False
    if not kind.member:
        return True
    try:
        with ZipFile(BytesIO(data)) as package:
            names = package.namelist()
    except (BadZipFile, ValueError, OSError):
        return False
    # A document with macros is a program, whatever its extension.
    return any(name.startswith(kind.member) for name in names) and not any(
        name.lower().endswith("vbaproject.bin") for name in names
    )


def validate(obj: Any, event: Any) -> None:
    """Refuse a file, image or sample that may not be uploaded, and name its media type.

    Raises:
        BadRequest: with the Chinese message.
    """
    image = obj.portal_type == "Image"
    blob = getattr(aq_base(obj), FIELDS.get(obj.portal_type, ""), None)
    if blob is None:
        return
    if getattr(event, "object", obj) is not obj:
        # A place was added or moved with what stands in it: it has been looked at.
        return
    filename = blob.filename or obj.getId()
    try:
        # Before it is read into memory.
        check_size(filename, blob.getSize())
        kind = check(filename, blob.data, image=image)
    except ValueError as refused:
        raise BadRequest(str(refused)) from refused
    if blob.contentType != kind.media_type:
        blob.contentType = kind.media_type
