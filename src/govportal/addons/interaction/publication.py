"""Consultations that everybody may read: what a reviewer made of a question and its answer.

Only where the person agreed, only after the answer, and only as a reviewer edited it: what is
personal is found and masked for him first (`anonymous`), and what he publishes is looked at again.
The reviewer isn't the one who answered.
"""

from collections.abc import Mapping
from govportal import _
from govportal.addons.interaction import beside
from govportal.addons.interaction import states
from govportal.addons.interaction.anonymous import anonymise
from govportal.addons.interaction.own import whole
from govportal.addons.interaction.tables import interaction_category
from govportal.addons.interaction.tables import interaction_published as table
from govportal.cases import clock
from govportal.cases import store
from govportal.cases import timeline
from govportal.cases.perform import refuse
from govportal.cases.perform import user_id
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.records import audit
from sqlalchemy import insert
from sqlalchemy import or_
from sqlalchemy import select
from sqlalchemy import update
from typing import Any


PERMISSION = "govportal: Publish consultation"
#: The longest of each text.
TEXTS = {"title": 200, "question": 4000, "answer": 8000}
LABELS = {"title": _("标题"), "question": _("问题"), "answer": _("答复")}
#: Kinds of marks that are never published, even where a reviewer overlooks them.
NEVER = {"id": _("证件号码"), "phone": _("手机号码"), "card": _("卡号"), "mail": _("邮箱")}
SIZE, LARGEST = 20, 100


def draft(connection: Any, case: Any) -> dict[str, Any]:
    """What a reviewer begins with: the texts masked, what was found, what is public already.

    Raises:
        Problem: 403 he is no reviewer here; 409 there is nothing to publish.
    """
    _check(connection, case)
    row = case.row
    names = (row.applicant_name, row.applicant.get("contact") or "")
    given = {
        "title": row.form_data.get("subject") or "",
        "question": row.form_data.get("text") or "",
        "answer": row.result.get("reply") or "",
    }
    masked = {name: anonymise(text, names) for name, text in given.items()}
    shown = _of(connection, row)
    return {
        "texts": {name: text for name, (text, _found) in masked.items()},
        "found": [
            {"field": name, "kind": mark.kind, "text": mark.text}
            for name, (_text, marks) in masked.items()
            for mark in marks
        ],
        "published": None if shown is None else as_json(shown),
        "revision": 0 if shown is None else shown["revision"],
    }


def publish(session: Any, case: Any, data: Mapping[str, Any]) -> dict[str, Any]:
    """Publish, or change what is public.

    Args:
        data: ``title``, ``question``, ``answer``, ``confirmed`` (that it was read for what is
            personal), ``revision`` as `draft` gave it.

    Raises:
        Problem: 403, 409 as `draft`; 409 somebody was faster; 422 what was given.
    """
    _check(session, case)
    row = case.row
    texts = _texts(data, row)
    shown = _of(session, row)
    if data.get("revision") != (0 if shown is None else shown["revision"]):
        raise store.overtaken()
    moment = store.now()
    values = {
        **texts,
        "category": beside.get(session, row.id).category,
        "region_code": row.region_code,
        "department": row.matter.get("department") or "",
        "asked_on": clock.day_of(row.applied_at).isoformat(),
        "answered_on": clock.day_of(row.decided_at).isoformat(),
        "published_at": moment,
        "published_by": user_id(),
        "withdrawn_at": None,
    }
    if shown is None:
        known = {"uid": store.new_uid(), "case_id": row.id, "revision": 1}
        session.execute(insert(table).values(**values, **known))
    else:
        _change(session, shown, **values)
    audit.record(session, user_id(), "publish", f"case:{row.uid}")
    found = _of(session, row)
    return as_json(found) if found is not None else {}


def withdraw(session: Any, case: Any) -> None:
    """Take back what is public.

    Raises:
        Problem: 403 he is no reviewer here; 404 nothing is public.
    """
    if not case.may(PERMISSION):
        raise Problem(403, "Forbidden", _("您没有公开咨询的权限。"))
    shown = _of(session, case.row)
    if shown is None or shown["withdrawn_at"] is not None:
        raise Problem(404, "NotFound", _("这件咨询没有公开。"))
    _change(session, shown, withdrawn_at=store.now())
    audit.record(session, user_id(), "unpublish", f"case:{case.uid}")


def _change(session: Any, shown: Mapping[str, Any], **values: Any) -> None:
    done = session.execute(
        update(table)
        .where(table.c.id == shown["id"], table.c.revision == shown["revision"])
        .values(**values, revision=shown["revision"] + 1)
    )
    if done.rowcount != 1:
        raise store.overtaken()


def _check(connection: Any, case: Any) -> None:
    row = case.row
    if row.kind != states.CONSULTATION or not row.result.get("reply") or row.decided_at is None:
        raise Problem(409, "Conflict", _("只有已经答复的咨询可以公开。"))
    if not case.may(PERMISSION):
        raise Problem(403, "Forbidden", _("您没有公开咨询的权限。"))
    if not beside.get(connection, row.id).public:
        raise Problem(409, "Conflict", _("咨询人不同意公开，本件不能公开。"))
    steps = timeline.steps(connection, row)
    answered = [step["actor"] for step in steps if step["action"] == "reply"]
    if answered[-1:] == [user_id()]:
        raise Problem(403, "Forbidden", _("答复是您本人作出的，须由其他人员审核公开。"))


def _texts(data: Mapping[str, Any], row: Any) -> dict[str, str]:
    errors: list[FieldError] = []
    found: dict[str, str] = {}
    for name, longest in TEXTS.items():
        value = data.get(name)
        value = value.strip() if isinstance(value, str) else ""
        words = {"label": LABELS[name], "max": longest}
        if not value or len(value) > longest:
            message = _("请填写${label}，最多 ${max} 个字。", mapping=words)
            errors.append(FieldError(name, message))
        marks = anonymise(value, (row.applicant_name,))[1]
        known = [mark for mark in marks if mark.kind in NEVER or mark.text == row.applicant_name]
        if known:
            errors.append(
                FieldError(
                    name,
                    _("里面还有个人信息“${text}”，请删去。", mapping={"text": known[0].text}),
                )
            )
        found[name] = value
    if data.get("confirmed") is not True:
        errors.append(FieldError("confirmed", _("请通读全文，确认没有个人信息以后勾选。")))
    if errors:
        raise Problem(422, "ValidationError", _("没有公开，请改正。"), errors)
    return found


def _of(connection: Any, row: Any) -> Mapping[str, Any] | None:
    query = select(table).where(table.c.case_id == row.id)
    found = connection.execute(query).mappings().one_or_none()
    return None if found is None else dict(found)


def listed(connection: Any, form: Mapping[str, Any]) -> dict[str, Any]:
    """A page of what is public, the latest first.

    Args:
        form: ``q`` (words that stand in title, question or answer), ``category``, ``region`` (a
            region; what its offices answered), ``after``, ``b_size``.

    Raises:
        Problem: 422 what can't be asked.
    """
    size = whole(form.get("b_size") or str(SIZE), "b_size", LARGEST)
    query = select(table).where(table.c.withdrawn_at.is_(None))
    q = form.get("q") or ""
    if not isinstance(q, str) or len(q) > 50:
        raise refuse("q", _("检索词最多 50 个字。"))
    for word in q.split()[:5]:
        columns = (table.c.title, table.c.question, table.c.answer)
        query = query.where(or_(*(column.contains(word, autoescape=True) for column in columns)))
    if form.get("category"):
        query = query.where(table.c.category == str(form["category"]))
    if form.get("region"):
        query = query.where(table.c.region_code == str(form["region"]))
    if form.get("after"):
        query = query.where(table.c.id < whole(form["after"], "after", 2**62))
    rows = [
        dict(item)
        for item in connection.execute(query.order_by(table.c.id.desc()).limit(size + 1)).mappings()
    ]
    more = len(rows) > size
    titles = dict(
        connection.execute(select(interaction_category.c.code, interaction_category.c.title)).all()
    )
    return {
        "items": [as_json(item, titles) for item in rows[:size]],
        "after": str(rows[size - 1]["id"]) if more else None,
    }


def one(connection: Any, uid: str) -> dict[str, Any]:
    """One that is public.

    Raises:
        Problem: 404 there is none, or it was taken back.
    """
    query = select(table).where(table.c.uid == uid, table.c.withdrawn_at.is_(None))
    found = connection.execute(query).mappings().one_or_none()
    if found is None:
        raise Problem(404, "NotFound", _("没有这件公开的咨询，或者已经撤回。"))
    return as_json(found)


def as_json(item: Mapping[str, Any], titles: Mapping[str, str] | None = None) -> dict[str, Any]:
    """One as the public reads it: who asked, and which case it was, are not in it."""
    return {
        "uid": item["uid"],
        "title": item["title"],
        "question": item["question"],
        "answer": item["answer"],
        "category": (titles or {}).get(item["category"], ""),
        "department": item["department"],
        "asked_on": item["asked_on"],
        "answered_on": item["answered_on"],
        "public": item["withdrawn_at"] is None,
    }
