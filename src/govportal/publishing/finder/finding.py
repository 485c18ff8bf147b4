"""A search from its parameters to everything that a page shows of it.

The service ``@finder`` renders what ``find`` gives.
"""

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publishing.finder.choices import Choice
from govportal.publishing.finder.choices import Choices
from govportal.publishing.finder.choices import Filter
from govportal.publishing.finder.choices import title_of
from govportal.publishing.finder.kinds import Tab
from govportal.publishing.finder.search import clean
from govportal.publishing.finder.search import Result
from govportal.publishing.finder.search import search
from govportal.publishing.listing import query as listing
from govportal.records import read_connection
from sqlalchemy.engine import Connection
from urllib.parse import parse_qsl


#: Parameter with words in the names of the departments that the filter offers.
FIND_DEPARTMENT = "find_department"


@dataclass(frozen=True)
class Chip:
    """One filter that is on."""

    name: str
    label: str
    value: str


@dataclass(frozen=True)
class Fault:
    """One wrong parameter: its name in the form, and what to do."""

    field: str
    title: str
    message: str


@dataclass
class Finding:
    """What a search found, and what its form offers.

    Args:
        params: the parameters as they came, without those that only the page knows.
        department: words in the names of the departments that are offered.
        problem: what was wrong with the parameters; the form is filled with the others.
        total: how many entries there are, at least so many when ``more`` says so.
        more: whether counts are of a part only: then no count is a promise.
        chain: the regions from the root to the chosen one; ``below``: the next ones down.
    """

    tab: Tab
    params: dict[str, str]
    department: str = ""
    problem: Problem | None = None
    result: Result = field(default_factory=Result)
    sort: str = "code"
    total: int = 0
    more: bool = False
    filters: tuple[Filter, ...] = ()
    chips: tuple[Chip, ...] = ()
    chain: tuple[Choice, ...] = ()
    below: tuple[Choice, ...] = ()

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What was wrong, with the Chinese names of the parameters."""
        errors = self.problem.errors if self.problem else ()
        known = listing.parameters(self.tab.kind)
        return tuple(
            Fault(
                error.field,
                title_of(self.tab.kind, error.field) if error.field in known else error.field,
                error.message,
            )
            for error in errors
        )


def pairs_of(query_string: str) -> list[tuple[str, str]]:
    """The parameters of an address.

    :raises Problem: 422, there are too many.
    """
    try:
        return parse_qsl(query_string, keep_blank_values=False, errors="replace", max_num_fields=40)
    except ValueError:
        raise Problem(
            422,
            "ValidationError",
            _("查询参数有误"),
            [FieldError("", _("查询参数过多，请从头检索"))],
        ) from None


def find(tab: Tab, query_string: str) -> Finding:
    """Search; what was wrong with the parameters stands in the answer."""
    with read_connection() as connection:
        try:
            pairs = clean(pairs_of(query_string))
        except Problem as problem:
            return _filled(connection, Finding(tab, {}, problem=problem), listing.Query(tab.kind))
        department = next((value for name, value in pairs if name == FIND_DEPARTMENT), "")
        pairs = [(name, value) for name, value in pairs if name != FIND_DEPARTMENT]
        found = Finding(tab, dict(pairs), department)
        try:
            query = parse(connection, tab.kind, pairs)
            found.result = search(connection, query)
        except Problem as problem:
            found.problem = problem
            query = _sound(tab.kind, found.params, problem)
        return _filled(connection, found, query)


def parse(connection: Connection, kind: str, pairs: Iterable[tuple[str, str]]) -> listing.Query:
    """The search that parameters ask for; values that a site added to a code set are known.

    :raises Problem: 422 naming every parameter at fault.
    """
    return listing.parse(kind, pairs, exists=lambda name: bool(listing.count(connection, name)))


def _sound(kind: str, params: Mapping[str, str], problem: Problem) -> listing.Query:
    """What remains of a search without the parameters at fault: it keeps the form filled."""
    wrong = {error.field for error in problem.errors} | {"cursor"}
    try:
        return listing.parse(kind, clean((n, v) for n, v in params.items() if n not in wrong))
    except Problem:
        return listing.Query(kind)


def _filled(connection: Connection, found: Finding, query: listing.Query) -> Finding:
    """What the page shows beside the items; needs the connection for names and counts."""
    try:
        choices = Choices(connection, query, found.params, found.department)
        found.filters = tuple(choices.filter(name) for name in found.tab.filters)
    except Problem as problem:
        # Only the words for departments are read this late.
        message = problem.errors[0].message
        found.problem = Problem(
            422, problem.type, problem.message, [FieldError(FIND_DEPARTMENT, message)]
        )
        found.department = ""
        choices = Choices(connection, query, found.params)
        found.filters = tuple(choices.filter(name) for name in found.tab.filters)
    found.sort = query.sort
    found.total, found.more = choices.facets.total, choices.facets.more
    found.chain = tuple(choices.place(place, n) for n, place in enumerate(choices.chain))
    found.below = tuple(choices.place(place, len(choices.chain)) for place in choices.below)
    found.chips = tuple(
        Chip(name, title_of(query.kind, name), choices.value_title(name))
        for name, _value in query.filters
    )
    return found
