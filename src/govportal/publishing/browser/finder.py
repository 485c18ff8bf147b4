"""The finder: search what is published, by text and by filters, for everybody."""

from dataclasses import dataclass
from govportal.publishing.finder.choices import Choice
from govportal.publishing.finder.choices import Filter
from govportal.publishing.finder.choices import SORTS
from govportal.publishing.finder.finding import Fault
from govportal.publishing.finder.finding import find
from govportal.publishing.finder.finding import Finding
from govportal.publishing.finder.items import Item
from govportal.publishing.finder.items import item
from govportal.publishing.finder.kinds import BY_NAME
from govportal.publishing.finder.kinds import Tab
from govportal.publishing.finder.kinds import TABS
from govportal.publishing.finder.links import Links
from govportal.publishing.finder.search import Result
from Products.Five import BrowserView
from typing import Any
from zExceptions import NotFound
from zExceptions import Unauthorized


#: Where the list API stands on this host.
API = "/api/v1"
#: The most entries that the list API gives at once in these formats.
EXPORT_SIZES = {"xlsx": 10_000, "csv": 100_000}
#: Filters that every search form has beside the select boxes.
BESIDE = {"q", "descendants"}


@dataclass(frozen=True)
class Chip:
    """One filter that is on, and the address without it."""

    label: str
    value: str
    url: str


class Finder(BrowserView):
    """One tab of the finder; which one, the page's name says."""

    tabs = TABS
    sorts = SORTS
    export_sizes = EXPORT_SIZES

    found: Finding

    def __call__(self) -> str:
        """Search, then render; 422 with the fields at fault when the parameters are wrong."""
        self.request.set("disable_plone.leftcolumn", 1)
        self.request.set("disable_plone.rightcolumn", 1)
        self.found = find(self.tab, self.request.get("QUERY_STRING", ""))
        if self.found.problem is not None:
            self.request.response.setStatus(self.found.problem.status, lock=1)
        return self.index()

    @property
    def tab(self) -> Tab:
        """The tab that the page's name says."""
        return BY_NAME[self.__name__]

    @property
    def params(self) -> dict[str, str]:
        """The parameters as they came."""
        return self.found.params

    @property
    def result(self) -> Result:
        """One page of entries."""
        return self.found.result

    @property
    def filters(self) -> tuple[Filter, ...]:
        """The select boxes."""
        return self.found.filters

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What was wrong with the parameters."""
        return self.found.faults

    @property
    def chain(self) -> tuple[Choice, ...]:
        """The regions from the root to the chosen one."""
        return self.found.chain

    @property
    def below(self) -> tuple[Choice, ...]:
        """The regions directly below the chosen one."""
        return self.found.below

    @property
    def items(self) -> tuple[Item, ...]:
        """The entries of this page."""
        url = self.context.absolute_url()
        return tuple(item(self.tab.kind, summary, url) for summary in self.result.items)

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The filters that are on."""
        return tuple(
            Chip(chip.label, chip.value, self.links.without(chip.name)) for chip in self.found.chips
        )

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


def may_open(context: Any, name: str) -> bool:
    """Whether a page of this name exists here and the present user may open it."""
    try:
        context.restrictedTraverse(f"@@{name}")
    except (Unauthorized, NotFound, KeyError, AttributeError):
        return False
    return True
