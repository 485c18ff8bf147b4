"""The questions that all three systems are asked, each in its own words.

A question is a filter and a place in the list; the list is sorted by code, a page has 50 items.
What the right answer is, is known from the list's rows, so every system's answer can be checked
item by item before anything is measured.
"""

from benchmarks.load import Request
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path
from random import Random
from urllib.parse import urlencode

import sqlite3


PAGE = 50
#: Filters by the API's names; each is asked at several places.
FILTERS: tuple[dict[str, str], ...] = (
    {},
    {"region": "370000"},
    {"region": "370100"},
    {"region": "370200"},
    {"region": "370800"},
    {"region": "371300"},
    {"type": "permit"},
    {"type": "public_service"},
    {"type": "other_power"},
    {"level": "city"},
    {"level": "county"},
    {"region": "370100", "type": "permit"},
    {"region": "370700", "type": "confirmation"},
    {"type": "inspection", "level": "county"},
)
#: How many departments are asked for.
DEPARTMENTS = 6


@dataclass(frozen=True)
class Question:
    """A page of a filter.

    Args:
        offset: how many items come before it.
        codes: the codes of its items, in order.
    """

    filter: dict[str, str]
    offset: int
    codes: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True)
class Row:
    """What the filters look at."""

    code: str
    region_path: str
    department: str
    type: str
    level: str

    def matches(self, wanted: dict[str, str]) -> bool:
        """Whether a filter lets it through."""
        return all(
            value in self.region_path.split("/")
            if name == "region"
            else getattr(self, name) == value
            for name, value in wanted.items()
        )


def rows(listing: Path) -> list[Row]:
    """All matters of a list by code."""
    connection = sqlite3.connect(f"file:{listing}?mode=ro", uri=True)
    found = connection.execute(
        "SELECT code, region_path, department_code, matter_type, level FROM listing "
        "WHERE kind = 'matter' AND NOT deleted ORDER BY code, id"
    ).fetchall()
    connection.close()
    return [Row(*row) for row in found]


def questions(found: list[Row], deep: bool = True) -> list[Question]:
    """Pages of every filter: the first three, and three anywhere in it; full ones only.

    :param deep: False leaves out the pages that are not among the first.
    """
    random = Random(1)
    filters = list(FILTERS)
    sizes: dict[str, int] = {}
    for row in found:
        sizes[row.department] = sizes.get(row.department, 0) + 1
    full = sorted(name for name, number in sizes.items() if number >= PAGE)
    filters += [{"department": name} for name in random.sample(full, min(len(full), DEPARTMENTS))]
    result = []
    for wanted in filters:
        codes = [row.code for row in found if row.matches(wanted)]
        pages = len(codes) // PAGE
        places = set(range(min(pages, 3)))
        if deep and pages > 3:
            places |= set(random.sample(range(3, pages), min(3, pages - 3)))
        for place in sorted(places):
            start = place * PAGE
            result.append(Question(wanted, start, tuple(codes[start : start + PAGE])))
    random.shuffle(result)
    return result


def search_target(question: Question, fields: list[str], sort: bool = True) -> str:
    """The question to plone.restapi's ``@search``."""
    names = {
        "region": "region_codes",
        "department": "department_code",
        "type": "matter_type",
        "level": "exercise_level",
    }
    params = [("portal_type", "Matter"), ("b_size", str(PAGE)), ("b_start", str(question.offset))]
    if sort:
        params.append(("sort_on", "code"))
    params += [(names[name], value) for name, value in question.filter.items()]
    params += [("metadata_fields", name) for name in fields]
    return f"/govportal/@search?{urlencode(params)}"


def wagtail_target(question: Question, fields: list[str], regions: dict[str, int]) -> str:
    """The question to Wagtail's API v2: a region with its descendants is a branch of the tree."""
    names = {"department": "department_code", "type": "matter_type", "level": "exercise_level"}
    params = [
        ("type", "wagtail_site.MatterPage"),
        ("fields", ",".join(["_", *fields])),
        ("order", "code"),
        ("limit", str(PAGE)),
        ("offset", str(question.offset)),
    ]
    for name, value in question.filter.items():
        if name == "region":
            params.append(("descendant_of", str(regions[value])))
        else:
            params.append((names[name], value))
    return f"/api/v2/pages/?{urlencode(params)}"


def api_target(question: Question, cursor: str = "") -> str:
    """The question to the list API, with the cursor of its place."""
    params = dict(question.filter) | ({"cursor": cursor} if cursor else {})
    return "/api/v1/matters" + (f"?{urlencode(params)}" if params else "")


def counted(target: str, mark: bytes, headers: dict[str, str]) -> Request:
    """A request whose answer must have a full page of items."""
    return Request(target, tuple(headers.items()), 200, mark, PAGE)
