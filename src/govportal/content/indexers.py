"""What the catalogue knows of typed content."""

from govportal.content.ids import code_of
from govportal.content.interfaces import ITypedContent
from govportal.content.places import department_of
from govportal.content.places import region_chain
from govportal.content.places import region_of
from govportal.content.types.announcement import IAnnouncement
from govportal.content.types.catalogue_entry import ICatalogueEntry
from govportal.content.types.intermediary import IIntermediary
from govportal.content.types.law import ILaw
from govportal.content.types.matter import IMatter
from govportal.content.types.question import IQuestion
from plone.indexer import indexer
from plone.uuid.interfaces import IUUID
from typing import Any


def _or_nothing(value: Any) -> Any:
    """``value``; without one the object is not in the index (plone.indexer's AttributeError)."""
    if not value:
        raise AttributeError
    return value


def _target(obj: Any, name: str) -> str:
    relation = getattr(obj, name, None)
    target = relation.to_object if relation is not None and not relation.isBroken() else None
    return str(_or_nothing(IUUID(target, None)))


@indexer(ITypedContent)
def code(obj: Any) -> str:
    """The code that names the object."""
    if IIntermediary.providedBy(obj):
        return str(_or_nothing(obj.code))
    return str(_or_nothing(code_of(obj)))


def codes_of(obj: Any) -> list[str]:
    """Every code under which a matter or a catalogue entry can be found, each once."""
    names = ("implementation_code", "handling_item_code", "basic_code")
    codes = [getattr(obj, name, "") or "" for name in names]
    codes += getattr(obj, "other_codes", None) or []
    return list(dict.fromkeys(c.strip() for c in codes if c and c.strip()))


@indexer(ITypedContent)
def matter_codes(obj: Any) -> list[str]:
    """All codes of a matter or catalogue entry."""
    if not (IMatter.providedBy(obj) or ICatalogueEntry.providedBy(obj)):
        raise AttributeError
    return list(_or_nothing(codes_of(obj)))


@indexer(ITypedContent)
def region_code(obj: Any) -> str:
    """The code of the region that the object stands in."""
    return str(_or_nothing(getattr(region_of(obj), "code", "")))


@indexer(ITypedContent)
def region_codes(obj: Any) -> list[str]:
    """The codes of that region and of all above it, to query a region with its descendants."""
    return list(_or_nothing([region.code for region in region_chain(obj)]))


@indexer(ITypedContent)
def department_code(obj: Any) -> str:
    """The code of the department that the object stands in."""
    return str(_or_nothing(getattr(department_of(obj), "code", "")))


@indexer(ITypedContent)
def matter_type(obj: Any) -> str:
    """The token of the matter type."""
    return str(_or_nothing(getattr(obj.aq_base, "matter_type", "")))


@indexer(ITypedContent)
def exercise_level(obj: Any) -> list[str]:
    """The levels: the one of a matter, those of a catalogue entry."""
    base = obj.aq_base
    levels = getattr(base, "exercise_levels", None) or {getattr(base, "exercise_level", "")}
    return sorted(_or_nothing({level for level in levels if level}))


@indexer(ITypedContent)
def to_revise(obj: Any) -> bool:
    """Whether a changed catalogue entry waits to be taken over."""
    if not IMatter.providedBy(obj):
        raise AttributeError
    return bool(obj.to_revise)


@indexer(ITypedContent)
def in_banner(obj: Any) -> bool:
    """Whether an announcement is shown above pages, while its last day has not passed."""
    if not IAnnouncement.providedBy(obj):
        raise AttributeError
    return bool(obj.banner)


@indexer(ITypedContent)
def reservable(obj: Any) -> bool:
    """Whether one may book a time for a matter."""
    if not IMatter.providedBy(obj):
        raise AttributeError
    return bool(obj.reservable)


@indexer(ITypedContent)
def catalogue_entry_uid(obj: Any) -> str:
    """The UID of a matter's catalogue entry."""
    if not IMatter.providedBy(obj):
        raise AttributeError
    return _target(obj, "catalogue_entry")


@indexer(ITypedContent)
def matter_uid(obj: Any) -> str:
    """The UID of the matter that a guide or a question belongs to."""
    return _target(obj.aq_base, "matter")


@indexer(ITypedContent)
def cited_laws(obj: Any) -> list[str]:
    """The UIDs of the laws that the legal basis refers to."""
    rows = getattr(obj.aq_base, "legal_basis", None) or []
    return sorted(_or_nothing({row["law"] for row in rows if row.get("law")}))


@indexer(ITypedContent)
def question_category(obj: Any) -> str:
    """What a question is about."""
    if not IQuestion.providedBy(obj):
        raise AttributeError
    return str(_or_nothing((obj.category or "").strip()))


@indexer(ITypedContent)
def searchable_text(obj: Any) -> str:
    """Title, short name, codes and the words that people look for."""
    base = obj.aq_base
    parts = [base.title or "", getattr(base, "short_name", "") or "", code_of(obj)]
    parts += codes_of(base)
    if ILaw.providedBy(obj):
        parts += base.document_numbers or []
    if IQuestion.providedBy(obj):
        parts += [base.answer or "", base.category or "", *(base.keywords or [])]
    if IAnnouncement.providedBy(obj):
        parts.append(base.text or "")
    if IIntermediary.providedBy(obj):
        parts += [base.code or "", *(base.service_kinds or [])]
    parts.append(getattr(base, "summary", "") or "")
    return " ".join(dict.fromkeys(part for part in parts if part))
