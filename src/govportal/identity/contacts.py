"""Phones and mail addresses: checked, and brought to the one shape in which they are compared."""

from collections.abc import Mapping
from dataclasses import dataclass
from govportal import _
from govportal.codes.faults import CodesError
from govportal.codes.identifiers import check_mobile
from govportal.errors import FieldError
from govportal.errors import Problem
from typing import Any

import re


PHONE, MAIL = "phone", "mail"
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


@dataclass(frozen=True)
class Contact:
    """A phone or a mail address.

    Args:
        kind: `PHONE` or `MAIL`.
        text: 11 digits, or an address in lower case.
    """

    kind: str
    text: str


def contact_of(data: Mapping[str, Any]) -> Contact:
    """The one contact that ``data`` has under ``phone`` or ``mail``.

    Raises:
        Problem: 422 there is none, there are both, or it is not valid.
    """
    given = {kind: data[kind] for kind in (PHONE, MAIL) if data.get(kind)}
    if len(given) != 1:
        raise _wrong(PHONE, _("请填写手机号码或者电子邮箱，只填一个。"))
    kind, value = given.popitem()
    text = value.strip() if isinstance(value, str) else ""
    if kind == PHONE:
        try:
            return Contact(PHONE, check_mobile(text))
        except CodesError as error:
            raise _wrong(PHONE, error.message) from error
    if len(text) > 200 or not EMAIL.fullmatch(text):
        raise _wrong(MAIL, _("请填写有效的电子邮箱，例如 name@example.org。"))
    return Contact(MAIL, text.lower())


def _wrong(field: str, message: Any) -> Problem:
    return Problem(422, "ValidationError", message, [FieldError(field, message)])
