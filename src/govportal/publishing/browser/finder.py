"""The finder: search what is published, by text and by filters, for everybody."""

from dataclasses import dataclass
from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publishing.finder.choices import Choices
from govportal.publishing.finder.choices import Filter
from govportal.publishing.finder.choices import SORTS
from govportal.publishing.finder.choices import title_of
from govportal.publishing.finder.items import Item
from govportal.publishing.finder.items import item
from govportal.publishing.finder.kinds import BY_NAME
from govportal.publishing.finder.kinds import Tab
from govportal.publishing.finder.kinds import TABS
from govportal.publishing.finder.links import Links
from govportal.publishing.finder.places import Place
from govportal.publishing.finder.search import clean
from govportal.publishing.finder.search import Result
from govportal.publishing.finder.search import search
from govportal.publishing.listing import query as listing
from govportal.records import read_connection
from Products.Five import BrowserView
from sqlalchemy.engine import Connection
from typing import Any
from urllib.parse import parse_qsl
from zExceptions import NotFound
from zExceptions import Unauthorized


#: Where the list API stands on this host.
API = "/api/v1"
#: The most entries that the list API gives at once in these formats.
EXPORT_SIZES = {"xlsx": 10_000, "csv": 100_000}
EMPTY = Result((), None, "", None)
#: Filters that every search form has beside the select boxes.
BESIDE = {"q", "descendants"}


@dataclass(frozen=True)
class Chip:
    """One filter that is on, and the address without it."""

    label: str
    value: str
    url: str


@dataclass(frozen=True)
class Fault:
    """One wrong parameter: its name in the form, and what to do."""

    field: str
    title: str
    message: str


class Finder(BrowserView):
    """One tab of the finder; which one, the page's name says."""

    tabs = TABS
    sorts = SORTS
    export_sizes = EXPORT_SIZES

    result: Result = EMPTY
    items: tuple[Item, ...] = ()
    filters: tuple[Filter, ...] = ()
    chips: tuple[Chip, ...] = ()
    faults: tuple[Fault, ...] = ()
    chain: list[Place]
    below: list[Place]

    def __call__(self) -> str:
        """Search, then render; 422 with the fields at fault when the parameters are wrong."""
        self.request.set("disable_plone.leftcolumn", 1)
        self.request.set("disable_plone.rightcolumn", 1)
        self.chain = []
        self.below = []
        self.params: dict[str, str] = {}
        with read_connection() as connection:
            try:
                query = self._query(connection)
                self.result = search(connection, query)
            except Problem as problem:
                self.request.response.setStatus(422, lock=1)
                self.faults = tuple(map(self._fault, problem.errors))
                query = self._sound(problem)
            self._fill(connection, query)
        return self.index()

    @property
    def tab(self) -> Tab:
        """The tab that the page's name says."""
        return BY_NAME[self.__name__]

    @property
    def links(self) -> Links:
        """Addresses made from this search's parameters."""
        return Links(self.url(self.tab), self.params)

    def url(self, tab: Tab) -> str:
        """The address of a tab."""
        return f"{self.context.absolute_url()}/@@{tab.name}"

    def api_url(self, format: str = "") -> str:
        """The same search at the list API."""
        more = {"format": format, "size": str(EXPORT_SIZES[format])} if format else {}
        return self.links.on(f"{self.request['SERVER_URL']}{API}/{self.tab.name}", **more)

    @property
    def kept(self) -> list[tuple[str, str]]:
        """Parameters without a place in the form, which a new search keeps."""
        shown = {*self.tab.filters, *BESIDE, "sort", "cursor", "size"}
        return [(name, value) for name, value in self.params.items() if name not in shown]

    @property
    def pieces(self) -> bool:
        """Whether the list has other pages than this one."""
        return bool(self.result.next or "cursor" in self.params)

    @property
    def previous_url(self) -> str:
        """The address of the page before."""
        cursor = self.result.previous
        return self.links.at(cursor) if cursor else self.links.first

    def fault_of(self, name: str) -> str | None:
        """The id of the message about a field, for ``aria-describedby``."""
        return f"fault-{name}" if any(fault.field == name for fault in self.faults) else None

    def _query(self, connection: Connection) -> listing.Query:
        try:
            pairs = parse_qsl(
                self.request.get("QUERY_STRING", ""),
                keep_blank_values=False,
                errors="replace",
                max_num_fields=40,
            )
        except ValueError:
            raise Problem(
                422,
                "ValidationError",
                _("查询参数有误"),
                [FieldError("", _("查询参数过多，请从头检索"))],
            ) from None
        cleaned = clean(pairs)
        self.params = dict(cleaned)
        return listing.parse(
            self.tab.kind, cleaned, exists=lambda name: bool(listing.count(connection, name))
        )

    def _sound(self, problem: Problem) -> listing.Query:
        """What remains of a search without the parameters at fault: it keeps the form filled."""
        wrong = {error.field for error in problem.errors} | {"cursor"}
        try:
            return listing.parse(
                self.tab.kind, clean((n, v) for n, v in self.params.items() if n not in wrong)
            )
        except Problem:
            return listing.Query(self.tab.kind)

    def _fill(self, connection: Connection, query: listing.Query) -> None:
        """What the page shows beside the items; needs the connection for names and counts."""
        choices = Choices(connection, query, self.params)
        self.chain, self.below = choices.chain, choices.below
        self.filters = tuple(choices.filter(name) for name in self.tab.filters)
        self.items = tuple(
            item(self.tab.kind, summary, self.context.absolute_url())
            for summary in self.result.items
        )
        self.chips = tuple(
            Chip(title_of(query.kind, name), choices.value_title(name), self.links.without(name))
            for name, _value in query.filters
        )

    def _fault(self, error: FieldError) -> Fault:
        known = listing.parameters(self.tab.kind)
        title = title_of(self.tab.kind, error.field) if error.field in known else error.field
        return Fault(error.field, title, error.message)


def may_open(context: Any, name: str) -> bool:
    """Whether a page of this name exists here and the present user may open it."""
    try:
        context.restrictedTraverse(f"@@{name}")
    except (Unauthorized, NotFound, KeyError, AttributeError):
        return False
    return True
