"""Archive: a case that has ended becomes a sealed dossier that no one can change.

The dossier is a JSON document of all that the database has of the case, with the SHA-256 of every
file; it is stored under its own SHA-256, which the case keeps. An export is made of the dossier
and the files that it names, never of the rows again, so a row that is changed behind the portal's
back changes nothing in it, and `verify` tells.
"""

from collections.abc import Mapping
from datetime import datetime
from govportal import _
from govportal.cases import casefiles
from govportal.cases import materials
from govportal.cases import store as rows
from govportal.cases import timeline
from govportal.cases.notices import issue
from govportal.cases.perform import Doing
from govportal.cases.perform import user_id
from govportal.cases.tables import case_file
from govportal.errors import Problem
from govportal.files import store
from io import BytesIO
from sqlalchemy import insert
from sqlalchemy import select
from typing import Any

import hashlib
import json
import zipfile


#: Columns of the case that a dossier has no use for.
LEFT_OUT = ("id", "query_secret", "applicant_key", "archive_sha256", "revision")


def archive(doing: Doing) -> None:
    """Seal the case."""
    doing.opinion = doing.text("opinion", _("归档说明"), longest=500)
    doing.changes["archived_at"] = rows.now()
    data = _json(_dossier(doing, doing.changes["archived_at"]))
    kept = store.put(data)
    doing.session.execute(
        insert(case_file).values(
            uid=rows.new_uid(),
            case_id=doing.row.id,
            purpose=casefiles.DOSSIER,
            name="dossier.json",
            media_type="application/json",
            size=kept.size,
            sha256=kept.sha256,
            added_by=user_id(),
            added_at=doing.changes["archived_at"],
        )
    )
    doing.changes["archive_sha256"] = kept.sha256
    doing.detail["sha256"] = kept.sha256


def _dossier(doing: Doing, moment: datetime) -> dict[str, Any]:
    session, row = doing.session, doing.row
    return {
        "format": "govportal-dossier-1",
        "archived_at": moment,
        "archived_by": user_id(),
        "case": {k: v for k, v in row.values.items() if k not in LEFT_OUT},
        "materials": [_without(item, "case_id") for item in materials.of(session, row)],
        "files": [_without(item, "case_id") for item in _all_files(session, row)],
        "notices": [_without(item, "id", "case_id") for item in issue.of(session, row)],
        "timeline": [_without(item, "id", "case_id") for item in timeline.steps(session, row)],
    }


def _all_files(session: Any, row: Any) -> list[Mapping[str, Any]]:
    """Those that were taken away again, too: they were given."""
    query = select(case_file).where(case_file.c.case_id == row.id).order_by(case_file.c.id)
    return list(session.execute(query).mappings())


def _without(item: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in item.items() if name not in names}


def _json(data: Any) -> bytes:
    """The one way to write it: the same content has the same digest."""

    def plain(value: Any) -> str:
        if isinstance(value, datetime):
            return value.isoformat()
        raise TypeError(repr(value))

    return json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1, default=plain).encode()


def read(row: Any) -> dict[str, Any]:
    """The dossier of an archived case.

    Raises:
        Problem: 404 the case isn't archived; 409 the dossier isn't what was sealed.
    """
    if not row.archive_sha256:
        raise Problem(404, "NotFound", _("本件还没有归档。"))
    with store.open(row.archive_sha256) as file:
        data = file.read()
    if hashlib.sha256(data).hexdigest() != row.archive_sha256:
        raise Problem(409, "Conflict", _("档案与封存时的校验值不一致，请联系系统管理员。"))
    return dict(json.loads(data))


def verify(dossier: Mapping[str, Any]) -> list[str]:
    """The files of a dossier that are missing or not what was sealed, by name."""
    bad: list[str] = []
    for item in dossier["files"]:
        try:
            with store.open(item["sha256"]) as file:
                whole = store.measured(file).sha256 == item["sha256"]
        except FileNotFoundError:
            whole = False
        if not whole:
            bad.append(item["name"])
    return bad


def export(row: Any, notices: Mapping[str, bytes]) -> bytes:
    """The dossier as a ZIP: ``dossier.json``, files, notices as PDF, and ``SHA256SUMS``.

    Args:
        row: of an archived case.
        notices: the PDFs by the notices' numbers.

    Raises:
        Problem: 404 the case isn't archived; 409 something isn't what was sealed.
    """
    dossier = read(row)
    bad = verify(dossier)
    if bad:
        words = {"names": "、".join(bad)}
        raise Problem(409, "Conflict", _("档案文件缺失或者已被改动：${names}。", mapping=words))
    content: dict[str, bytes] = {}
    with store.open(row.archive_sha256) as file:
        content["dossier.json"] = file.read()
    for number, item in enumerate(dossier["files"], 1):
        with store.open(item["sha256"]) as file:
            content[f"files/{number:03d}-{item['name']}"] = file.read()
    for name, pdf in notices.items():
        content[f"notices/{name}.pdf"] = pdf
    sums = "".join(
        f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in content.items()
    )
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in content.items():
            target.writestr(name, data)
        target.writestr("SHA256SUMS", sums)
    return out.getvalue()
