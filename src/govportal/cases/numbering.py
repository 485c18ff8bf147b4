"""Numbers of cases and notices, by a pattern that a site can set.

The default of a case is the implementation code, the day and a serial of four digits, as in use
elsewhere (domain facts, §2; the rule of Shandong isn't published). A number is unique, also when
many ask at once; that none is left out isn't promised. A number is no key: whoever asks by number
must also know the query password, or be somebody.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from govportal.cases.patterns import PLACEHOLDER
from govportal.cases.settings import number_pattern
from govportal.cases.tables import case_serial
from sqlalchemy import text
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects import sqlite
from typing import Any

import re


LONGEST = 96


def case_number(session: Any, row: Any, day: date) -> str:
    """The next number for a case that is submitted on a day."""
    values = {
        "matter": row.matter_code or row.department_code,
        "department": row.department_code,
        "region": row.region_code,
        "day": f"{day:%Y%m%d}",
        "year": f"{day:%Y}",
    }
    return _fill(session, number_pattern(), values)


def notice_number(session: Any, row: Any, sign: str, day: date) -> str:
    """The next number of a kind of notice of a department in a year, e.g. ``…-SL-2026-0001``."""
    values = {"department": row.department_code, "year": f"{day:%Y}"}
    return _fill(session, "{department}-" + sign + "-{year}-{serial:4}", values)


def _fill(session: Any, pattern: str, values: Mapping[str, str]) -> str:
    """The pattern with its values; the serial counts within what all the others make."""

    def value(match: re.Match[str]) -> str:
        name = match.group(1)
        return match.group(0) if name.startswith("serial") else values[name]

    series = PLACEHOLDER.sub(value, pattern)
    serial = next_of(session, series)

    def number(match: re.Match[str]) -> str:
        _name, _colon, digits = match.group(1).partition(":")
        return f"{serial:0{int(digits or 1)}d}"

    return PLACEHOLDER.sub(number, series)[:LONGEST]


def next_of(session: Any, series: str) -> int:
    """The next number of a series, from 1; two that ask at once get two.

    The row stays locked until the commit, so a number that was given out is either committed with
    its case or given out again.
    """
    statement = _next(session.get_bind().dialect.name)
    return int(session.execute(statement, {"series": series, "next": 1}).scalar_one())


@cache
def _next(dialect: str) -> Any:
    insert = (postgresql if dialect == "postgresql" else sqlite).insert
    statement = insert(case_serial).on_conflict_do_update(
        index_elements=["series"], set_={"next": text("case_serial.next + 1")}
    )
    return statement.returning(case_serial.c.next)
