"""What was public once and was deleted: the address is remembered, so that readers are told so.

Handlers only note what goes; the rows are written by a hook before the commit, in the same
transaction, when it is still gone: what a rolled-back savepoint brought back leaves no row.
"""

from Acquisition import aq_base
from govportal import records
from govportal.publishing.portal.addresses import path_of
from govportal.publishing.review.today import today
from govportal.publishing.withdrawn import last_title
from govportal.publishing.withdrawn import was_public
from govportal.publishing.withdrawn import Withdrawn
from govportal.records.base import key_text
from govportal.records.base import metadata
from itertools import takewhile
from plone.app.iterate.interfaces import IWorkingCopy
from plone.uuid.interfaces import IUUID
from Products.CMFCore.interfaces import IContentish
from sqlalchemy import Column
from sqlalchemy import Date
from sqlalchemy import delete
from sqlalchemy import insert
from sqlalchemy import select
from sqlalchemy import Table
from sqlalchemy import Text
from typing import Any
from zope.component.hooks import getSite

import plone.api as api
import transaction


#: The longest path that is remembered, in characters; no content of ours comes near it.
PATH = 512

deleted_content = Table(
    "deleted_content",
    metadata,
    # Below the site, as addresses are: "/370000/370100/…".
    Column("path", key_text(PATH), primary_key=True),
    Column("title", Text, nullable=False),
    Column("since", Date, nullable=False),
)


def on_check_in(copy: Any, event: Any) -> None:
    """Remember until it is gone that a copy that loses its mark was one."""
    copy._v_copy = True


def on_removal(obj: Any, event: Any) -> None:
    """Note what is about to go, if everybody could see it once; working copies nobody could."""
    copy = IWorkingCopy.providedBy(obj) or getattr(aq_base(obj), "_v_copy", False)
    if getSite() is None or copy or not was_public(obj):
        return
    path = path_of(obj)
    if len(path) <= PATH:
        found = Withdrawn(last_title(obj), today())
        transaction.get().addBeforeCommitHook(_remember, (path, IUUID(obj), found))


def _remember(path: str, uid: str, found: Withdrawn) -> None:
    """Write one row, unless the item is still there."""
    there = _content_at(path)
    if there is not None and IUUID(there, None) == uid:
        return
    session = records.session()
    session.execute(delete(deleted_content).where(deleted_content.c.path == path))
    values = {"path": path, "title": found.title, "since": found.since}
    session.execute(insert(deleted_content).values(values))


def deleted(path: str) -> Withdrawn | None:
    """What was public at a path below the site and was deleted there.

    Args:
        path: of an address that leads nowhere; the name of a service or view may follow the
            item's own path.

    Returns:
        ``None`` when nothing was public there, and when something stands there again.
    """
    own = "/".join(takewhile(lambda part: not part.startswith("@"), path.split("/")))
    query = select(deleted_content).where(deleted_content.c.path == own[:PATH])
    with records.read_connection(snapshot=False) as connection:
        row = connection.execute(query).first()
    if row is None or _content_at(row.path) is not None:
        return None
    return Withdrawn(row.title, row.since)


def _content_at(path: str) -> Any | None:
    found = api.portal.get().unrestrictedTraverse(path.lstrip("/"), None)
    # Traversal acquires: what is found may stand somewhere else.
    there = IContentish.providedBy(found) and path_of(found) == path
    return found if there else None
