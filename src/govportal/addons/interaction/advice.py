"""Where a message should go, and why: rules first, then what officers decided before.

A rule is a category's list of words; a word that stands in the message speaks for it. The model is
trained on messages whose category an officer confirmed, and on the categories' own words, so that
it says something on the first day. Officers see the advice with its reasons and decide.
"""

from collections.abc import Mapping
from collections.abc import Sequence
from govportal import records
from govportal.addons.interaction import categories
from govportal.addons.interaction import places
from govportal.addons.interaction.categories import Category
from govportal.addons.interaction.router import Router
from govportal.addons.interaction.tables import interaction
from govportal.cases.tables import case
from govportal.errors import Problem
from sqlalchemy import func
from sqlalchemy import select
from time import monotonic
from typing import Any


#: Categories that are offered; messages that the model learns from, the latest.
MOST, EXAMPLES = 3, 3000
#: Seconds for which a model is used before it may be trained anew.
KEPT = 600
#: How much more a word counts in the subject.
SUBJECT = 3

_kept: dict[str, tuple[float, Router]] = {}


def advice(connection: Any, row: Any) -> dict[str, Any]:
    """The likeliest categories of a case and the department of each, with reasons.

    Returns:
        ``categories``: dicts of ``code``, ``title``, ``by`` (``words`` or ``learned``),
        ``reasons`` and ``department`` (``id``, ``title``, or ``None``).
    """
    subject = row.form_data.get("subject") or ""
    text = row.form_data.get("text") or ""
    known = {one.code: one for one in categories.tree(connection, active=True)}
    found = _ruled(known.values(), subject, text)
    for answer in model(connection, known.values()).answers(subject, text, MOST):
        if answer.category in known and answer.category not in found:
            found[answer.category] = ("learned", answer.reasons)
    regions = places.chain(row.form_data.get("region") or row.region_code)
    return {
        "categories": [
            {
                "code": code,
                "title": known[code].title,
                "by": by,
                "reasons": list(reasons),
                "department": _department(connection, known[code], known, regions),
            }
            for code, (by, reasons) in list(found.items())[:MOST]
        ]
    }


def _ruled(known: Any, subject: str, text: str) -> dict[str, tuple[str, Sequence[str]]]:
    """The categories whose words stand in a message, those with the most first."""
    hits: list[tuple[int, str, list[str]]] = []
    for one in known:
        present = [word for word in one.words if word in subject or word in text]
        weight = sum(len(word) * (SUBJECT if word in subject else 1) for word in present)
        if present:
            hits.append((-weight, one.code, present))
    return {code: ("words", present) for _weight, code, present in sorted(hits)}


def model(connection: Any, known: Any) -> Router:
    """The model of this database, trained at most every ten minutes."""
    key = str(records.database_url())
    at, kept = _kept.get(key, (0.0, None))
    if kept is not None and monotonic() - at <= KEPT:
        return kept
    found = Router(_examples(connection, known))
    _kept.clear()
    _kept[key] = (monotonic(), found)
    return found


def forget() -> None:
    """Train anew at the next question, as after the categories changed."""
    _kept.clear()


def _examples(connection: Any, known: Any) -> Sequence[tuple[str, str, str]]:
    query = (
        select(case.c.form_data, interaction.c.category)
        .join(interaction, interaction.c.case_id == case.c.id)
        .where(interaction.c.routed_at.is_not(None), interaction.c.category != "")
        .order_by(interaction.c.routed_at.desc())
        .limit(EXAMPLES)
    )
    learned = [
        (row.form_data.get("subject") or "", row.form_data.get("text") or "", row.category)
        for row in connection.execute(query)
    ]
    return [*learned, *((one.title, " ".join(one.words), one.code) for one in known)]


def _department(
    connection: Any, one: Category, known: Mapping[str, Category], regions: Sequence[str]
) -> dict[str, str] | None:
    """The department of a category in a region: by rule, else where such cases went before."""
    current: Category | None = one
    while current is not None:
        for region in regions:
            found = _title(current.departments.get(region, ""))
            if found:
                return found
        current = known.get(current.parent)
    query = (
        select(case.c.department_code)
        .join(interaction, interaction.c.case_id == case.c.id)
        .where(
            interaction.c.category == one.code,
            interaction.c.routed_at.is_not(None),
            case.c.region_code == (regions[0] if regions else ""),
        )
        .group_by(case.c.department_code)
        .order_by(func.count().desc(), case.c.department_code)
        .limit(1)
    )
    return _title(connection.execute(query).scalar() or "")


def _title(code: str) -> dict[str, str] | None:
    if not code:
        return None
    try:
        place = places.department(code)
    except Problem:
        # It has gone since the rule was made.
        return None
    return {"id": place.code, "title": place.title}
