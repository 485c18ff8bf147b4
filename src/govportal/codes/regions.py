"""Codes of places: GB/T 2260 to the county, the statistics bureau's below, twelve digits outside.

Everything is told from the shape alone. Development zones such as 370171, which GB/T 2260 does not
list, are counties like any other; the software carries no list of places that could be out of date.
"""

from govportal import _
from govportal.codes.faults import CodesError

import re


#: What the national platform writes for the whole country.
NATION = "000000"

LEVELS = ("nation", "province", "city", "county", "town", "village")


class RegionCodeError(CodesError):
    """A text is not the code of a place."""


def normalise(code: str | int) -> str:
    """The code as it is kept here: six digits to the county, nine for a town, twelve for a village.

    Accepts 2, 4, 6, 9 or 12 digits; zero padding below the place's own level is taken away.

    Raises:
        RegionCodeError: it is not the code of a place.
    """
    text = str(code).strip()
    if not re.fullmatch(r"[0-9]+", text) or len(text) not in (2, 4, 6, 9, 12):
        raise RegionCodeError(
            _(
                "行政区划代码「${code}」不正确：应为2、4、6、9或12位数字",
                mapping={"code": text},
            )
        )
    full = text.ljust(12, "0")
    province, city, county, town, village = (
        full[:2],
        full[2:4],
        full[4:6],
        full[6:9],
        full[9:],
    )
    if province == "00":
        if full.strip("0"):
            raise RegionCodeError(
                _("行政区划代码「${code}」不正确：前两位应为省级代码", mapping={"code": text})
            )
        return NATION
    if city == "00" and (county + town + village).strip("0"):
        raise RegionCodeError(
            _("行政区划代码「${code}」不正确：缺少第3、4位市级代码", mapping={"code": text})
        )
    if town == "000" and village != "000":
        raise RegionCodeError(
            _("行政区划代码「${code}」不正确：缺少第7至9位乡级代码", mapping={"code": text})
        )
    if village != "000":
        return full
    if town != "000":
        return full[:9]
    return full[:6]


def national12(code: str | int) -> str:
    """The twelve digits of the national platform, zero padded."""
    return normalise(code).ljust(12, "0")


def level_of(code: str | int) -> str:
    """The level of a place: a token of the code set ``region_levels``."""
    text = normalise(code)
    if text == NATION:
        return "nation"
    if len(text) == 12:
        return "village"
    if len(text) == 9:
        return "town"
    if text.endswith("0000"):
        return "province"
    if text.endswith("00"):
        return "city"
    return "county"


def parent_of(code: str | int) -> str | None:
    """The code of the place above; ``None`` for a province and for the country.

    A town of a city without counties (441900003) lies directly in the city.
    """
    text = normalise(code)
    level = level_of(text)
    if level == "village":
        return text[:9]
    if level == "town":
        return text[:6]
    if level == "county":
        return text[:4] + "00"
    if level == "city":
        return text[:2] + "0000"
    return None


def chain_of(code: str | int) -> tuple[str, ...]:
    """The codes from the province down to the place itself."""
    chain: list[str] = []
    current: str | None = normalise(code)
    while current is not None:
        chain.insert(0, current)
        current = parent_of(current)
    return tuple(chain)


def is_within(code: str | int, ancestor: str | int) -> bool:
    """Whether a place is another one or lies in it."""
    wanted = normalise(ancestor)
    return wanted == NATION or wanted in chain_of(code)
