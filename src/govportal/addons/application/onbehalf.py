"""For whom an account applies: chosen by key, with what the portal has confirmed.

Whoever has proved his name applies for himself or for an organisation that he may act for; name
and number come from the account and are not typed. Whoever has not types them.
"""

from collections.abc import Mapping
from govportal import _
from govportal.cases import applicants
from govportal.cases.perform import refuse
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.identity import accounts
from govportal.identity import people
from typing import Any


#: What the applicant says himself, whoever he is.
CONTACT = ("contact", "phone", "mail", "address")
#: The document of a person who has named none.
USUAL = "resident_id"


def begun(connection: Any, account: str) -> dict[str, Any]:
    """The applicant that a new draft begins with: the account's owner, empty without an account."""
    if not account:
        return applicants.clean({})
    found = _confirmed(connection, account)
    if found:
        return _filled(found[0], {})
    own = people.Applicant(people.SELF, people.SELF, accounts.owner(connection, account))
    known = own.as_applicant()
    return applicants.clean({**known, "id_type": known["id_type"] or USUAL})


def chosen(connection: Any, account: str, given: Mapping[str, Any]) -> dict[str, Any] | None:
    """The applicant of ``given["key"]``, with the contact that ``given`` says.

    Args:
        account: who applies, ``""`` at a window.
        given: ``key`` is one of those that ``@applicants`` gives.

    Returns:
        ``None`` where the applicant is typed.

    Raises:
        Problem: 403 he may not apply for this one; 422 there is no key where it must be.
    """
    found = _confirmed(connection, account) if account else []
    key = given.get("key")
    if not found:
        if key:
            raise refuse("applicant.key", _("还没有实名认证，请直接填写申请人信息。"))
        return None
    if not key:
        raise refuse("applicant.key", _("您已实名认证，请从申请人列表中选择为谁申请。"))
    one = _named(found, key)
    if one is None:
        message = _("您不能为这个申请人申请：您不是其法定代表人，授权也没有或者已经到期。")
        raise Problem(403, "Forbidden", message, [FieldError("applicant.key", message)])
    return _filled(one, given)


def renewed(
    connection: Any, account: str, applicant: Mapping[str, Any]
) -> tuple[dict[str, Any] | None, list[FieldError]]:
    """A chosen applicant as he is confirmed today, and what keeps him from applying."""
    found = _confirmed(connection, account) if account else []
    key = applicant.get("key")
    if not found and not key:
        return None, []
    one = _named(found, key)
    if one is None:
        message = _("请从申请人列表中重新选择为谁申请：还没有选择，或者授权已经结束。")
        return None, [FieldError("applicant.key", message)]
    return _filled(one, applicant), []


def columns(matter: str, applicant: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of an applicant, and the subject line that names him."""
    name, kind = applicant["name"], applicant["kind"]
    return {
        "applicant": applicant,
        "applicant_kind": kind if kind in applicants.KINDS else "",
        "applicant_name": name,
        "applicant_key": applicants.key(applicant["id_type"][:32], applicant["id_number"]),
        "title": f"{name}关于{matter}的申请" if name else matter,
    }


def _confirmed(connection: Any, account: str) -> list[people.Applicant]:
    found = people.applicants(connection, account)
    return found if found and found[0].person.verified else []


def _named(found: list[people.Applicant], key: Any) -> people.Applicant | None:
    return next((one for one in found if one.key == key), None)


def _filled(one: people.Applicant, given: Mapping[str, Any]) -> dict[str, Any]:
    said = {name: given[name] for name in CONTACT if name in given}
    return {**applicants.clean({**one.as_applicant(), **said}), "key": one.key}
