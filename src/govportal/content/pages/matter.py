"""The page of a matter, element group by element group."""

from dataclasses import dataclass
from govportal import _
from govportal.content.citations import Citation
from govportal.content.citations import resolve
from govportal.content.display import day_text
from govportal.content.display import Section
from govportal.content.display import sections
from govportal.content.pages.common import Answered
from govportal.content.pages.common import answers_of
from govportal.content.pages.common import lines_of
from govportal.content.pages.common import Link
from govportal.content.pages.common import link_to
from govportal.content.pages.common import phones_of
from govportal.content.pages.common import title_of
from govportal.content.pages.contact import Contact
from govportal.content.pages.contact import contact_of
from govportal.content.pages.flow import Step
from govportal.content.pages.flow import steps_of
from govportal.content.pages.glance import Fact
from govportal.content.pages.glance import glance_of
from govportal.content.pages.implementations import alternatives_to
from govportal.content.pages.implementations import Implementation
from govportal.content.pages.materials import Material
from govportal.content.pages.materials import materials_of
from govportal.content.pages.notice import Notice
from govportal.content.pages.notice import notice_of
from govportal.content.places import department_of
from govportal.content.places import region_of
from govportal.content.rules import limit_text
from typing import Any
from zope.i18n import translate

import plone.api as api


#: Elements that the page shows in a way of its own; all others stand in `MatterPage.sections`.
SHAPED = frozenset(
    (
        "acceptance_conditions",
        "materials",
        "steps",
        "statutory_limit",
        "statutory_unit",
        "statutory_note",
        "promised_limit",
        "promised_unit",
        "promised_note",
        "charged",
        "fee_note",
        "fees",
        "legal_basis",
        "faq",
        "rights_and_duties",
        "reconsideration_body",
        "reconsideration_address",
        "reconsideration_phone",
        "litigation_body",
        "litigation_address",
        "litigation_phone",
        "address",
        "hours",
        "advice_phone",
        "supervision_phone",
        "advice_methods",
    )
)


@dataclass(frozen=True)
class Limit:
    """A limit, with what it counts from."""

    name: str
    title: str
    text: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Fee:
    """One fee."""

    name: str
    standard: str
    basis: tuple[str, ...]
    reducible: bool
    reduction: tuple[str, ...]


@dataclass(frozen=True)
class Fees:
    """What it costs; ``charged`` is ``None`` where the list does not say."""

    charged: bool | None
    lines: tuple[str, ...]
    rows: tuple[Fee, ...]


@dataclass(frozen=True)
class Remedy:
    """Where to turn against a decision."""

    title: str
    body: str
    address: str
    phones: tuple[str, ...]


@dataclass(frozen=True)
class Version:
    """Which text this is and since when; ``number`` is ``None`` for types without versions."""

    number: int | None
    published: str
    published_text: str
    changed: str
    changed_text: str


@dataclass(frozen=True)
class MatterPage:
    """Everything that the page of a matter shows."""

    uid: str
    title: str
    url: str
    type: str
    code: str
    department: Link | None
    region: Link | None
    notice: Notice | None
    alternatives: tuple[Implementation, ...]
    glance: tuple[Fact, ...]
    online_url: str
    reservable: bool
    service_objects: tuple[str, ...]
    conditions: tuple[str, ...]
    materials: tuple[Material, ...]
    steps: tuple[Step, ...]
    result: str
    limits: tuple[Limit, ...]
    fees: Fees
    basis: tuple[Citation, ...]
    faq: tuple[Answered, ...]
    rights: tuple[str, ...]
    remedies: tuple[Remedy, ...]
    contact: Contact
    sections: tuple[Section, ...]
    guides: tuple[Link, ...]
    questions: tuple[Link, ...]
    version: Version


def matter_page(matter: Any) -> MatterPage:
    """The page of ``matter`` for the current user."""
    notice = notice_of(matter)
    companions = companions_of(matter)
    online = matter.online_url or "" if matter.online and notice is None else ""
    return MatterPage(
        uid=api.content.get_uuid(matter),
        title=matter.title,
        url=matter.absolute_url(),
        type=title_of(matter, "matter_type"),
        code=matter.handling_item_code or matter.implementation_code or matter.basic_code or "",
        department=link_to(department_of(matter)),
        region=link_to(region_of(matter)),
        notice=notice,
        alternatives=alternatives_to(matter) if notice is not None else (),
        glance=glance_of(matter),
        online_url=online if online.startswith(("https://", "http://")) else "",
        reservable=bool(matter.reservable) and notice is None,
        service_objects=tuple(sorted(matter.service_objects or ())),
        conditions=lines_of(matter.acceptance_conditions),
        materials=materials_of(matter),
        steps=steps_of(matter),
        result=matter.result_name or "",
        limits=limits_of(matter),
        fees=fees_of(matter),
        basis=tuple(resolve(row) for row in matter.legal_basis or ()),
        faq=answers_of(matter.faq),
        rights=lines_of(matter.rights_and_duties),
        remedies=remedies_of(matter),
        contact=contact_of(matter),
        sections=tuple(sections(matter, SHAPED)),
        guides=_links(companions, "ServiceGuide"),
        questions=_links(companions, "Question"),
        version=version_of(matter),
    )


def limits_of(matter: Any) -> tuple[Limit, ...]:
    """The promised limit, then the statutory one; a note stands also where there is no number."""
    found = []
    titles = {"promised": _("承诺办结时限"), "statutory": _("法定办结时限")}
    for name, title in titles.items():
        days = getattr(matter, f"{name}_limit")
        unit = getattr(matter, f"{name}_unit") or ""
        lines = lines_of(getattr(matter, f"{name}_note"))
        if days is not None or lines:
            text = limit_text(days, unit) if days is not None else ""
            found.append(Limit(name, str(translate(title)), text, lines))
    return tuple(found)


def fees_of(matter: Any) -> Fees:
    """What the list says of fees; a note that only repeats it is left out."""
    free = translate(_("不收费"))
    return Fees(
        charged=matter.charged,
        lines=tuple(line for line in lines_of(matter.fee_note) if line.rstrip("。") != free),
        rows=tuple(
            Fee(
                name=row["name"],
                standard=row.get("standard") or "",
                basis=lines_of(row.get("legal_basis")),
                reducible=bool(row.get("reducible")),
                reduction=lines_of(row.get("reduction_note")),
            )
            for row in matter.fees or ()
        ),
    )


def remedies_of(matter: Any) -> tuple[Remedy, ...]:
    """Administrative reconsideration and litigation, where the list names the body."""
    titles = {"reconsideration": _("行政复议"), "litigation": _("行政诉讼")}
    return tuple(
        Remedy(
            title=str(translate(title)),
            body=getattr(matter, f"{name}_body") or "",
            address=getattr(matter, f"{name}_address") or "",
            phones=phones_of(getattr(matter, f"{name}_phone")),
        )
        for name, title in titles.items()
        if getattr(matter, f"{name}_body")
    )


def companions_of(matter: Any) -> list[Any]:
    """Brains of the guides and questions of a matter that the reader may see."""
    return list(
        api.portal.get_tool("portal_catalog").searchResults(
            portal_type=("ServiceGuide", "Question"),
            matter_uid=api.content.get_uuid(matter),
            sort_on="sortable_title",
        )
    )


def version_of(obj: Any) -> Version:
    """The version's number, and the days of publication and of the last change."""
    published, changed = obj.effective_date, obj.modification_date
    first = published.asdatetime().date() if published is not None else None
    last = changed.asdatetime().date()
    return Version(
        number=getattr(obj.aq_base, "version", None),
        published=first.isoformat() if first else "",
        published_text=day_text(first) if first else "",
        changed=last.isoformat(),
        changed_text=day_text(last),
    )


def _links(brains: list[Any], portal_type: str) -> tuple[Link, ...]:
    return tuple(Link(b.Title, b.getURL()) for b in brains if b.portal_type == portal_type)
