"""What is taken as a file: a few kinds, told by their content, of limited size, without viruses.

Files are opened on officers' machines and some end up on public pages under the site's own
address, where a page or script among them would act with the reader's rights.
"""

from dataclasses import dataclass
from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.files import clamd
from govportal.files.settings import max_bytes
from govportal.files.settings import MEGABYTE
from io import BytesIO
from typing import BinaryIO
from zipfile import BadZipFile
from zipfile import ZipFile

import logging


logger = logging.getLogger(__name__)


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


def check(name: str, data: bytes | BinaryIO, *, image: bool = False) -> str:
    """The media type of a file that may be kept.

    Args:
        name: as its owner calls it; the extension says what it should be.
        data: bytes, or a stream that can be read from its beginning; it is left anywhere.
        image: only kinds of images are allowed.

    Raises:
        Problem: 422 empty, too large, of no allowed kind, not what its name says, infected;
            503 the virus scanner doesn't answer. The message names the file.
    """
    stream = BytesIO(data) if isinstance(data, bytes) else data
    size = stream.seek(0, 2)
    kind = check_promise(name, size, image=image)
    if not _is(kind, stream):
        said = {"name": name, "extension": _extension(name)}
        raise refused(
            _("文件“${name}”的内容不是 ${extension} 格式，请核对后重新上传。", mapping=said)
        )
    _check_virus(name, stream)
    return kind.media_type


def check_promise(name: str, size: int, *, image: bool = False) -> Kind:
    """The kind of a file of which only name and size are known yet.

    Args:
        size: bytes.

    Raises:
        Problem: 422, as ``check``.
    """
    allowed = {key: kind for key, kind in KINDS.items() if kind.image or not image}
    kind = allowed.get(_extension(name))
    if kind is None:
        said = {"name": name, "allowed": "、".join(allowed)}
        raise refused(_("不能上传“${name}”，只能上传：${allowed}。", mapping=said))
    if size <= 0:
        raise refused(_("文件“${name}”是空的，请核对后重新上传。", mapping={"name": name}))
    limit = max_bytes()
    if size > limit:
        said = {"name": name, "limit": str(limit // MEGABYTE)}
        raise refused(
            _("文件“${name}”超过 ${limit} MB 的上限，请压缩或拆分后再上传。", mapping=said)
        )
    return kind


def refused(message: str) -> Problem:
    """The refusal of a file."""
    return Problem(422, "ValidationError", message, [FieldError("file", message)])


def _extension(name: str) -> str:
    return name.rpartition(".")[2].lower() if "." in name else ""


def _check_virus(name: str, stream: BinaryIO) -> None:
    try:
        virus = clamd.scan(stream)
    except clamd.ScannerDown as down:
        logger.error("the virus scanner gave no verdict: %s", down)
        raise Problem(
            503,
            "ScannerDown",
            _("暂时不能检查文件“${name}”是否带有病毒，请稍后重新上传。", mapping={"name": name}),
        ) from down
    if virus:
        logger.warning("an upload was infected: %s", virus)
        raise refused(
            _(
                "文件“${name}”带有病毒（${virus}），请清除病毒后重新上传。",
                mapping={"name": name, "virus": virus},
            )
        )


def _is(kind: Kind, stream: BinaryIO) -> bool:
    stream.seek(0)
    if stream.read(len(kind.magic)) != kind.magic:
        return False
    if not kind.member:
        return True
    stream.seek(0)
    try:
        with ZipFile(stream) as package:
            names = package.namelist()
    except (BadZipFile, ValueError, OSError):
        return False
    # A document with macros is a program, whatever its extension.
    return any(name.startswith(kind.member) for name in names) and not any(
        name.lower().endswith("vbaproject.bin") for name in names
    )
