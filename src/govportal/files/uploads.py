"""Files on their way in, piece by piece: an interrupted upload goes on where it stopped.

A piece is taken as a whole or not at all. All but the last one go to the store as they are; with
the last one the file is put together, checked and stored, so nothing that was not looked at is
ever given to a case. Nobody but the owner learns that an upload exists.

Reading, checking and storing happen before the session is asked for: on SQLite that is where the
one writer's turn begins, and a virus check must not hold up everybody else.
"""

from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from govportal import _
from govportal import records
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.files import checks
from govportal.files import store
from govportal.files.tables import upload
from govportal.files.tables import upload_part
from sqlalchemy import delete
from sqlalchemy import func
from sqlalchemy import insert
from sqlalchemy import select
from sqlalchemy import update
from sqlalchemy.engine import Row
from sqlalchemy.orm import Session
from tempfile import TemporaryFile
from typing import Any
from typing import BinaryIO
from typing import cast

import re
import secrets
import shutil


OPEN = "open"
DONE = "done"
CLAIMED = "claimed"
#: How many uploads one person may have that nothing has used yet.
MOST = 100
LONGEST_NAME = 255
#: Separators and control characters: a name is a name, not a path.
UNWANTED = re.compile(r"[\x00-\x1f\x7f/\\]")


@dataclass(frozen=True)
class Upload:
    """A file on its way in; ``received`` and ``size`` in bytes."""

    id: str
    name: str
    size: int
    received: int
    media_type: str
    state: str
    created: datetime


@dataclass(frozen=True)
class File:
    """A file that is whole, checked and stored."""

    sha256: str
    size: int
    media_type: str
    name: str


class OffsetConflict(Problem):
    """A piece doesn't go on where the upload stands.

    Args:
        offset: where it stands, in bytes.
    """

    def __init__(self, offset: int) -> None:
        message = _(
            "上传位置不符，已收到 ${offset} 字节，请从这里继续", mapping={"offset": str(offset)}
        )
        super().__init__(409, "Conflict", message, [FieldError("Upload-Offset", message)])
        self.offset = offset


def begin(session: Session, owner: str, name: Any, size: Any) -> Upload:
    """Announce a file.

    Args:
        owner: the user's id.
        name: with its extension.
        size: in bytes.

    Raises:
        Problem: 422 no name, no size, or a file that would be refused; 429 too many at once.
    """
    errors = []
    clean = UNWANTED.sub("_", name).strip() if isinstance(name, str) else ""
    if not clean or len(clean) > LONGEST_NAME:
        message = _("请给出文件名，不超过 ${max} 个字", mapping={"max": str(LONGEST_NAME)})
        errors.append(FieldError("name", message))
    if isinstance(size, bool) or not isinstance(size, int):
        errors.append(FieldError("size", _("请给出文件大小，单位为字节")))
    if errors:
        raise Problem(422, "ValidationError", _("不能开始上传，请核对文件名和大小"), errors)
    checks.check_promise(clean, size)
    waiting = select(func.count()).where(upload.c.owner == owner, upload.c.state != CLAIMED)
    if session.execute(waiting).scalar_one() >= MOST:
        raise Problem(
            429,
            "TooManyRequests",
            _("未使用的上传文件已达 ${max} 个，请先删除一些再上传", mapping={"max": str(MOST)}),
        )
    made = Upload(secrets.token_urlsafe(18), clean, size, 0, "", OPEN, datetime.now(UTC))
    session.execute(
        insert(upload).values(
            id=made.id,
            owner=owner,
            name=made.name,
            size=made.size,
            received=0,
            state=OPEN,
            created=made.created,
        )
    )
    return made


def find(upload_id: str, owner: str) -> Upload:
    """An upload as its owner sees it.

    Raises:
        Problem: 404 there is none, or it is somebody else's.
    """
    row = _row(upload_id, owner)
    return Upload(
        row.id, row.name, row.size, row.received, row.media_type or "", row.state, row.created
    )


def append(upload_id: str, owner: str, offset: int, piece: BinaryIO) -> Upload:
    """Take the next piece; with the last one the file is checked and stored.

    Args:
        offset: how many bytes come before the piece.
        piece: a stream that can be read twice (from its beginning).

    Raises:
        Problem: 404; 409 the piece doesn't go on where the upload stands (`OffsetConflict`), or it
            is whole already; 422 an empty piece, one that is too long, or a file that is refused;
            503 the virus scanner doesn't answer.
    """
    row = _row(upload_id, owner)
    if row.state != OPEN:
        raise Problem(409, "Conflict", _("文件“${name}”已经传完", mapping={"name": row.name}))
    if row.received != offset:
        raise OffsetConflict(row.received)
    length = piece.seek(0, 2)
    received = offset + length
    if not length or received > row.size:
        raise checks.refused(
            _(
                "文件“${name}”的这一段为空或超出了文件大小，请从 ${offset} 字节处重新上传",
                mapping={"name": row.name, "offset": str(offset)},
            )
        )
    changed: dict[str, Any] = {"received": received}
    if received == row.size:
        changed |= _finish(row, piece)
        session = records.session()
        _advance(session, row, changed)
        session.execute(delete(upload_part).where(upload_part.c.upload_id == row.id))
    else:
        kept = store.put(piece)
        session = records.session()
        _advance(session, row, changed)
        session.execute(
            insert(upload_part).values(upload_id=row.id, start=offset, sha256=kept.sha256)
        )
    state, media_type = changed.get("state", OPEN), changed.get("media_type", "")
    return Upload(row.id, row.name, row.size, received, media_type, state, row.created)


def remove(session: Session, upload_id: str, owner: str) -> None:
    """Forget an upload that nothing has used.

    Raises:
        Problem: 404; 409 it belongs to a case already.
    """
    row = _row(upload_id, owner)
    done = cast(
        Any,
        session.execute(delete(upload).where(upload.c.id == row.id, upload.c.state != CLAIMED)),
    )
    if not done.rowcount:
        raise Problem(
            409, "Conflict", _("文件“${name}”已经提交，不能删除", mapping={"name": row.name})
        )


def claim(session: Session, upload_id: str, owner: str) -> File:
    """Take a whole file for good: it belongs to the row that will name it, and to no other.

    Raises:
        Problem: 422 there is no such upload of this owner, it isn't whole, or it was taken.
    """
    taken = session.execute(
        update(upload)
        .where(upload.c.id == upload_id, upload.c.owner == owner, upload.c.state == DONE)
        .values(state=CLAIMED)
        .returning(upload.c.sha256, upload.c.size, upload.c.media_type, upload.c.name)
    ).one_or_none()
    if taken is None:
        raise checks.refused(_("所选文件没有传完、已过期或已使用，请重新上传"))
    return File(*taken)


def _row(upload_id: str, owner: str) -> Row[Any]:
    query = select(upload).where(upload.c.id == upload_id, upload.c.owner == owner)
    with records.read_connection(snapshot=False) as connection:
        row = connection.execute(query).one_or_none()
    if row is None:
        raise Problem(404, "NotFound", _("没有这个上传，请重新上传文件"))
    return row


def _advance(session: Session, row: Row[Any], changed: dict[str, Any]) -> None:
    """Write down a piece, unless another one was faster."""
    done = cast(
        Any,
        session.execute(
            update(upload)
            .where(
                upload.c.id == row.id,
                upload.c.state == OPEN,
                upload.c.received == row.received,
            )
            .values(**changed)
        ),
    )
    if not done.rowcount:
        stands = session.execute(select(upload.c.received).where(upload.c.id == row.id))
        raise OffsetConflict(stands.scalar_one_or_none() or 0)


def _finish(row: Row[Any], last: BinaryIO) -> dict[str, Any]:
    """Put the pieces together, check and store the file; gives what is new in its row."""
    with TemporaryFile() as whole:
        with records.read_connection(snapshot=False) as connection:
            pieces = connection.execute(
                select(upload_part.c.sha256)
                .where(upload_part.c.upload_id == row.id)
                .order_by(upload_part.c.start)
            ).scalars()
            names = list(pieces)
        for name in names:
            with store.open(name) as piece:
                shutil.copyfileobj(piece, whole, store.BLOCK)
        last.seek(0)
        shutil.copyfileobj(last, whole, store.BLOCK)
        file = cast(BinaryIO, whole)
        media_type = checks.check(row.name, file)
        kept = store.put(file)
    return {"state": DONE, "sha256": kept.sha256, "media_type": media_type}
