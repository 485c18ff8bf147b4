"""Codes of matters: basic code 12, implementation code 31, handling-item code 33.

31 = USCC of the implementing body (18) + exercise level (1) + basic code (12); 33 adds two digits.
Of the twelve, the first two are the province that set the matter, the next two its type; how the
last eight split is not settled, so nothing is read from them. Lists of other places and older lines
(GB/T 39046: 10 and 24) come in with a warning; a row is never lost because of its code.
"""

from dataclasses import dataclass
from govportal import _
from govportal.codes.codesets import code_set
from govportal.codes.faults import CodesError
from govportal.codes.faults import say
from govportal.codes.identifiers import check_uscc
from govportal.codes.identifiers import IdentifierError

import re
import unicodedata


#: Two-digit province codes of GB/T 2260; 00 is read as set by the nation (unverified).
PROVINCES = frozenset(
    ("00", "11", "12", "13", "14", "15", "21", "22", "23")
    + ("31", "32", "33", "34", "35", "36", "37")
    + ("41", "42", "43", "44", "45", "46")
    + ("50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82")
)

_LEGAL = re.compile(r"[0-9A-Za-z._\-]+")
_BASIC = re.compile(r"[0-9]{4}[0-9A-Z]{8}")
_FULL = re.compile(
    r"(?P<uscc>[0-9A-Z]{18})(?P<level>[0-9])(?P<basic>[0-9]{4}[0-9A-Z]{8})(?P<item>[0-9]{2})?"
)


class MatterCodeError(CodesError):
    """A text cannot be a matter's code at all."""


@dataclass(frozen=True)
class MatterCode:
    """A matter's code and what can be read from it.

    Args:
        text: the code as it is to be stored.
        shape: basic12, implementation31, item33, old10, old24 or other.
        uscc: the implementing body, for 31 and 33.
        level_code: the digit of the exercise level (GB/T 39046), for 31 and 33.
        basic_code: the twelve characters, for 12, 31 and 33.
        item: the two digits of a handling item, for 33.
        warnings: Chinese sentences on what is odd; empty when nothing is.
    """

    text: str
    shape: str
    uscc: str | None = None
    level_code: str | None = None
    basic_code: str | None = None
    item: str | None = None
    warnings: tuple[str, ...] = ()

    @property
    def province_code(self) -> str | None:
        """The two digits of the province that set the matter; 00 for the nation (unverified)."""
        return self.basic_code[:2] if self.basic_code else None

    @property
    def matter_type(self) -> str | None:
        """The matter's type, a token of ``matter_types``, where its digits are a known type."""
        return code_set("matter_types").token(self.basic_code[2:4]) if self.basic_code else None

    @property
    def exercise_level(self) -> str | None:
        """The exercise level, a token of ``exercise_levels``, where its digit is a known level."""
        return code_set("exercise_levels").token(self.level_code) if self.level_code else None


def parse(text: str | int | None) -> MatterCode:
    """Read a matter's code of any shape; a number, as spreadsheets give it, is read as its digits.

    Full-width characters become half width, and letters of a national shape become capitals, each
    with a warning; a foreign shape is kept letter by letter.

    Raises:
        MatterCodeError: the text is empty or has characters that no code has.
    """
    given = "" if text is None else str(text).strip()
    if not given:
        raise MatterCodeError(_("事项编码不能为空，请填写"))
    warnings: list[str] = []
    code = unicodedata.normalize("NFKC", given)
    if code != given:
        warnings.append(_say(_("事项编码「${code}」含全角字符，已转为半角"), code=given))
    if not _LEGAL.fullmatch(code):
        raise MatterCodeError(
            _(
                "事项编码「${code}」含有不允许的字符：只能有字母、数字、连字符、下划线和点",
                mapping={"code": given},
            )
        )
    upper = code.upper()
    basic = _BASIC.fullmatch(upper)
    full = _FULL.fullmatch(upper)
    if (basic or full) and upper != code:
        warnings.append(_say(_("事项编码「${code}」中的字母应为大写，已改为大写"), code=code))
    if basic:
        warnings.extend(_basic_warnings(upper))
        return MatterCode(upper, "basic12", basic_code=upper, warnings=tuple(warnings))
    if full:
        warnings.extend(_full_warnings(full["uscc"], full["level"], full["basic"]))
        return MatterCode(
            text=upper,
            shape="item33" if full["item"] else "implementation31",
            uscc=full["uscc"],
            level_code=full["level"],
            basic_code=full["basic"],
            item=full["item"],
            warnings=tuple(warnings),
        )
    shape = "other"
    if re.fullmatch(r"[0-9A-Za-z]+", code):
        shape = {10: "old10", 24: "old24"}.get(len(code), "other")
    if shape == "other":
        warnings.append(
            _say(
                _(
                    "事项编码「${code}」（${length}位）不是基本编码12位、实施编码31位或业务办理项编码33位的形式，"
                    "按原样保存"
                ),
                code=code,
                length=str(len(code)),
            )
        )
    else:
        warnings.append(
            _say(
                _("事项编码「${code}」是${length}位的旧式编码，按原样保存"),
                code=code,
                length=str(len(code)),
            )
        )
    return MatterCode(code, shape, warnings=tuple(warnings))


def compose(uscc: str, level: str, basic: str, item: str | None = None) -> str:
    """Make an implementation code (31), or with ``item`` a handling-item code (33).

    Args:
        uscc: social credit code of the implementing body.
        level: exercise level, a token of ``exercise_levels`` or its digit.
        basic: the basic code, 12 characters.
        item: two digits.

    Raises:
        MatterCodeError: a part is not valid.
    """
    levels = code_set("exercise_levels")
    digit = levels.code(level) if level in levels else level
    if digit is None or levels.token(digit) is None:
        raise MatterCodeError(
            _("行使层级「${level}」不存在，请从行使层级代码集中选择", mapping={"level": level})
        )
    try:
        check_uscc(uscc)
    except IdentifierError as error:
        raise MatterCodeError(error.message) from error
    if not _BASIC.fullmatch(basic):
        raise MatterCodeError(
            _(
                "基本编码「${basic}」应为12位：省级代码2位、事项类型2位，其后8位数字或大写字母",
                mapping={"basic": basic},
            )
        )
    faults = _basic_warnings(basic)
    if faults:
        raise MatterCodeError(faults[0])
    if item is not None and not re.fullmatch(r"[0-9]{2}", item):
        raise MatterCodeError(_("业务办理项序号「${item}」应为2位数字", mapping={"item": item}))
    return f"{uscc}{digit}{basic}{item or ''}"


def _basic_warnings(basic: str) -> list[str]:
    warnings = []
    if basic[:2] not in PROVINCES:
        warnings.append(
            _say(
                _("基本编码「${basic}」的前两位${province}不是省级行政区划代码"),
                basic=basic,
                province=basic[:2],
            )
        )
    if code_set("matter_types").token(basic[2:4]) is None:
        warnings.append(
            _say(
                _(
                    "基本编码「${basic}」的第3、4位${type}不是已登记的事项类型代码；"
                    "如为本地类型，请先在事项类型代码集中增加"
                ),
                basic=basic,
                type=basic[2:4],
            )
        )
    return warnings


def _full_warnings(uscc: str, level: str, basic: str) -> list[str]:
    warnings = []
    try:
        check_uscc(uscc)
    except IdentifierError as error:
        warnings.append(str(error))
    if code_set("exercise_levels").token(level) is None:
        warnings.append(_say(_("实施编码第19位${level}不是行使层级代码（1至7）"), level=level))
    return warnings + _basic_warnings(basic)


def _say(message: str, **mapping: str) -> str:
    return say(_(message, mapping=mapping))
