"""The timeline of a case: who did what, when, at which node, with which result and opinion.

Rows are only added. What the applicant sees is marked when it is written.
"""

from collections.abc import Mapping
from collections.abc import Sequence
from govportal.cases import store
from govportal.cases.tables import case_step
from sqlalchemy import insert
from sqlalchemy import select
from typing import Any


_INSERT = insert(case_step)


def add(
    session: Any,
    row: Any,
    *,
    actor: str,
    actor_name: str,
    role: str,
    action: str,
    from_state: str,
    to_state: str,
    opinion: str = "",
    node: str = "",
    detail: Mapping[str, Any] | None = None,
    public: bool = True,
) -> dict[str, Any]:
    """Add a step; gives it as it stands.

    Args:
        row: the case.
        actor: the user's id, ``""`` for the system.
        role: in which role, e.g. ``Intake Officer``.
        detail: what the action said besides, without personal data.
        public: whether the applicant sees it.
    """
    values = {
        "case_id": row.id,
        "at": store.now(),
        "actor": actor,
        "actor_name": actor_name,
        "role": role,
        "node": node,
        "action": action,
        "from_state": from_state,
        "to_state": to_state,
        "opinion": opinion,
        "detail": dict(detail or {}),
        "public": public,
    }
    done = session.execute(_INSERT, values)
    return {"id": done.inserted_primary_key[0], **values}


def steps(connection: Any, row: Any, public: bool = False) -> Sequence[Mapping[str, Any]]:
    """The steps of a case, the first one first.

    Args:
        public: only those that the applicant sees.
    """
    query = select(case_step).where(case_step.c.case_id == row.id).order_by(case_step.c.id)
    if public:
        query = query.where(case_step.c.public)
    return list(connection.execute(query).mappings())
