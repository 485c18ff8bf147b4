"""For whom a place is booked: chosen by key with what the portal has confirmed, or typed."""

from collections.abc import Mapping
from govportal import _
from govportal.cases import applicants
from govportal.cases.perform import refuse
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.identity import accounts
from govportal.identity import people
from govportal.records import keyed
from typing import Any


#: What somebody may say of himself although his account knows him.
CONTACT = ("contact", "phone", "mail")
#: The document of a person of whom only its number is said.
USUAL = "resident_id"


def chosen(connection: Any, account: str, given: Any, verified_only: bool) -> dict[str, Any]:
    """The applicant for whom an account books.

    Args:
        given: ``key`` of one of those whom ``@applicants`` gives (himself without one); who has not
            proved his name says ``name``; ``phone``, ``mail`` and ``contact`` are anybody's to say.
        verified_only: only who has proved his name may book.

    Raises:
        Problem: 403 not for this one, or not without a real name; 422 what was given.
    """
    said = _mapping(given)
    found = people.applicants(connection, account)
    if not (found and found[0].person.verified):
        if verified_only:
            raise Problem(
                403,
                "Forbidden",
                _("这项业务只接受实名认证的用户预约，请先在个人中心完成实名认证。"),
            )
        owner = accounts.owner(connection, account)
        known = people.Applicant(people.SELF, people.SELF, owner).as_applicant()
        typed = {name: said[name] for name in ("name", *CONTACT) if said.get(name)}
        return _checked({**known, **typed})
    key = said.get("key") or people.SELF
    one = next((one for one in found if one.key == key), None)
    if one is None:
        message = _("您不能为这个单位预约：您不是其法定代表人，授权也没有或者已经到期。")
        raise Problem(403, "Forbidden", message, [FieldError("applicant.key", message)])
    typed = {name: said[name] for name in CONTACT if said.get(name)}
    return {**_checked({**one.as_applicant(), **typed}), "key": one.key}


def visitor(given: Any) -> dict[str, Any]:
    """Somebody whom an officer enters: name and phone, perhaps a document.

    Raises:
        Problem: 422 what was given.
    """
    said = _mapping(given)
    usual = {"kind": applicants.NATURAL}
    if said.get("id_number"):
        usual["id_type"] = USUAL
    return _checked({**usual, **{name: value for name, value in said.items() if value}})


def person_of(applicant: Mapping[str, Any], account: str) -> str:
    """By what somebody's bookings and no-shows are found: a keyed digest.

    Of his document where it is known, else of his account, else of his phone.
    """
    key = key_of(applicant)
    if key:
        return key
    named = ("account", account) if account else ("phone", applicant["phone"])
    return keyed.digest("booking", *named)


def key_of(applicant: Mapping[str, Any]) -> str:
    """The case's ``applicant_key``; empty where no document is known."""
    return applicants.key(applicant["id_type"][:32], applicant["id_number"])


def _mapping(given: Any) -> Mapping[str, Any]:
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        raise refuse("applicant", _("applicant 应为申请人信息。"))
    return given


def _checked(applicant: Mapping[str, Any]) -> dict[str, Any]:
    found = applicants.clean(applicant)
    errors: list[FieldError] = []
    for name, longest in applicants.FIELDS.items():
        if len(found[name]) > longest:
            words = {"label": applicants.LABELS[name], "max": longest}
            message = _("“${label}”最多 ${max} 个字。", mapping=words)
            errors.append(FieldError(f"applicant.{name}", message))
    if not found["name"]:
        errors.append(FieldError("applicant.name", _("请填写姓名或者名称。")))
    if not found["phone"]:
        errors.append(FieldError("applicant.phone", _("请填写联系电话，用于通知预约变动。")))
    elif not applicants.PHONE.fullmatch(found["phone"]):
        message = _("电话只能有数字、空格和“-”，例如 0531-12345678。")
        errors.append(FieldError("applicant.phone", message))
    if found["mail"] and not applicants.MAIL.fullmatch(found["mail"]):
        message = _("电子邮箱格式不对，例如 name@example.org。")
        errors.append(FieldError("applicant.mail", message))
    if found["id_number"]:
        fault = applicants.number_fault(found["id_type"], found["id_number"])
        if fault:
            errors.append(FieldError("applicant.id_number", fault))
    if errors:
        raise Problem(422, "ValidationError", _("联系信息有误，请改正。"), errors)
    return found
