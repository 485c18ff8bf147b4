"""Saved queries of the worklist, each user's own."""

from collections.abc import Mapping
from govportal import _
from govportal import records
from govportal.cases.perform import refuse
from govportal.cases.tables import case_view
from govportal.cases.worklist.asked import asked
from govportal.errors import Problem
from sqlalchemy import delete
from sqlalchemy import func
from sqlalchemy import insert
from sqlalchemy import select
from typing import Any


MOST = 20
LONGEST = 50
#: What of a query is kept.
KEPT = ("kind", "tab", "state", "words", "department", "matter", "assignee", "when", "sort")


def of(owner: str) -> list[dict[str, Any]]:
    """The saved queries of somebody, by name."""
    query = select(case_view).where(case_view.c.owner == owner).order_by(case_view.c.name)
    with records.read_connection(snapshot=False) as connection:
        return [
            {"id": row["id"], "name": row["name"], "query": row["query"]}
            for row in connection.execute(query).mappings()
        ]


def save(session: Any, owner: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """Save a query under a name; one that has the name is replaced.

    Args:
        data: ``name``, and ``query`` with the words of the worklist's own query.

    Raises:
        Problem: 422 no name, a query that can't be asked, or too many.
    """
    name, query = data.get("name"), data.get("query")
    if not isinstance(name, str) or not 0 < len(name.strip()) <= LONGEST:
        raise refuse("name", _("请填写名称，最多 ${max} 个字。", mapping={"max": LONGEST}))
    if not isinstance(query, Mapping):
        raise refuse("query", _("query 应为查询条件。"))
    kept = {k: v for k, v in query.items() if k in KEPT and isinstance(v, str) and v}
    asked(kept, owner)
    session.execute(
        delete(case_view).where(case_view.c.owner == owner, case_view.c.name == name.strip())
    )
    number = session.execute(select(func.count()).where(case_view.c.owner == owner)).scalar_one()
    if number >= MOST:
        raise refuse("name", _("最多保存 ${max} 个视图，请先删除不用的。", mapping={"max": MOST}))
    values = {"owner": owner, "name": name.strip(), "query": kept}
    done = session.execute(insert(case_view).values(**values))
    return {"id": done.inserted_primary_key[0], "name": values["name"], "query": kept}


def forget(session: Any, owner: str, number: int) -> None:
    """Forget a saved query.

    Raises:
        Problem: 404 it isn't one of his.
    """
    done = session.execute(
        delete(case_view).where(case_view.c.owner == owner, case_view.c.id == number)
    )
    if done.rowcount != 1:
        raise Problem(404, "NotFound", _("没有这个视图，可能已经删除。"))
