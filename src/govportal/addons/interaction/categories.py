"""The tree of categories: what people write about, by which words it is known, who handles it.

Every change is written to the audit table with what was before, so the tree has its versions.
"""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from govportal import _
from govportal.addons.interaction import places
from govportal.addons.interaction.tables import interaction
from govportal.addons.interaction.tables import interaction_category as table
from govportal.cases.perform import refuse
from govportal.cases.perform import user_id
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.records import audit
from sqlalchemy import delete
from sqlalchemy import insert
from sqlalchemy import select
from sqlalchemy import update
from typing import Any

import re


CODE = re.compile(r"[A-Z0-9]{2,32}")
LONGEST = 100
#: Words of a category, and levels of the tree.
MOST_WORDS = 60
DEEPEST = 3


@dataclass(frozen=True)
class Category:
    """One category.

    Args:
        words: by which a text is known to belong here.
        departments: code of a region → code of the department that handles it there and below.
    """

    code: str
    parent: str
    position: int
    title: str
    words: tuple[str, ...] = ()
    departments: Mapping[str, str] = field(default_factory=dict)
    active: bool = True
    revision: int = 1


def tree(connection: Any, active: bool = False) -> Sequence[Category]:
    """All categories, parents before children, in their order.

    Args:
        active: without those that aren't used any more, and what stands below them.
    """
    rows = connection.execute(select(table).order_by(table.c.position, table.c.code)).all()
    below: dict[str, list[Category]] = {}
    for row in rows:
        values = {**row._mapping, "words": tuple(row.words)}
        below.setdefault(row.parent, []).append(Category(**values))
    found: list[Category] = []

    def walk(parent: str) -> None:
        for one in below.get(parent, ()):
            if one.active or not active:
                found.append(one)
                walk(one.code)

    walk("")
    return found


def title(connection: Any, code: str) -> str:
    """The title of a category that is in use.

    Raises:
        Problem: 422 there is none.
    """
    query = select(table.c.title).where(table.c.code == code, table.c.active)
    found = connection.execute(query).scalar()
    if found is None:
        raise refuse("category", _("没有这个类别，请从列表中选择。"))
    return str(found)


def as_json(one: Category) -> dict[str, Any]:
    """A category as JSON."""
    return {
        "code": one.code,
        "parent": one.parent,
        "position": one.position,
        "title": one.title,
        "words": list(one.words),
        "departments": dict(one.departments),
        "active": one.active,
        "revision": one.revision,
    }


def add(session: Any, data: Mapping[str, Any]) -> Category:
    """Add a category.

    Args:
        data: ``code``, ``title``, and any of ``parent``, ``position``, ``words``, ``departments``.

    Raises:
        Problem: 409 the code is taken; 422 what was given.
    """
    code = data.get("code")
    if not isinstance(code, str) or CODE.fullmatch(code) is None:
        raise refuse("code", _("类别代码由 2 至 32 个大写字母、数字组成。"))
    known = {one.code: one for one in tree(session)}
    if code in known:
        raise Problem(409, "Conflict", _("类别代码“${code}”已经使用。", mapping={"code": code}))
    blank = Category(code, "", len(known), "")
    one = _read(blank, data, known)
    session.execute(insert(table).values(**as_json(one)))
    _note(session, "add", code, {}, one)
    return one


def change(session: Any, code: str, data: Mapping[str, Any]) -> Category:
    """Change what is given of a category; ``revision`` is the one that was read.

    Raises:
        Problem: 404 there is none; 409 somebody was faster; 422 what was given.
    """
    known = {one.code: one for one in tree(session)}
    old = _known(known, code)
    if data.get("revision") != old.revision:
        raise _overtaken()
    one = _read(old, data, known)
    values = {k: v for k, v in as_json(one).items() if k not in ("code", "revision")}
    done = session.execute(
        update(table)
        .where(table.c.code == code, table.c.revision == old.revision)
        .values(**values, revision=old.revision + 1)
    )
    if done.rowcount != 1:
        raise _overtaken()
    _note(session, "change", code, as_json(old), one)
    return Category(**{**one.__dict__, "revision": old.revision + 1})


def remove(session: Any, code: str) -> None:
    """Remove a category that nothing stands in; one that was used is put out of use instead.

    Raises:
        Problem: 404 there is none; 409 it has others below it, or was used.
    """
    known = {one.code: one for one in tree(session)}
    old = _known(known, code)
    if any(one.parent == code for one in known.values()):
        raise Problem(409, "Conflict", _("下面还有类别，请先删除或者移走。"))
    used = select(interaction.c.case_id).where(interaction.c.category == code).limit(1)
    if session.execute(used).first() is not None:
        raise Problem(409, "Conflict", _("已有办件用了这个类别，不能删除，可以停用。"))
    session.execute(delete(table).where(table.c.code == code))
    _note(session, "remove", code, as_json(old), None)


def _known(known: Mapping[str, Category], code: str) -> Category:
    if code not in known:
        raise Problem(404, "NotFound", _("没有这个类别，请刷新页面。"))
    return known[code]


def _overtaken() -> Problem:
    return Problem(409, "Conflict", _("您打开以后，其他人修改过这个类别。请刷新后再改。"))


def _read(old: Category, data: Mapping[str, Any], known: Mapping[str, Category]) -> Category:
    """A category with what is given of it.

    Raises:
        Problem: 422 with everything that is wrong.
    """
    errors: list[FieldError] = []
    name = data.get("title", old.title)
    if not isinstance(name, str) or not name.strip() or len(name) > LONGEST:
        errors.append(
            FieldError("title", _("请填写类别名称，最多 ${max} 个字。", mapping={"max": LONGEST}))
        )
    parent = data.get("parent", old.parent)
    if parent and (parent not in known or not _fits(old.code, parent, known)):
        errors.append(FieldError("parent", _("上级类别不对：不能是自己或者下级，最多三级。")))
    position = data.get("position", old.position)
    if isinstance(position, bool) or not isinstance(position, int) or not 0 <= position < 100_000:
        errors.append(FieldError("position", _("顺序应为不小于零的整数。")))
    words = data.get("words", list(old.words))
    if not _are_words(words):
        errors.append(FieldError("words", _("关键词每个 2 至 20 个字，最多 60 个。")))
    departments = data.get("departments", dict(old.departments))
    errors.extend(_department_faults(departments, old.departments))
    active = data.get("active", old.active)
    if not isinstance(active, bool):
        errors.append(FieldError("active", _("“使用”只能为是或否。")))
    if errors:
        raise Problem(422, "ValidationError", _("类别没有保存，请改正。"), errors)
    return Category(
        old.code,
        parent,
        position,
        name.strip(),
        tuple(dict.fromkeys(word.strip() for word in words)),
        departments,
        active,
        old.revision,
    )


def _fits(code: str, parent: str, known: Mapping[str, Category]) -> bool:
    """Whether a category can stand below another: not below itself, and not too deep."""
    above = [parent]
    while above[-1] and len(above) <= DEEPEST + 1:
        above.append(known[above[-1]].parent if above[-1] in known else "")
    return code not in above and len(above) - 1 + _depth(code, known) <= DEEPEST


def _depth(code: str, known: Mapping[str, Category]) -> int:
    below = [_depth(one.code, known) for one in known.values() if one.parent == code]
    return 1 + max(below, default=0)


def _are_words(words: Any) -> bool:
    return (
        isinstance(words, list)
        and len(words) <= MOST_WORDS
        and all(isinstance(word, str) and 2 <= len(word.strip()) <= 20 for word in words)
    )


def _department_faults(given: Any, old: Mapping[str, str]) -> list[FieldError]:
    if not isinstance(given, dict):
        return [FieldError("departments", _("承办部门应为区划代码到部门代码的对照。"))]
    faults = []
    for region, department in given.items():
        # One that stands there already may have gone meanwhile; it is not this change's affair.
        if old.get(region) == department:
            continue
        try:
            place = places.department(department)
        except Problem:
            place = None
        if place is None or not isinstance(region, str) or not places.chain(region):
            words = {"region": str(region)[:16], "department": str(department)[:32]}
            message = _("承办部门“${region} ${department}”：没有这个区划或者部门。", mapping=words)
            faults.append(FieldError("departments", message))
    return faults


def _note(
    session: Any, action: str, code: str, before: Mapping[str, Any], after: Category | None
) -> None:
    detail = {"before": dict(before), "after": as_json(after) if after else {}}
    audit.record(session, user_id(), f"category-{action}", f"category:{code}", detail)


def versions(connection: Any, code: str, most: int = 50) -> list[dict[str, Any]]:
    """What was changed of a category, the latest first."""
    query = (
        select(audit.audit)
        .where(audit.audit.c.subject == f"category:{code}")
        .order_by(audit.audit.c.id.desc())
        .limit(most)
    )
    return [
        {
            "at": row.at.isoformat(),
            "actor": row.actor,
            "action": row.action.removeprefix("category-"),
            **row.detail,
        }
        for row in connection.execute(query)
    ]
