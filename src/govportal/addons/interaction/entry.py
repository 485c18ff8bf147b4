"""Hand something in: by somebody with or without an account, or by the call desk for a caller.

One request makes the case and submits it; nothing is kept of one that is refused. Whoever has no
account is counted by network address and by phone, in SQL.
"""

from collections.abc import Mapping
from govportal import _
from govportal import records
from govportal.addons.interaction import beside
from govportal.addons.interaction import categories
from govportal.addons.interaction import places
from govportal.addons.interaction import states
from govportal.cases import applicants
from govportal.cases import snapshot
from govportal.cases import store
from govportal.cases.case import wrap
from govportal.cases.perform import perform
from govportal.cases.perform import refuse
from govportal.cases.perform import user_id
from govportal.cases.tables import NO_DAY
from govportal.content.places import region_of
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.identity import codes
from govportal.identity import limits
from govportal.identity import people
from govportal.identity.contacts import Contact
from govportal.identity.contacts import contact_of
from govportal.identity.contacts import PHONE
from govportal.messages import Recipient
from govportal.messages import send
from govportal.records.throttle import Limit
from typing import Any

import plone.api as api


DESK = "govportal: Use call desk"
#: What codes that prove a phone are for.
PURPOSE = "interaction"
#: Messages without an account from one network address, and of one phone.
ADDRESSES = (Limit(10, 3600), Limit(40, 86_400))
PHONES = (Limit(5, 86_400),)
#: Messages of one account.
ACCOUNTS = (Limit(30, 86_400),)
#: The longest of each text.
SUBJECT, TEXT, KEY = 100, 5000, 64
ABOUT = {"number": 96, "page": 500, "person": 100}


def send_code(data: Mapping[str, Any], request: Any) -> dict[str, int]:
    """Send a code to the phone of somebody without an account.

    Raises:
        Problem: 422 it is no phone; 429 too many codes.
    """
    contact = contact_of({"phone": data.get("phone")})
    limits.count(request, "codes-from", limits.client(request), *limits.CODES_FROM)
    limits.count(request, "codes", contact.text, *limits.CODES)
    session = records.session()
    code, expires = codes.make(session, PURPOSE, contact)
    values = {"code": code, "minutes": str(codes.MINUTES)}
    send(session, "identity-code", Recipient(phone=contact.text), values, expires=expires)
    return {"seconds": codes.MINUTES * 60, "again": limits.CODES[0].seconds}


def enter(data: Mapping[str, Any], request: Any) -> tuple[Any, Mapping[str, Any], bool]:
    """Make a case and submit it; gives it, what the doer is told, and whether it is new.

    Args:
        data: ``kind``, ``subject``, ``text``; where it goes: ``region``, ``department`` or
            ``matter``; ``about`` (``number`` of a case, ``page``, ``person``), ``topic`` of a
            suggestion, ``category``, ``public``, ``applicant`` (``name``, ``phone``, ``mail``),
            ``code`` sent to the phone, ``key`` (what the client calls this submission), ``desk``.
        request: whose tries are counted; ``None`` for what doesn't come over HTTP.

    Raises:
        Problem: 403 no call desk here; 422 everything that is missing or wrong; 429 too many.
    """
    user = user_id() if not api.user.is_anonymous() else ""
    desk = data.get("desk") is True
    wanted, errors = _read(data)
    place = _place(data, errors)
    person = _person(data, user, desk, errors)
    if errors or place is None:
        raise Problem(422, "ValidationError", _("还没有提交，请改正下列内容。"), errors)
    if desk and not _is_desk(place):
        raise Problem(403, "Forbidden", _("只有热线话务员可以登记来电。"))
    key = _key(data)
    if known := _sent_before(user, key):
        return wrap(known), {}, False
    contact = None if request is None else _count(request, user, desk, person, data)
    session = records.session()
    if contact is not None:
        codes.spend(session, PURPOSE, contact)
    category = wanted.pop("category")
    public = wanted.pop("public")
    title = categories.title(session, category) if category else ""
    row = store.add(
        session,
        {
            "kind": wanted["kind"],
            "workflow": states.WORKFLOWS[wanted["kind"]],
            "state": states.DRAFT,
            "number": None,
            "query_secret": "",
            **place.columns(),
            "matter_uid": wanted.get("matter", ""),
            "matter_code": category,
            "matter_title": title,
            "handling_type": "",
            "title": wanted["subject"],
            "applicant_user": "" if desk else user,
            "applicant_kind": applicants.NATURAL,
            "applicant_name": person["name"],
            "applicant_key": applicants.key(person["id_type"], person["id_number"]),
            "applicant": person,
            "source": states.PHONE if desk else states.WEB,
            "form_uid": "",
            "form_version": 0,
            "form_data": {k: v for k, v in wanted.items() if k not in ("kind", "matter")},
            "node": 0,
            "assignee": "",
            "created_by": user,
            "submission_key": key if user else None,
            "created_at": store.now(),
            "due": NO_DAY,
            "statutory_due": "",
            "provisional": False,
            "clock": {},
            "outcome": "",
            "result": {},
            "archive_sha256": "",
        },
    )
    beside.add(session, row.id, person["phone"], category, public)
    done = perform(wrap(row), "submit", holder=not user)
    return done.case, done.reply, True


def _read(data: Mapping[str, Any]) -> tuple[dict[str, Any], list[FieldError]]:
    """What was written, and what is wrong with it."""
    errors: list[FieldError] = []
    kind = data.get("kind")
    if kind not in states.NAMES:
        errors.append(FieldError("kind", _("请选择咨询、投诉或者建议。")))
    texts: dict[str, Any] = {"kind": kind}
    for name, longest, missing in (
        ("subject", SUBJECT, _("请用一句话写明标题。")),
        ("text", TEXT, _("请写明内容。")),
    ):
        value = data.get(name)
        texts[name] = value.strip() if isinstance(value, str) else ""
        if not texts[name]:
            errors.append(FieldError(name, missing))
        elif len(texts[name]) > longest:
            errors.append(
                FieldError(name, _("最多 ${max} 个字，请精简。", mapping={"max": longest}))
            )
    about = data.get("about") or {}
    if not isinstance(about, Mapping) or any(
        not isinstance(value, str) or len(value) > ABOUT.get(name, 0)
        for name, value in about.items()
    ):
        errors.append(FieldError("about", _("涉及的办件、网页或者人员填写有误，请删减。")))
        about = {}
    texts["about"] = {name: value.strip() for name, value in about.items() if value.strip()}
    topic = data.get("topic") or ""
    if kind == states.SUGGESTION and topic not in states.TOPICS:
        errors.append(FieldError("topic", _("请选择建议的类型。")))
    if kind == states.SUGGESTION:
        texts["topic"] = topic
    category = data.get("category") or ""
    if not isinstance(category, str) or len(category) > 32:
        errors.append(FieldError("category", _("没有这个类别，请从列表中选择。")))
    public = data.get("public", False)
    if not isinstance(public, bool):
        errors.append(FieldError("public", _("“同意公开”只能为是或否。")))
    texts |= {"category": category, "public": public is True and kind == states.CONSULTATION}
    return texts, errors


def _place(data: Mapping[str, Any], errors: list[FieldError]) -> places.Place | None:
    """Where it goes: to the department of a matter, a department, or the office of a region."""
    try:
        if data.get("matter"):
            return places.place_of(snapshot.matter_named(str(data["matter"])))
        if data.get("department"):
            return places.department(data["department"])
        return places.office(data.get("region"))
    except Problem as refused:
        name = "matter" if data.get("matter") else "region"
        errors.extend(refused.errors or [FieldError(name, refused.message)])
        return None


def _person(
    data: Mapping[str, Any], user: str, desk: bool, errors: list[FieldError]
) -> dict[str, Any]:
    """Who asks: his account says it where there is one, else he does."""
    given = data.get("applicant")
    given = given if isinstance(given, Mapping) else {}
    person = applicants.clean({**given, "kind": applicants.NATURAL, "agent": None})
    person |= {"id_type": "", "id_number": ""}
    if user and not desk:
        with records.read_connection(snapshot=False) as connection:
            own = people.person(connection, user)
        if own is not None:
            person |= {"name": own.name or person["name"], "phone": person["phone"] or own.phone}
            person["mail"] = person["mail"] or own.mail
            if own.verified:
                person |= {"id_type": own.id_type, "id_number": own.id_number}
    wrong = {
        "name": not 0 < len(person["name"]) <= applicants.FIELDS["name"],
        "phone": applicants.PHONE.fullmatch(person["phone"]) is None,
        "mail": bool(person["mail"]) and applicants.MAIL.fullmatch(person["mail"]) is None,
    }
    says = {
        "name": _("请填写姓名或者称呼。"),
        "phone": _("请填写联系电话，只能有数字、空格和“-”。"),
        "mail": _("电子邮箱格式不对，例如 name@example.org。"),
    }
    errors += [
        FieldError(f"applicant.{name}", says[name]) for name, is_wrong in wrong.items() if is_wrong
    ]
    return person


def _is_desk(place: places.Place) -> bool:
    """Whether the current user answers calls for the region of a department."""
    portal = api.portal.get()
    department = portal.unrestrictedTraverse(place.path, None)
    where = region_of(department) if department is not None else None
    return bool(api.user.has_permission(DESK, obj=department)) or (
        where is not None and bool(api.user.has_permission(DESK, obj=where))
    )


def _key(data: Mapping[str, Any]) -> str | None:
    key = data.get("key")
    if key is not None and not (isinstance(key, str) and 0 < len(key) <= KEY):
        raise refuse("key", _("key 应为 1 至 ${max} 个字。", mapping={"max": KEY}))
    return key


def _sent_before(user: str, key: str | None) -> store.Row | None:
    """The case of a submission that came already, read without waiting: tries are counted next."""
    if key is None or not user:
        return None
    with records.read_connection(snapshot=False) as connection:
        return store.find(connection, created_by=user, submission_key=key)


def _count(
    request: Any, user: str, desk: bool, person: Mapping[str, Any], data: Mapping[str, Any]
) -> Contact | None:
    """Count this one, before anything is written; gives the phone whose code must be used up."""
    if desk:
        return None
    if user:
        limits.count(request, "interaction of", user, *ACCOUNTS)
        return None
    limits.count(request, "interaction from", limits.client(request), *ADDRESSES)
    limits.count(request, "interaction phone", beside.phone_key(person["phone"]), *PHONES)
    if not data.get("code"):
        return None
    contact = contact_of({PHONE: person["phone"]})
    codes.check(PURPOSE, contact, data["code"])
    return contact
