"""Formats of text that a form can ask for, each with its own Chinese refusal."""

from collections.abc import Callable
from datetime import date
from govportal import _
from govportal.codes.faults import CodesError
from govportal.codes.identifiers import check_mobile
from govportal.codes.identifiers import check_resident_id
from govportal.codes.identifiers import check_uscc
from jsonschema import FormatChecker
from typing import Any

import re


EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


def check_date(text: str) -> str:
    """Check a day, and give it back.

    Raises:
        CodesError: no day of the calendar, or not written as 2026-01-31.
    """
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            date.fromisoformat(text)
            return text
    except ValueError:
        pass
    raise CodesError(_("应为日期，请写成 2026-01-31 的形式"))


def check_email(text: str) -> str:
    """Check an e-mail address, and give it back.

    Raises:
        CodesError: the text cannot be one.
    """
    if not EMAIL.fullmatch(text):
        raise CodesError(_("不是有效的电子邮箱，请核对"))
    return text


#: Name in the schema → what checks it.
FORMATS: dict[str, Callable[[str], str]] = {
    "id-number": check_resident_id,
    "uscc": check_uscc,
    "mobile-phone": check_mobile,
    "date": check_date,
    "email": check_email,
}
#: Name → what the designer calls it.
TITLES = {
    "id-number": _("居民身份证号码"),
    "uscc": _("统一社会信用代码"),
    "mobile-phone": _("手机号码"),
    "date": _("日期"),
    "email": _("电子邮箱"),
}


def checker() -> FormatChecker:
    """A checker of exactly these formats."""
    made = FormatChecker(formats=())
    for name, check in FORMATS.items():
        made.checks(name, raises=CodesError)(_only_text(check))
    return made


def _only_text(check: Callable[[str], str]) -> Callable[[Any], bool]:
    def passes(value: Any) -> bool:
        # Whether it is a text at all is the type's business.
        if isinstance(value, str):
            check(value)
        return True

    return passes
