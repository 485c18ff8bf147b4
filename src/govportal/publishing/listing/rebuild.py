"""Make the list anew from the ZODB and say what was wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from govportal import records
from govportal.publishing.listing import store
from govportal.publishing.listing.document import entry_of
from govportal.publishing.listing.document import KINDS
from itertools import islice
from typing import Any


BATCH = 500


@dataclass
class Difference:
    """What the list and the content disagreed about; keys are (kind, uid, title).

    Args:
        checked: public items that the content has.
        missing: public, but not in the list.
        stale: in the list with other words than the content's.
        surplus: in the list, but not public any more.
    """

    checked: int = 0
    missing: list[tuple[str, str, str]] = field(default_factory=list)
    stale: list[tuple[str, str, str]] = field(default_factory=list)
    surplus: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        """Whether there was nothing to mend."""
        return not (self.missing or self.stale or self.surplus)


def rebuild(site: Any, *, repair: bool = True) -> Difference:
    """Compare every object of the site with the list, and mend it.

    Args:
        site: the portal.
        repair: False only reports.
    """
    difference = Difference()
    session = records.session()
    listed = {(kind, uid): digest for kind, uid, digest in store.digests(session)}
    entries = _entries(site)
    while batch := list(islice(entries, BATCH)):
        for entry in batch:
            difference.checked += 1
            key = (entry.kind, entry.uid)
            digest = listed.pop(key, None)
            if digest is None:
                difference.missing.append((*key, entry.title))
            elif digest != store.digest_of(entry):
                difference.stale.append((*key, entry.title))
        if repair:
            store.upsert_many(session, batch)
    for kind, uid in listed:
        difference.surplus.append((kind, uid, ""))
        if repair:
            store.remove(session, kind, uid)
    return difference


def _entries(site: Any) -> Iterator[store.Entry]:
    """Entries of all public objects, found by walking: the catalogue may be wrong, too."""
    stack = [site]
    while stack:
        container = stack.pop()
        for obj in container.objectValues():
            if getattr(obj, "portal_type", None) not in KINDS:
                continue
            entry = entry_of(obj)
            if entry is not None:
                yield entry
            if obj.portal_type in ("Region", "Department"):
                stack.append(obj)
            else:
                # Large sites: what has been read need not stay in memory.
                obj._p_deactivate()
