"""Uninstalling a kind of business: refused while its cases are open; archived ones stay readable.

A case that isn't archived needs its workflow to go on, and people wait for it. An archived one is
read through its workflow as well, so a workflow that a case names is kept. Drafts were never handed
in; they go, and with them what people typed.
"""

from govportal import _
from govportal import records
from govportal.cases import clock
from govportal.cases import drafts
from govportal.cases.perform import say
from govportal.cases.tables import case
from sqlalchemy import func
from sqlalchemy import select
from typing import Any
from zExceptions import HTTPConflict

import plone.api as api


#: Cases are counted up to here.
COUNTED = 1000


def prepare(*kinds: Any, ended: tuple[str, ...] = (clock.ARCHIVED,)) -> None:
    """Before anything is taken away.

    Args:
        kinds: that go.
        ended: states from which nothing follows.

    Raises:
        HTTPConflict: there are cases that haven't ended; nothing is changed.
    """
    session = records.session()
    for kind in kinds:
        some = (
            select(case.c.id)
            .where(case.c.kind == kind.name, case.c.state.not_in((drafts.DRAFT, *ended)))
            .limit(COUNTED)
            .subquery()
        )
        count = session.execute(select(func.count()).select_from(some)).scalar_one()
        if count:
            words = {
                "kind": say(kind.title),
                "count": f"{count}+" if count == COUNTED else str(count),
            }
            raise HTTPConflict(
                say(
                    _(
                        "“${kind}”还有 ${count} 件没有办完、归档，不能卸载。请先办完，再卸载。",
                        mapping=words,
                    )
                )
            )
    for kind in kinds:
        drafts.discard_all(session, kind.name)


def finish(*workflows: str) -> None:
    """Take the workflows away that no case names."""
    session = records.session()
    tool = api.portal.get_tool("portal_workflow")
    gone = [
        name
        for name in workflows
        if name in tool
        and session.execute(select(case.c.id).where(case.c.workflow == name).limit(1)).first()
        is None
    ]
    if gone:
        tool.manage_delObjects(gone)
