"""Who applies: a natural person, or an organisation with its legal representative, or an agent.

Identity types are tokens of the code set ``identity_types``. Numbers that have a check digit are
checked; others only for what they may be made of.
"""

from collections.abc import Iterator
from collections.abc import Mapping
from govportal import _
from govportal.codes.codesets import code_set
from govportal.codes.faults import CodesError
from govportal.codes.identifiers import check_resident_id
from govportal.codes.identifiers import check_uscc
from govportal.errors import FieldError
from govportal.identity.masks import mask_address
from govportal.identity.masks import mask_mail
from govportal.identity.masks import mask_number
from govportal.identity.masks import mask_phone
from govportal.identity.people import id_key
from typing import Any

import re


NATURAL, LEGAL = "natural", "legal"
KINDS = (NATURAL, LEGAL)
#: Fields of an applicant, and of an agent, with the longest text.
FIELDS = {
    "kind": 16,
    "name": 200,
    "id_type": 32,
    "id_number": 64,
    "legal_representative": 100,
    "contact": 100,
    "phone": 32,
    "mail": 200,
    "address": 300,
}
AGENT = {"name": 100, "id_type": 32, "id_number": 64, "phone": 32, "scope": 500}
LABELS = {
    "kind": _("申请人类型"),
    "name": _("姓名或者名称"),
    "id_type": _("证件类型"),
    "id_number": _("证件号码"),
    "legal_representative": _("法定代表人"),
    "contact": _("联系人"),
    "phone": _("联系电话"),
    "mail": _("电子邮箱"),
    "address": _("联系地址"),
    "scope": _("委托事项"),
}
PHONE = re.compile(r"\+?[0-9][0-9 -]{5,20}")
MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
NUMBER = re.compile(r"[0-9A-Za-z()（）-]{4,64}")


def clean(data: Mapping[str, Any]) -> dict[str, Any]:
    """An applicant with exactly the known fields, texts without blanks around them."""
    found: dict[str, Any] = {name: _text(data.get(name)) for name in FIELDS}
    agent = data.get("agent")
    found["agent"] = (
        {name: _text(agent.get(name)) for name in AGENT}
        if isinstance(agent, Mapping) and any(agent.values())
        else None
    )
    return found


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def faults(applicant: Mapping[str, Any]) -> list[FieldError]:
    """What keeps an applicant, as `clean` gives it, from being submitted."""
    found = list(_faults(applicant, "applicant", FIELDS))
    if applicant["kind"] not in KINDS:
        found.append(_fault("applicant.kind", _("请选择申请人是个人还是法人、其他组织。")))
    if applicant["kind"] == LEGAL and not applicant["legal_representative"]:
        found.append(_fault("applicant.legal_representative", _("请填写法定代表人姓名。")))
    if not applicant["phone"]:
        found.append(_fault("applicant.phone", _("请填写联系电话，用于通知办理进度。")))
    if applicant["mail"] and not MAIL.fullmatch(applicant["mail"]):
        found.append(_fault("applicant.mail", _("电子邮箱格式不对，例如 name@example.org。")))
    if applicant["agent"]:
        found.extend(_faults(applicant["agent"], "applicant.agent", AGENT))
    return found


def _faults(
    person: Mapping[str, Any], prefix: str, fields: Mapping[str, int]
) -> Iterator[FieldError]:
    for name, longest in fields.items():
        if len(person[name]) > longest:
            words = {"label": LABELS[name], "max": longest}
            yield _fault(f"{prefix}.{name}", _("“${label}”最多 ${max} 个字。", mapping=words))
    if not person["name"]:
        yield _fault(f"{prefix}.name", _("请填写姓名或者名称。"))
    if person["phone"] and not PHONE.fullmatch(person["phone"]):
        yield _fault(f"{prefix}.phone", _("电话只能有数字、空格和“-”，例如 0531-12345678。"))
    if person["id_type"] not in id_types():
        yield _fault(f"{prefix}.id_type", _("请选择证件类型。"))
    elif message := number_fault(person["id_type"], person["id_number"]):
        yield _fault(f"{prefix}.id_number", message)


def id_types() -> set[str]:
    """The tokens of the documents by which somebody can be named."""
    return {term.token for term in code_set("identity_types").terms}


def number_fault(id_type: str, number: str) -> Any:
    """What is wrong with the number of a document, ``None`` for nothing."""
    if not number:
        return _("请填写证件号码。")
    try:
        if id_type == "resident_id":
            check_resident_id(number)
        elif id_type == "uscc":
            check_uscc(number)
        elif not NUMBER.fullmatch(number):
            return _("证件号码只能由 4 至 64 个字母、数字组成，请核对。")
    except CodesError as error:
        return error.message
    return None


def _fault(field: str, message: Any) -> FieldError:
    return FieldError(field, message)


def key(id_type: str, number: str) -> str:
    """By what an applicant is found: a keyed digest; ``""`` without a number."""
    return id_key(id_type, number) if number else ""


def own(applicant: Mapping[str, Any]) -> dict[str, Any]:
    """An applicant as he sees himself: in full what he typed, masked what his account confirmed."""
    agent = applicant.get("agent")
    return {
        **applicant,
        **({"id_number": masked(applicant)["id_number"]} if applicant.get("key") else {}),
        "agent": _masked(agent) if agent and applicant.get("key") else agent,
    }


def masked(applicant: Mapping[str, Any]) -> dict[str, Any]:
    """An applicant as lists and everybody but himself see him."""
    agent = applicant.get("agent")
    return {
        **_masked(applicant),
        "agent": _masked(agent) if agent else None,
    }


def _masked(person: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **person,
        "id_number": mask_number(person.get("id_type", ""), person.get("id_number", "")),
        "phone": mask_phone(person.get("phone", "")),
        **({"mail": mask_mail(person.get("mail", ""))} if "mail" in person else {}),
        **({"address": mask_address(person.get("address", ""))} if "address" in person else {}),
    }
