"""Fill a new site with the generator's province: content, catalogue and list.

``python -m benchmarks.fill_site --entries N`` works on the instance that the environment names
(``GOVPORTAL_VAR``, made by ``govportal init``). What is done, and what is not:

- Regions, departments and matters are persistent Dexterity objects at their places, published, as
  in ``benchmarks.content``; no events are sent.
- Each matter is catalogued by ``portal_catalog.catalog_object``. The values that indexes and
  columns take are given ready-made (``Card``), because Plone's own indexers take 5 ms an object;
  for a sample the ready-made values are compared with what the indexers give.
- The catalogue gets a column for every field of the API's list item, so that ``@search`` can
  return the same fields from the catalogue alone, without waking an object.
- The list is written from the product's own ``entry_of(object)`` through ``store.upsert_many``, in
  a second process; the first ``--small`` matters also go to a second database of their own.

The ZODB and the list are committed in batches; an interrupted run must begin anew.
"""

from benchmarks import generator
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import argparse
import time


SITE = "govportal"
#: Matters in one commit.
BATCH = 5000
#: Entries that travel to the list's process together.
PARCEL = 500
#: Every n-th matter is compared with what Plone's own indexers say.
SAMPLE = 997
#: Fields of the list item that ``@search`` gives under another name.
DATES = ("CreationDate", "Date", "EffectiveDate", "ModificationDate")
#: Fields of the list item that the product's catalogue indexes.
INDEXED = ("code", "matter_type", "region_code", "department_code", "exercise_level")
EXISTING = {"uid": "UID", "title": "title", "path": "@id"}
MISSING = object()


def write_list(pipe: Connection, url: str, small_url: str, small: int) -> None:
    """The second process: entries from the pipe into the lists, until ``None`` comes."""
    from govportal import records
    from govportal.publishing.listing import store
    from govportal.records.database import Database
    from sqlalchemy.orm import Session

    for address in (small_url, url):
        records.use(address)
        records.migrate()
    whole, part = Database(url), Database(small_url)
    matters = 0
    while (entries := pipe.recv()) is not None:
        with whole.writer.begin() as connection:
            store.upsert_many(Session(bind=connection), entries)
        # All places, and the first matters.
        some = []
        for entry in entries:
            matters += entry.kind == "matter"
            if entry.kind != "matter" or matters <= small:
                some.append(entry)
        if some:
            with part.writer.begin() as connection:
                store.upsert_many(Session(bind=connection), some)
    for database in (whole, part):
        with database.autocommit.connect() as connection:
            connection.exec_driver_sql("PRAGMA optimize = 0x10002")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        database.dispose()
    pipe.send(matters)


class Card:
    """A matter as the catalogue reads it: what is ready in ``values``, and nothing else."""

    def __init__(self, values: dict[str, Any]) -> None:
        self.__dict__ = values


class Catalogue:
    """Puts objects into ``portal_catalog``."""

    def __init__(self, site: Any) -> None:
        from plone.indexer.interfaces import IIndexableObject
        from zope.component import getMultiAdapter
        from zope.interface import classImplements

        classImplements(Card, IIndexableObject)
        self.tool = site.portal_catalog
        self._wrapper = lambda obj: getMultiAdapter((obj, self.tool), IIndexableObject)
        #: portal_type → what is the same for all of the type, or replaced by ``_values``.
        self._constant: dict[str, dict[str, Any]] = {}
        self._sortable: dict[str, str] = {}

    def add_columns(self, names: list[str]) -> None:
        """Make sure that these fields are kept for results."""
        for name in names:
            if name not in EXISTING and name not in self.tool.schema():
                self.tool.addColumn(name)

    def sources(self) -> list[str]:
        """The attributes that indexes and columns read."""
        names = set(self.tool.schema())
        for index in self.tool._catalog.indexes.values():
            names.update(index.getIndexSourceNames())
        return sorted(names)

    def read(self, obj: Any) -> dict[str, Any]:
        """What Plone's indexers give of an object, for all of ``sources``."""
        wrapped = self._wrapper(obj)
        found = {}
        for name in self.sources():
            value = getattr(wrapped, name, MISSING)
            value = value() if callable(value) else value
            if value is not MISSING:
                found[name] = value
        return found

    def put(self, obj: Any, entry: Any, check: bool) -> None:
        """Catalogue an object by ready-made values.

        :param check: compare them with what Plone's indexers give.
        :raises AssertionError: they differ.
        """
        if obj.portal_type not in self._constant:
            self._constant[obj.portal_type] = self.read(obj)
        values = self._values(obj, entry)
        if check:
            for name, value in self.read(obj).items():
                # Columns of the list's fields have no indexer, and positions are never stored.
                if name in INDEXED or name not in (*entry.summary, "getObjPositionInParent"):
                    assert values.get(name) == value, (name, values.get(name), value)
        self.tool.catalog_object(Card(values), "/".join(values["getPhysicalPath"]))

    def _values(self, obj: Any, entry: Any) -> dict[str, Any]:
        title = entry.title
        if title not in self._sortable:
            self._sortable[title] = self._wrapper(obj).sortable_title
        day = obj.effective_date
        values = {
            **self._constant[obj.portal_type],
            **entry.summary,
            **dict.fromkeys(("created", "effective", "modified"), day),
            **dict.fromkeys(DATES, obj.EffectiveDate()),
            "Title": title,
            "sortable_title": self._sortable[title],
            "UID": entry.uid,
            "id": obj.id,
            "getId": obj.id,
            "getPhysicalPath": obj.getPhysicalPath(),
            "region_codes": entry.region_path.rstrip("/").split("/"),
        }
        words = [title, entry.summary.get("short_name", ""), *entry.codes]
        if entry.kind == "matter":
            values |= {"matter_codes": list(entry.codes), "exercise_level": [entry.level]}
        if entry.kind == "region":
            # A region stands in no department.
            del values["department_code"]
        values["SearchableText"] = " ".join(dict.fromkeys(word for word in words if word))
        return values


def fill(app: Any, site: Any, count: int, send: Any) -> None:
    """Make the content and catalogue it; entries go to ``send`` in lists."""
    from benchmarks import content
    from govportal.publishing.listing.document import COMMON
    from govportal.publishing.listing.document import entry_of
    from govportal.publishing.listing.document import SUMMARY

    import transaction

    catalogue = Catalogue(site)
    catalogue.add_columns([*COMMON, *SUMMARY["matter"]])
    started = time.monotonic()
    placed: dict[str, tuple[str, ...]] = {}
    entries: list[Any] = []
    for place in (*generator.regions(), *generator.departments()):
        parent = site.unrestrictedTraverse("/".join(place.path[:-1])) if place.parent else site
        obj = content.make_place(parent, place)
        entry = entry_of(obj)
        catalogue.put(obj, entry, len(placed) % SAMPLE == 1)
        entries.append(entry)
        placed[place.code] = place.path
        if len(entries) >= PARCEL:
            send(entries)
            entries = []
    transaction.commit()
    print(f"  {len(placed)} regions and departments: {time.monotonic() - started:.0f} s")
    number = 0
    stream = generator.matters(count)
    while batch := list(islice(stream, BATCH)):
        holders: dict[str, Any] = {}
        for matter in batch:
            code = matter.department.code
            department = holders.get(code)
            if department is None:
                path = "/".join(matter.department.path)
                department = holders[code] = site.unrestrictedTraverse(path)
            obj = content.make_matter(department, matter)
            entry = entry_of(obj)
            catalogue.put(obj, entry, number % SAMPLE == 1)
            entries.append(entry)
            number += 1
            if len(entries) >= PARCEL:
                send(entries)
                entries = []
        transaction.commit()
        app._p_jar.cacheMinimize()
        site = app[SITE]
        print(f"  {number} matters: {time.monotonic() - started:.0f} s", flush=True)
    send(entries)


def check(site: Any, url: str, count: int) -> int:
    """Compare the list with the stored content for a sample; gives the sample's size.

    :raises AssertionError: they differ.
    """
    from govportal import records
    from govportal.publishing.listing import store
    from govportal.publishing.listing.document import entry_of
    from govportal.publishing.listing.tables import listing
    from sqlalchemy import select

    records.use(url)
    numbers = range(0, count, max(count // 200, 1))
    with records.read_connection() as connection:
        for number in numbers:
            matter = generator.matter(number)
            path = "/".join((*matter.department.path, matter.id))
            entry = entry_of(site.unrestrictedTraverse(path))
            listed = connection.execute(
                select(listing.c.digest).where(
                    listing.c.kind == "matter", listing.c.uid == matter.uid
                )
            ).scalar_one()
            assert listed == store.digest_of(entry), path
    return len(numbers)


def _main() -> None:
    from govportal.console.instance import open_site
    from govportal.console.instance import var_folder

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--small", type=int, default=1000, help="matters of the second list")
    parser.add_argument("--small-list", type=Path, required=True, help="SQLite file for them")
    args = parser.parse_args()
    url = f"sqlite:///{var_folder() / 'govportal.sqlite'}"
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    writer = context.Process(
        daemon=True,
        target=write_list,
        args=(theirs, url, f"sqlite:///{args.small_list}", args.small),
    )
    writer.start()
    theirs.close()
    started = time.monotonic()
    with open_site(SITE) as (app, site):
        fill(app, site, args.entries, ours.send)
        ours.send(None)
        written = ours.recv()
        writer.join()
        assert written == args.entries, written
        sample = check(app[SITE], url, args.entries)
    print(
        f"  list written: {time.monotonic() - started:.0f} s; "
        f"{sample} stored matters compared with it: the same"
    )


if __name__ == "__main__":
    _main()
