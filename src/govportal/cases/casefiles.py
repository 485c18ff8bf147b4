"""Files of a case: given with materials, produced as results, attached to steps.

The bytes stand in the store of ``files``; here stands which case they belong to and who gave them.
"""

from collections.abc import Mapping
from collections.abc import Sequence
from govportal import _
from govportal.cases import store
from govportal.cases.tables import case_file
from govportal.errors import Problem
from govportal.files import references
from govportal.files import uploads
from sqlalchemy import insert
from sqlalchemy import select
from sqlalchemy import update
from typing import Any


MATERIAL, RESULT, ATTACHMENT, DOSSIER = "material", "result", "attachment", "dossier"
#: Files that one material, and one case, may have.
MOST = 20
MOST_OF_CASE = 200

references.register(case_file, "sha256")


def add(
    session: Any,
    row: Any,
    upload: str,
    owner: str,
    purpose: str,
    material_id: int | None = None,
) -> Mapping[str, Any]:
    """Take a finished upload into a case.

    Args:
        upload: its id; it is used up.
        owner: who uploaded it.
        purpose: MATERIAL, RESULT or ATTACHMENT.

    Raises:
        Problem: 422 there is no such finished upload of this owner, or too many files.
    """
    present = of(session, row)
    if len(present) >= MOST_OF_CASE or (
        material_id is not None and sum(f["material_id"] == material_id for f in present) >= MOST
    ):
        message = _("一份材料最多 ${most} 个文件，请合并后再上传。", mapping={"most": MOST})
        raise Problem(422, "ValidationError", message)
    file = uploads.claim(session, upload, owner)
    values = {
        "uid": store.new_uid(),
        "case_id": row.id,
        "material_id": material_id,
        "purpose": purpose,
        "name": file.name,
        "media_type": file.media_type,
        "size": file.size,
        "sha256": file.sha256,
        "added_by": owner,
        "added_at": store.now(),
    }
    session.execute(insert(case_file).values(**values))
    return values


def remove(session: Any, row: Any, uid: str) -> None:
    """Take a file of a material away; that it was there is kept.

    Raises:
        Problem: 404 the case has no such file of a material.
    """
    done = session.execute(
        update(case_file)
        .where(
            case_file.c.case_id == row.id,
            case_file.c.uid == uid,
            case_file.c.purpose == MATERIAL,
            case_file.c.removed_at.is_(None),
        )
        .values(removed_at=store.now())
    )
    if done.rowcount != 1:
        raise no_file()


def of(connection: Any, row: Any) -> Sequence[Mapping[str, Any]]:
    """The files of a case that are there, in the order in which they came."""
    return list(
        connection.execute(
            select(case_file)
            .where(case_file.c.case_id == row.id, case_file.c.removed_at.is_(None))
            .order_by(case_file.c.id)
        ).mappings()
    )


def get(connection: Any, row: Any, uid: str) -> Mapping[str, Any]:
    """One file.

    Raises:
        Problem: 404 the case has no such file.
    """
    for file in of(connection, row):
        if file["uid"] == uid:
            return file
    raise no_file()


def no_file() -> Problem:
    """404 for a file."""
    return Problem(404, "NotFound", _("办件中没有这个文件，请刷新页面。"))
