"""``python -m benchmarks.bench_finder``: what the finder's counts cost on a large list.

A list of its own is filled with the generator's province (no ZODB), kept in ``benchmarks/var`` and
used again. Each question is asked as a page of the finder asks it: the total, and a count of every
value of every filter. The last line of the output is one JSON object.
"""

from benchmarks import generator
from benchmarks.generator import Matter
from benchmarks.generator import Place
from collections.abc import Iterator
from govportal import records
from govportal.codes.codesets import code_set
from govportal.publishing.finder.choices import CODE_SETS
from govportal.publishing.finder.choices import THEMES
from govportal.publishing.finder.search import search
from govportal.publishing.listing import query as listing
from govportal.publishing.listing import store
from govportal.publishing.listing.facets import Facets
from govportal.publishing.listing.facets import shelf
from govportal.publishing.listing.store import Entry
from pathlib import Path
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session
from typing import Any

import argparse
import json
import statistics
import sys
import time


VAR = Path(__file__).resolve().parent / "var"
ROUNDS = 25
#: A city, and what is asked.
CITY = "370100"
QUESTIONS: tuple[dict[str, str], ...] = (
    {},
    {"region": CITY},
    {"region": CITY, "type": "permit"},
    {
        "region": CITY,
        "type": "permit",
        "online": "true",
        "service_object": "enterprise",
        "handling_type": "promised",
        "state": "in_force",
    },
    {"q": "食品"},
    {"q": "登记", "region": CITY},
    {"q": "许可"},
    {"changed_since": "2020-01-01"},
)


def _summary(item: Place | Matter, region: Place, department: Place | None) -> dict[str, Any]:
    values = item.values
    return {
        "uid": item.uid,
        "code": item.code,
        "title": values["title"],
        "state": "in_force",
        "region_code": region.code,
        "region": region.values["title"],
        "department_code": department.code if department else "",
        "department": department.values["title"] if department else "",
        "address": values["address"],
        "advice_phone": values["advice_phone"],
        "online": values.get("online"),
        "online_url": values.get("online_url", ""),
    }


def _path(region: Place) -> str:
    return "".join(f"{code}/" for code in region.path)


def _place(place: Place) -> Entry:
    department = place if place.kind == "Department" else None
    region = generator.region_of(place) if department else place
    summary = _summary(place, region, department)
    return Entry(
        kind=place.kind.lower(),
        uid=place.uid,
        code=place.code,
        title=summary["title"],
        published=generator.EPOCH,
        region_code=region.code,
        region_path=_path(region),
        department_code=summary["department_code"],
        record=summary,
        summary=summary,
    )


def _matter(matter: Matter) -> Entry:
    values = matter.values
    region = generator.region_of(matter.department)
    summary = _summary(matter, region, matter.department)
    long = {name: values[name] for name in ("legal_basis", "materials", "steps")}
    return Entry(
        kind="matter",
        uid=matter.uid,
        code=matter.code,
        codes=(matter.code, values["basic_code"]),
        title=values["title"],
        published=matter.published,
        level=values["exercise_level"],
        region_code=region.code,
        region_path=_path(region),
        department_code=matter.department.code,
        matter_type=values["matter_type"],
        handling_type=values["handling_type"],
        online_depth=values["online_depth"],
        online=values["online"],
        themes=(
            *(f"np-{token}" for token in values["themes_natural"]),
            *(f"lp-{token}" for token in values["themes_legal"]),
        ),
        service_objects=tuple(values["service_objects"]),
        record=summary | long,
        summary=summary,
    )


def fill(database: Path, entries: int) -> None:
    """Make the list, unless it is there."""
    records.use(f"sqlite:///{database}")
    records.migrate()
    with records.write_connection() as connection:
        if listing.count(connection, store.term("matter", "all")) == entries:
            return
        session = Session(bind=connection)
        store.upsert_many(session, map(_place, generator.regions()))
        store.upsert_many(session, map(_place, generator.departments()))
        store.upsert_many(session, map(_matter, generator.matters(entries)))
        session.flush()


def values() -> Iterator[tuple[str, str]]:
    """Every value that the page of matters counts."""
    for name, set_name in CODE_SETS.items():
        yield from ((name, term.token) for term in code_set(set_name))
    for prefix, (set_name, _title) in THEMES.items():
        yield from (("theme", f"{prefix}-{term.token}") for term in code_set(set_name))
    yield from (("online", value) for value in ("true", "false"))
    for place in generator.regions():
        if place.parent == CITY:
            yield "region", place.code
    for place in generator.departments():
        if place.parent == CITY:
            yield "department", place.code


def ask(connection: Connection, params: dict[str, str], counted: list[tuple[str, str]]) -> Facets:
    """A page and its counts."""
    query = listing.parse("matter", params.items())
    search(connection, query)
    facets = Facets(connection, query)
    assert facets.total >= 0
    for name, value in counted:
        facets.count(name, value)
    return facets


def main() -> None:
    """Fill, ask, report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--entries", type=int, default=100_000)
    entries = parser.parse_args().entries
    folder = VAR / f"finder-{entries}"
    folder.mkdir(parents=True, exist_ok=True)
    fill(folder / "list.sqlite", entries)
    counted = list(values())
    outcome: dict[str, Any] = {"entries": entries, "values": len(counted)}
    with records.read_connection() as connection:
        started = time.perf_counter()
        kept = shelf(connection, "matter")
        outcome["first_ms"] = round((time.perf_counter() - started) * 1000)
        outcome["kept_mb"] = round(sum(map(_size, kept.terms.values())) / 1e6, 1)
        for params in QUESTIONS:
            took = []
            for _round in range(ROUNDS):
                started = time.perf_counter()
                facets = ask(connection, params, counted)
                took.append((time.perf_counter() - started) * 1000)
            line = {
                "found": facets.total,
                "more": facets.more,
                "p50_ms": round(statistics.median(took), 1),
                "worst_ms": round(max(took), 1),
            }
            name = " ".join(f"{key}={value}" for key, value in params.items()) or "all"
            print(f"{name:80} {line}")
            outcome[name] = line
    print(json.dumps(outcome, ensure_ascii=False))


def _size(rows: int | set[int]) -> int:
    more = sum(map(sys.getsizeof, rows)) if isinstance(rows, set) else 0
    return sys.getsizeof(rows) + more


if __name__ == "__main__":
    main()
