"""Some intermediary agencies side by side, with the rows in which they differ."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from govportal import _
from govportal.content.pages.intermediary import agency_page
from govportal.content.pages.intermediary import AgencyPage
from govportal.content.pages.intermediary import Qualification
from govportal.content.pages.intermediary import Service
from typing import Any
from zope.i18n import translate

import plone.api as api


#: Agencies that can be compared at once: more columns are not read.
FEWEST, MOST = 2, 4
#: Others that are offered for the comparison.
CANDIDATES = 12


@dataclass(frozen=True)
class Row:
    """One line of the table; ``cells`` are the paragraphs of each agency."""

    title: str
    cells: tuple[tuple[str, ...], ...]
    differs: bool


@dataclass(frozen=True)
class Group:
    """Rows under one heading."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Agency:
    """The head of a column, or an agency that could become one."""

    title: str
    url: str
    code: str
    place: str
    kinds: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    """The table.

    Args:
        unknown: codes that belong to no agency that the reader may see.
        candidates: agencies that do the same work and could be added.
    """

    agencies: tuple[Agency, ...]
    groups: tuple[Group, ...]
    unknown: tuple[str, ...]
    candidates: tuple[Agency, ...]


def comparison(codes: Iterable[str], today: date) -> Comparison:
    """Compare the agencies with these codes (at most `MOST`), in their order."""
    wanted = list(dict.fromkeys(code.strip().upper() for code in codes if code.strip()))
    brains = api.content.find(portal_type="Intermediary", code=wanted) if wanted else ()
    objects = {brain.code.upper(): brain.getObject() for brain in brains}
    pages = [agency_page(objects[code], today) for code in wanted if code in objects][:MOST]
    return Comparison(
        agencies=tuple(map(_agency, pages)),
        groups=tuple(_groups(pages)) if pages else (),
        unknown=tuple(code for code in wanted if code not in objects),
        candidates=tuple(_candidates(pages)) if len(pages) < MOST else (),
    )


def _agency(page: AgencyPage) -> Agency:
    return Agency(page.title, page.url, page.code, page.place, page.kinds)


def _groups(pages: Sequence[AgencyPage]) -> Iterable[Group]:
    yield Group(
        translate(_("基本情况")),
        tuple(
            row
            for title, read, telling in FACTS
            if (row := _row(translate(title), [read(page) for page in pages], telling)) is not None
        ),
    )
    for title, parts, said in (
        (_("资质"), [page.qualifications for page in pages], _qualification),
        (_("服务项目"), [page.services for page in pages], _service),
    ):
        rows = tuple(_named(parts, said))
        if rows:
            yield Group(translate(title), rows)


#: Title, value, and whether a difference says anything: two agencies never share a phone.
FACTS: tuple[tuple[str, Callable[[AgencyPage], Iterable[str]], bool], ...] = (
    (_("统一社会信用代码"), lambda page: [page.code], False),
    (_("法定代表人"), lambda page: [page.legal_representative], False),
    (_("服务类别"), lambda page: page.kinds, True),
    (_("所在地"), lambda page: [page.place], True),
    (_("服务区域"), lambda page: [region.title for region in page.regions], True),
    (_("地址"), lambda page: [page.contact.address], False),
    (_("办理时间"), lambda page: page.contact.hours, True),
    (_("咨询电话"), lambda page: page.contact.advice_phones, False),
    (_("监督电话"), lambda page: page.contact.supervision_phones, False),
)


def _row(title: str, values: Iterable[Iterable[str]], telling: bool = True) -> Row | None:
    cells = tuple(tuple(text for text in value if text) for value in values)
    if not any(cells):
        return None
    return Row(title, cells, telling and len({frozenset(cell) for cell in cells}) > 1)


def _named(parts: Sequence[Sequence[Any]], said: Callable[[Any], Iterable[str]]) -> Iterable[Row]:
    """A row for each name that any of the agencies has."""
    names = dict.fromkeys(item.name for part in parts for item in part)
    for name in names:
        values = [
            [text for item in part if item.name == name for text in said(item)] for part in parts
        ]
        row = _row(name, values)
        if row is not None:
            yield row


def _qualification(item: Qualification) -> Iterable[str]:
    if item.grade:
        yield item.grade
    if item.state == "expired":
        yield translate(_("已于${day}到期", mapping={"day": item.valid_to}))
    elif item.valid_to:
        yield translate(_("有效期至${day}", mapping={"day": item.valid_to}))
    elif not item.grade:
        yield translate(_("有"))


def _service(item: Service) -> Iterable[str]:
    if item.fee:
        yield item.fee
    if item.days is not None:
        yield translate(_("${days} 个工作日", mapping={"days": item.days}))
    if not item.fee and item.days is None:
        yield translate(_("有"))


def _candidates(pages: Sequence[AgencyPage]) -> Iterable[Agency]:
    """Agencies that do some of the same work; all others come after."""
    here = {page.code.upper() for page in pages}
    kinds = {kind for page in pages for kind in page.kinds}
    brains = api.content.find(
        portal_type="Intermediary", review_state="published", sort_on="sortable_title"
    )
    others = [brain for brain in brains[:200] if (brain.code or "").upper() not in here]
    found = [
        Agency(
            obj.title,
            obj.absolute_url(),
            obj.code,
            _place(obj),
            tuple(obj.service_kinds or ()),
        )
        for brain in others
        if (obj := brain.getObject()).code
    ]
    found.sort(key=lambda agency: not kinds.intersection(agency.kinds))
    return found[:CANDIDATES]


def _place(agency: Any) -> str:
    return getattr(agency.aq_parent, "title", "")
