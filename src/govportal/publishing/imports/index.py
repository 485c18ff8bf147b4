"""What the site has, by the names that files use: codes, titles, places.

Read once from the catalogue and kept up with what the import itself creates, so that a row costs
no query. In a dry run what would be created is known, too: a file of departments and the matters
in them can be checked before either exists.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from govportal.codes.regions import normalise
from govportal.codes.regions import RegionCodeError
from govportal.publishing.listing.store import fold
from govportal.publishing.listing.store import fold_code
from plone.app.iterate.interfaces import IWorkingCopy
from typing import Any

import plone.api as api
import re


PLACES = ("Region", "Department")
#: Names of the divisions that only exist in the tables.
HOLLOW = frozenset(
    ("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划", "省直辖行政单位")
)


@dataclass(eq=False)
class Known:
    """A piece of content that exists, or that the import is going to create.

    Args:
        path: physical path; ``None`` while it is only planned.
        values: what later rows ask for; of a planned one all its values.
    """

    type: str
    uid: str
    title: str
    code: str = ""
    codes: frozenset[str] = frozenset()
    path: tuple[str, ...] | None = None
    parent: "Known | None" = None
    values: dict[str, Any] = field(default_factory=dict)
    _obj: Any = None

    @property
    def obj(self) -> Any:
        """The content itself; ``None`` while it is only planned."""
        if self._obj is None and self.path is not None:
            self._obj = api.portal.get().getPhysicalRoot().unrestrictedTraverse(self.path)
        return self._obj

    @obj.setter
    def obj(self, value: Any) -> None:
        self._obj = value

    @property
    def region(self) -> "Known | None":
        """The region that it stands in; itself for a region."""
        known: Known | None = self
        while known is not None and known.type != "Region":
            known = known.parent
        return known

    @property
    def department(self) -> "Known | None":
        """The department that it stands in; itself for a department."""
        known: Known | None = self
        while known is not None and known.type != "Department":
            known = known.parent
        return known

    def value(self, name: str) -> Any:
        """A field's value, wherever it stands."""
        return self.values[name] if name in self.values else getattr(self.obj, name, None)

    def forget(self) -> None:
        """Let go of the object, so that the connection's cache may."""
        if self.path is not None:
            self._obj = None


class SiteIndex:
    """Everything that files may name."""

    def __init__(self) -> None:
        self.loaded: set[str] = set()
        self.by_path: dict[tuple[str, ...], Known] = {}
        self.by_code: dict[tuple[str, str], list[Known]] = {}
        self.by_title: dict[tuple[str, str], list[Known]] = {}
        self.of_matter: dict[str, list[Known]] = {}
        self._chains: dict[str, list[Known]] | None = None
        self._numbers = 0
        self.load(*PLACES)

    # -- filling

    def load(self, *types: str) -> None:
        """Read all content of these types."""
        wanted = [t for t in types if t not in self.loaded]
        if not wanted:
            return
        self.loaded.update(wanted)
        catalog = api.portal.get_tool("portal_catalog")
        indexes = catalog._catalog
        copies = {
            brain.getRID()
            for brain in catalog.unrestrictedSearchResults(
                portal_type=wanted, object_provides=IWorkingCopy.__identifier__
            )
        }
        brains = catalog.unrestrictedSearchResults(portal_type=wanted)
        found = []
        for brain in brains:
            rid = brain.getRID()
            if rid in copies:
                continue
            path = tuple(brain.getPath().split("/"))
            # Missing metadata are falsy objects of their own.
            known = Known(brain.portal_type, brain.UID, brain.Title or "", path=path)
            known.code = str(brain.code or "")
            if known.type in ("Matter", "CatalogueEntry"):
                codes = indexes.getIndex("matter_codes").getEntryForObject(rid, default=())
                known.codes = frozenset(fold_code(code) for code in codes or ())
            if known.type == "ServiceGuide":
                uid = indexes.getIndex("matter_uid").getEntryForObject(rid, default="")
                known.values["matter"] = str(uid or "")
            found.append(known)
            self.by_path[path] = known
        for known in found:
            known.parent = self._above(known.path or ())
            self._file(known)

    def _above(self, path: tuple[str, ...]) -> Known | None:
        for end in range(len(path) - 1, 0, -1):
            if path[:end] in self.by_path:
                return self.by_path[path[:end]]
        return None

    def add(self, known: Known) -> Known:
        """Add something new; without a UID it gets a placeholder."""
        if not known.uid:
            self._numbers += 1
            known.uid = f"planned-{self._numbers}"
        if known.path is not None:
            self.by_path[known.path] = known
        self._file(known)
        return known

    def drop(self, known: Known) -> None:
        """Take out what could not be created after all."""
        for table in (self.by_code, self.by_title, self.of_matter):
            for entries in table.values():
                if known in entries:
                    entries.remove(known)
        if known.path is not None:
            self.by_path.pop(known.path, None)
        self._chains = None

    def _file(self, known: Known) -> None:
        for code in {fold_code(known.code), *known.codes} - {""}:
            self.by_code.setdefault((known.type, code), []).append(known)
        self.by_title.setdefault((known.type, fold(known.title)), []).append(known)
        if known.type == "ServiceGuide":
            self.of_matter.setdefault(known.values.get("matter", ""), []).append(known)
        if known.type == "Region":
            self._chains = None

    # -- finding

    def coded(self, type: str, code: str) -> Known | None:
        """The content of a type with a code, in any of its codes; the one named by it first."""
        self.load(type)
        found = self.by_code.get((type, fold_code(code)), [])
        own = [known for known in found if fold_code(known.code) == fold_code(code)]
        if own:
            return own[0]
        return found[0] if len(found) == 1 else None

    def titled(self, type: str, title: str, place: Known | None = None) -> list[Known]:
        """The content of a type with a title, within a place if given."""
        self.load(type)
        found = self.by_title.get((type, fold(title)), [])
        return [known for known in found if place is None or self.within(known, place)]

    @staticmethod
    def within(known: Known | None, place: Known) -> bool:
        """Whether something is a place or stands below it."""
        while known is not None:
            if known is place:
                return True
            known = known.parent
        return False

    def regions(self) -> Iterator[Known]:
        """All regions."""
        for (type_, _title), entries in self.by_title.items():
            if type_ == "Region":
                yield from entries

    def region(self, text: str) -> Known | None:
        """A region by its code of any length, or by its full name like 山东省济宁市邹城市."""
        try:
            code = normalise(text)
        except RegionCodeError:
            return self._region_named(text)
        return self.coded("Region", code)

    def _region_named(self, text: str) -> Known | None:
        if self._chains is None:
            self._chains = {}
            for known in self.regions():
                for name in _names(known):
                    self._chains.setdefault(name, []).append(known)
        found = self._chains.get(re.sub(r"[\s/>·、-]+", "", text), [])
        return found[0] if len(found) == 1 else None

    def department(self, code: str, name: str, region: Known | None) -> Known | None:
        """A department by its code, else by its name within the region itself."""
        found = self.coded("Department", code) if code else None
        if found is None and name and region is not None:
            same = [
                known for known in self.titled("Department", name, region) if known.region is region
            ]
            found = same[0] if len(same) == 1 else None
        return found

    def law(self, text: str, today: date) -> Known | None:
        """A law by ``title@date`` (promulgated or in force since), by title, or by UID.

        Of several versions the one in force on ``today`` is meant.
        """
        self.load("Law")
        title, _at, day = text.strip().partition("@")
        versions = self.titled("Law", title.strip("《》 "))
        if not versions:
            versions = [known for known in self.by_path.values() if known.uid == text]
        if day:
            return _first(
                known
                for name in ("promulgated", "effective_on")
                for known in versions
                if _iso(known.value(name)) == day
            )
        began = [
            (start, known)
            for known in versions
            if (start := known.value("effective_on") or known.value("promulgated"))
            and start <= today
        ]
        if not began:
            return versions[0] if len(versions) == 1 else None
        return max(began, key=lambda pair: pair[0])[1]


def _first(found: Iterable[Known]) -> Known | None:
    return next(iter(found), None)


def _iso(value: Any) -> str:
    return value.isoformat() if value is not None else ""


def _names(region: Known) -> set[str]:
    """The ways in which lists write a region's name: alone, or after those above it."""
    own = {region.title, re.sub("办事处$", "", region.title)}
    chain = []
    above = region.parent
    while above is not None:
        if above.title not in HOLLOW:
            chain.append(above.title)
        above = above.parent
    names = set(own) if region.title not in HOLLOW else set()
    prefix = ""
    for title in chain:
        prefix = title + prefix
        names.update(prefix + name for name in own)
    return names
