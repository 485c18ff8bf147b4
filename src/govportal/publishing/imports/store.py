"""Reports of imports through the web, kept so that they can be fetched again.

The last few of each user stay; they are no records of the portal's doings (the history of the
content is), only what an editor mends a file by.
"""

from BTrees.OOBTree import OOBTree
from govportal.publishing.imports.report import Report
from persistent import Persistent
from typing import Any
from zope.annotation.interfaces import IAnnotations

import DateTime
import json
import plone.api as api
import uuid
import zlib


KEY = "govportal.publishing.imports"
#: Reports that are kept for each user.
KEPT = 10


class StoredReport(Persistent):
    """One report: the JSON answer, the workbook, and all that is said of all rows."""

    #: Reports that were kept before this was.
    packed = b""

    def __init__(self, owner: str, filename: str, report: Report) -> None:
        self.owner = owner
        self.filename = filename
        self.created = DateTime.DateTime()
        self.answer = report.as_dict(500)
        self.workbook = report.xlsx()
        details = json.dumps(report.details(), ensure_ascii=False)
        self.packed = zlib.compress(details.encode())

    def details(self) -> dict[str, list[dict[str, Any]]]:
        """``findings`` and ``rows`` as the report gave them."""
        if not self.packed:
            return {"findings": self.answer["findings"], "rows": []}
        found: dict[str, list[dict[str, Any]]] = json.loads(zlib.decompress(self.packed))
        return found


def keep(report: Report, filename: str) -> str:
    """Keep a report for the current user; gives its id."""
    reports = IAnnotations(api.portal.get()).setdefault(KEY, OOBTree())
    owner = api.user.get_current().getId() or ""
    own = sorted((r.created, key) for key, r in reports.items() if r.owner == owner)
    for _created, key in own[: max(0, len(own) - KEPT + 1)]:
        del reports[key]
    key = uuid.uuid4().hex
    reports[key] = StoredReport(owner, filename, report)
    return key


def find(key: str) -> StoredReport | None:
    """A report of the current user by its id."""
    reports = IAnnotations(api.portal.get()).get(KEY) or {}
    found: StoredReport | None = reports.get(key)
    if found is None or found.owner != (api.user.get_current().getId() or ""):
        return None
    return found


def listed() -> list[tuple[str, StoredReport]]:
    """The reports of the current user, newest first."""
    owner = api.user.get_current().getId() or ""
    reports = IAnnotations(api.portal.get()).get(KEY) or {}
    own = [(key, r) for key, r in reports.items() if r.owner == owner]
    return sorted(own, key=lambda item: item[1].created, reverse=True)
