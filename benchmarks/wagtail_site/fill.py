"""Fill the Wagtail site from govportal's list, so that both hold the same data.

``python -m benchmarks.wagtail_site.fill --listing FILE`` in ``benchmarks/.venv``. Pages are
written by ``bulk_create`` with tree paths computed here, 100 000 in about a minute.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

import argparse
import json
import os
import sqlite3
import time
import uuid


BATCH = 2000


def rows(listing: Path, kind: str) -> Iterator[tuple[str, str, str, str, str]]:
    """``code, region_path, department_code, summary, record`` of what the list holds."""
    connection = sqlite3.connect(f"file:{listing}?mode=ro", uri=True)
    yield from connection.execute(
        "SELECT code, region_path, department_code, summary, record FROM listing "
        "WHERE kind = ? AND NOT deleted ORDER BY length(region_path), id",
        (kind,),
    )
    connection.close()


class Tree:
    """Pages to be: numbers, tree paths and URLs, without asking the database."""

    def __init__(self, home: Any, locale: Any) -> None:
        self.locale = locale
        self.last = home.pk
        self.places: dict[str, tuple[int, str, int, str]] = {
            "": (home.pk, home.path, home.depth, home.url_path)
        }
        self.children: Counter[str] = Counter()

    def page(self, parent: str, code: str, title: str, type_: Any, day: datetime) -> Any:
        """The next child of a place."""
        from wagtail.models import Page

        _pk, path, depth, url = self.places[parent]
        self.children[parent] += 1
        self.last += 1
        return Page(
            pk=self.last,
            path=Page._get_path(path, depth + 1, self.children[parent]),
            depth=depth + 1,
            numchild=0,
            translation_key=uuid.uuid4(),
            locale=self.locale,
            title=title,
            draft_title=title,
            slug=code.lower(),
            url_path=f"{url}{code.lower()}/",
            content_type=type_,
            live=True,
            first_published_at=day,
            last_published_at=day,
        )

    def keep(self, code: str, page: Any) -> None:
        """Let a page have children."""
        self.places[code] = (page.pk, page.path, page.depth, page.url_path)


def fill(listing: Path) -> dict[str, int]:
    """Write all pages; gives the page number of each region."""
    from benchmarks.wagtail_site import models
    from django.contrib.contenttypes.models import ContentType
    from django.db import connection
    from wagtail.models import Locale
    from wagtail.models import Page
    from wagtail.models import Site

    home = Site.objects.get(is_default_site=True).root_page
    tree = Tree(home, Locale.get_active())
    place_type = ContentType.objects.get_for_model(models.PlacePage)
    matter_type = ContentType.objects.get_for_model(models.MatterPage)
    regions = {}
    places = []
    for kind in ("region", "department"):
        for code, region_path, _department, summary, _record in rows(listing, kind):
            found = json.loads(summary)
            chain = region_path.rstrip("/").split("/")
            parent = (chain[-2] if len(chain) > 1 else "") if kind == "region" else chain[-1]
            day = datetime.fromisoformat(found["published"])
            page = tree.page(parent, code, found["title"], place_type, day)
            tree.keep(code, page)
            places.append((page, code))
            if kind == "region":
                regions[code] = page.pk
    Page.objects.bulk_create([page for page, _code in places], batch_size=500)
    insert(connection, models.PlacePage, ({"page_ptr_id": p.pk, "code": c} for p, c in places))
    stream = rows(listing, "matter")
    while batch := list(islice(stream, BATCH)):
        pages, matters, records = [], [], []
        for code, _region_path, department, summary, record in batch:
            found = json.loads(summary)
            day = datetime.fromisoformat(found["published"])
            page = tree.page(department, code, found.pop("title"), matter_type, day)
            pages.append(page)
            for name in models.LISTS:
                found[name] = json.dumps(found[name], ensure_ascii=False)
            for name, other in models.RENAMED.items():
                found[other] = found.pop(name)
            matters.append({"page_ptr_id": page.pk, **found})
            records.append({"page_id": page.pk, "record": record})
        Page.objects.bulk_create(pages, batch_size=500)
        insert(connection, models.MatterPage, matters)
        insert(connection, models.MatterRecord, records)
    for code, number in tree.children.items():
        Page.objects.filter(pk=tree.places[code][0]).update(numchild=number)
    return regions


def insert(connection: Any, model: Any, values: Any) -> None:
    """Write rows of a table as they are; ``bulk_create`` refuses tables below Page."""
    values = list(values)
    names = list(values[0])
    columns = ", ".join(f'"{name}"' for name in names)
    marks = ", ".join("%s" for _name in names)
    with connection.cursor() as cursor:
        cursor.executemany(
            f'INSERT INTO "{model._meta.db_table}" ({columns}) VALUES ({marks})',
            [[row[name] for name in names] for row in values],
        )


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--listing", type=Path, required=True)
    args = parser.parse_args()
    os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.wagtail_site.settings"

    import django

    django.setup()

    from django.core.management import call_command
    from django.db import connection
    from django.db import transaction

    started = time.monotonic()
    call_command("migrate", run_syncdb=True, verbosity=0)
    with transaction.atomic():
        regions = fill(args.listing)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    target = Path(os.environ["BENCH_WAGTAIL_VAR"]) / "regions.json"
    target.write_text(json.dumps(regions))
    print(f"  Wagtail filled: {time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    _main()
