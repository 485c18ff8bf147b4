"""Uninstalling: refused while applications are under way; what was archived stays readable.

A case that isn't archived needs its workflow to go on, and people wait for it. An archived one is
read through its workflow as well, so a workflow that a case names is kept. Drafts were never handed
in; they go, and with them what people typed.
"""

from govportal import _
from govportal import records
from govportal.addons.application.kind import NAME
from govportal.addons.application.kind import PERMIT
from govportal.addons.application.kind import SERVICE
from govportal.cases import drafts
from govportal.cases.perform import say
from govportal.cases.tables import case
from sqlalchemy import func
from sqlalchemy import select
from typing import Any
from zExceptions import HTTPConflict

import plone.api as api


ARCHIVED = "archived"
#: Cases are counted up to here.
COUNTED = 1000


def prepare(setup: Any) -> None:
    """Before anything is taken away.

    Raises:
        HTTPConflict: there are cases that aren't archived; nothing is changed.
    """
    session = records.session()
    some = (
        select(case.c.id)
        .where(case.c.kind == NAME, case.c.state.not_in((drafts.DRAFT, ARCHIVED)))
        .limit(COUNTED)
        .subquery()
    )
    count = session.execute(select(func.count()).select_from(some)).scalar_one()
    if count:
        words = {"count": f"{count}+" if count == COUNTED else str(count)}
        raise HTTPConflict(
            say(
                _("还有 ${count} 件申请没有归档，不能卸载。请先办结并归档，再卸载。", mapping=words)
            )
        )
    drafts.discard_all(session, NAME)


def finish(setup: Any) -> None:
    """Take the workflows away that no case names."""
    named = set(
        records.session()
        .execute(select(case.c.workflow).where(case.c.kind == NAME).distinct())
        .scalars()
    )
    tool = api.portal.get_tool("portal_workflow")
    gone = [name for name in (PERMIT, SERVICE) if name in tool and name not in named]
    tool.manage_delObjects(gone)
