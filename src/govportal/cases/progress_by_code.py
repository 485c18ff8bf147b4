"""How somebody's cases stand, for who has lost their numbers: by his document and a code.

The code goes to the phone or the address that stands in a case of his, and only cases in which it
stands are told: whoever knows the number of another one's document learns nothing, and what is
answered doesn't say whether there is a case.
"""

from collections.abc import Mapping
from collections.abc import Sequence
from govportal import _
from govportal import records
from govportal.cases import applicants
from govportal.cases.perform import refuse
from govportal.cases.progress import public
from govportal.cases.store import Row
from govportal.cases.tables import case
from govportal.identity import codes
from govportal.identity import limits
from govportal.identity.contacts import Contact
from govportal.identity.contacts import contact_of
from govportal.identity.contacts import PHONE
from govportal.messages import Recipient
from govportal.messages import send
from sqlalchemy import select
from typing import Any


#: What the codes are for.
PURPOSE = "progress"
#: The cases that are looked at, and told: the latest.
MOST = 20


def send_code(data: Mapping[str, Any], request: Any) -> dict[str, int]:
    """Send a code to the phone or address of somebody's cases, if there are any.

    Args:
        data: ``id_type``, ``id_number``, and ``phone`` or ``mail``.
        request: whose client's address is counted.

    Returns:
        ``seconds`` that the code holds, and ``again``: after how many another may be asked for.

    Raises:
        Problem: 422 what was given; 429 too many codes.
    """
    key, contact = _asked(data)
    limits.count(request, "codes-from", limits.client(request), *limits.CODES_FROM)
    limits.count(request, "codes", contact.text, *limits.CODES)
    session = records.session()
    found = _cases(session, key, contact)
    # Made also when there is nobody to send it to, so that the answer takes as long.
    code, expires = codes.make(session, PURPOSE, contact)
    if found:
        to = Recipient(name=found[0].applicant_name, **{contact.kind: contact.text})
        values = {"code": code, "minutes": str(codes.MINUTES)}
        send(session, "identity-code", to, values, expires=expires)
    return {"seconds": codes.MINUTES * 60, "again": limits.CODES[0].seconds}


def progress(data: Mapping[str, Any], request: Any) -> list[dict[str, Any]]:
    """The public side of somebody's cases, the latest first.

    Args:
        data: as for `send_code`, and ``code``.
        request: whose client's address is counted.

    Raises:
        Problem: 422 what was given, or it isn't the code that was sent; 429 too many tries.
    """
    key, contact = _asked(data)
    limits.count(request, "code", limits.client(request), *limits.TRIES_FROM)
    codes.check(PURPOSE, contact, data.get("code"))
    session = records.session()
    found = _cases(session, key, contact)
    if not found:
        raise codes.wrong()
    codes.spend(session, PURPOSE, contact)
    return [public(row) for row in found]


def _asked(data: Mapping[str, Any]) -> tuple[str, Contact]:
    """The digest of the document that was given, and where the code goes."""
    id_type, number = data.get("id_type"), data.get("id_number")
    if id_type not in applicants.id_types():
        raise refuse("id_type", _("请选择证件类型。"))
    number = number.strip() if isinstance(number, str) else ""
    fault = applicants.number_fault(str(id_type), number)
    if fault:
        raise refuse("id_number", fault)
    return applicants.key(str(id_type), number), contact_of(data)


def _cases(connection: Any, key: str, contact: Contact) -> Sequence[Row]:
    query = (
        select(case)
        .where(case.c.applicant_key == key, case.c.applied_at.is_not(None))
        .order_by(case.c.id.desc())
        .limit(MOST)
    )
    rows = [Row(item) for item in connection.execute(query).mappings()]
    return [row for row in rows if contact.text in _contacts(row, contact.kind)]


def _contacts(row: Row, kind: str) -> set[str]:
    """The applicant's phones, or addresses, and his agent's, in the shape of `Contact`."""
    people = [row.applicant, row.applicant.get("agent") or {}]
    texts = [str(person.get(kind) or "") for person in people]
    if kind == PHONE:
        return {text.replace(" ", "").replace("-", "").removeprefix("+86") for text in texts}
    return {text.strip().lower() for text in texts}
