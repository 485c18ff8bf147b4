"""Limits as people write them: 70(工作日), 18个工作日, 受理后7日内."""

from dataclasses import dataclass

import re
import unicodedata


NUMERALS = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
WORD = "[一二两三四五六七八九十百]+"
UNIT = r"\(?\s*(?:个)?\s*(工作日|工作天|自然日|日历日|日历天|天|日|个月|月|小时|年)\s*\)?"
FIGURE = re.compile(rf"(\d+(?:\.\d+)?|{WORD})\s*{UNIT}")
#: Two figures of which neither is the limit.
AMBIGUOUS = re.compile(
    rf"(\d+|{WORD})\s*[-~—–－～/至到]\s*(\d+|{WORD})\s*\(?\s*个?\s*(工作|自然|日|天|月)"
)
AT_ONCE = re.compile(
    r"^(当场|即时|即办|立等可取|当日|马上|随到随办|现场)(办结|办理|办|出证|核发|可取)?(件)?$"
)
UNITS = {
    "工作日": "working_day",
    "工作天": "working_day",
    "自然日": "calendar_day",
    "日历日": "calendar_day",
    "日历天": "calendar_day",
    "天": "calendar_day",
    "日": "calendar_day",
}
#: Words around a figure that change nothing.
HARMLESS = re.compile(
    r"^(自?(申请)?受理(之日|当日)?(起|后)?|收到申请(之日)?起|承诺|法定|办结|时限|期限|[:：]|内|以内|之内|"
    r"[。，,;；()\s])*$"
)


@dataclass(frozen=True)
class Limit:
    """A limit that was read; ``extra`` when the text says more than the figure."""

    days: int
    unit: str
    extra: bool = False


class UnreadableLimit(ValueError):
    """There is no single figure in the text; ``reason`` is ambiguous, unit or figure."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def parse(text: str, default_unit: str = "") -> Limit:
    """Read a limit.

    Args:
        text: e.g. 「70(工作日)」.
        default_unit: for a figure without unit; without it such a figure is unreadable.

    Raises:
        UnreadableLimit: none, several figures, or a unit that is no day.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if AT_ONCE.fullmatch(plain):
        return Limit(0, "working_day")
    if re.fullmatch(r"\d+", plain):
        if not default_unit:
            raise UnreadableLimit("unit")
        return Limit(int(plain), default_unit)
    if AMBIGUOUS.search(plain):
        raise UnreadableLimit("ambiguous")
    found = list(FIGURE.finditer(plain))
    if not found:
        raise UnreadableLimit("figure")
    if len(found) > 1 or "当日" in plain or "当场" in plain:
        raise UnreadableLimit("ambiguous")
    match = found[0]
    unit = UNITS.get(match[2])
    if unit is None:
        raise UnreadableLimit("unit")
    if "." in match[1]:
        raise UnreadableLimit("figure")
    days = int(match[1]) if match[1].isdigit() else numeral(match[1])
    around = plain[: match.start()] + plain[match.end() :]
    return Limit(days, unit, extra=not HARMLESS.fullmatch(around))


def numeral(text: str) -> int:
    """The value of a Chinese numeral below a thousand, 二十 → 20.

    Raises:
        UnreadableLimit: it is none.
    """
    total = digit = 0
    for char in text:
        if char == "百":
            total, digit = total + (digit or 1) * 100, 0
        elif char == "十":
            total, digit = total + (digit or 1) * 10, 0
        elif char in NUMERALS:
            digit = NUMERALS[char]
        else:
            raise UnreadableLimit("figure")
    return total + digit
