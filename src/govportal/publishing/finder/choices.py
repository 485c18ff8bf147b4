"""What the finder's filters offer, and how their values are called."""

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace
from govportal import _
from govportal.codes.codesets import code_set
from govportal.codes.codesets import UnknownToken
from govportal.publishing.finder import places
from govportal.publishing.finder.kinds import BY_KIND
from govportal.publishing.finder.places import Place
from govportal.publishing.listing import query as listing
from govportal.publishing.listing.facets import Facets
from sqlalchemy.engine import Connection

import json


#: Filter → code set of its values. The levels' set depends on the kind.
CODE_SETS = {
    "type": "matter_types",
    "service_object": "service_objects",
    "handling_type": "handling_types",
    "online_depth": "online_depths",
    "state": "matter_states",
}
#: Prefix of a theme → its code set, and whom it concerns.
THEMES = {
    "np": ("themes_natural", _("面向自然人（个人办事）")),
    "lp": ("themes_legal", _("面向法人（法人办事）")),
}
ONLINE = {"true": _("可以网上办理"), "false": _("不能网上办理")}
#: What the first choice of each filter says.
ANY = {
    "region": _("全部地区"),
    "department": _("全部部门"),
    "type": _("全部类型"),
    "theme": _("全部主题"),
    "service_object": _("全部服务对象"),
    "handling_type": _("全部办件类型"),
    "online": _("不限"),
    "online_depth": _("全部网办深度"),
    "level": _("全部层级"),
    "state": _("全部状态"),
}
LAW_LEVEL = _("效力位阶")
ANY_LAW_LEVEL = _("全部位阶")
SORTS = (("code", _("按编码")), ("title", _("按名称")), ("-changed", _("最近更新")))
#: Departments that one list offers, and that one search in them finds.
DEPARTMENTS = 500
FOUND_DEPARTMENTS = 50


@dataclass(frozen=True)
class Choice:
    """One value of a filter, with how many entries it would give."""

    value: str
    title: str
    selected: bool = False
    count: int = 0
    depth: int = 0


@dataclass(frozen=True)
class Group:
    """Values under one heading; most filters have a single group without one."""

    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Filter:
    """All values of one parameter."""

    name: str
    title: str
    any: str
    groups: tuple[Group, ...]


def title_of(kind: str, name: str) -> str:
    """What a filter is called for this kind of entries."""
    if kind == "law" and name == "level":
        return LAW_LEVEL
    return listing.parameters(kind)[name].title


class Choices:
    """The values of all filters of one search.

    Args:
        connection: reads the list projection.
        query: the search; one without filters when the parameters were wrong.
        params: the parameters as they came.
        department: words in the names of the departments to offer; "" for the nearest ones.
    """

    def __init__(
        self,
        connection: Connection,
        query: listing.Query,
        params: Mapping[str, str],
        department: str = "",
    ) -> None:
        self.connection = connection
        self.kind = query.kind
        self.params = params
        self.department = department
        self.filters = dict(query.filters)
        self.facets = Facets(connection, query)
        self.chain: list[Place] = []
        self.below: list[Place] = []
        self.roots: list[Place] = []
        if "region" in BY_KIND[query.kind].filters or "department" in BY_KIND[query.kind].filters:
            self.chain = places.chain(self.filters["region"]) if "region" in self.filters else []
            self.roots = [] if self.chain else places.own_roots()
            self.below = places.children(self.chain[-1]) if self.chain else _first(self.roots)

    def filter(self, name: str) -> Filter:
        """The values of one parameter."""
        groups: tuple[Group, ...]
        if name == "region":
            groups = (Group("", self._regions()),)
        elif name == "department":
            groups = (Group("", self._departments()),)
        elif name == "theme":
            groups = tuple(self._themes())
        elif name == "online":
            groups = (Group("", self._counted(name, ONLINE.items())),)
        else:
            groups = (Group("", self._codes(name, self._set_name(name))),)
        every = ANY_LAW_LEVEL if (self.kind, name) == ("law", "level") else ANY[name]
        return Filter(name, title_of(self.kind, name), every, groups)

    def value_title(self, name: str) -> str:
        """How the present value of a filter is called; the value itself when it has no name."""
        value = str(self.filters[name])
        if name == "region":
            return self.chain[-1].title if self.chain else value
        if name == "department":
            return self._department_title(value) or value
        if name == "descendants":
            return _("不含下级区划")
        if name == "online":
            return ONLINE[value]
        if name == "theme":
            prefix, _dash, token = value.partition("-")
            return _title(THEMES[prefix][0], token)
        if name in CODE_SETS or name == "level":
            return _title(self._set_name(name), value)
        return self.params.get(name, value)

    def place(self, place: Place, depth: int = 0) -> Choice:
        """A region as a choice."""
        chosen = place.code == self.filters.get("region")
        count = self.facets.count("region", place.code)
        return Choice(place.code, place.title, chosen, count, depth)

    def _set_name(self, name: str) -> str:
        return listing.LEVEL_SETS[self.kind] if name == "level" else CODE_SETS[name]

    def _counted(self, name: str, titles: Iterable[tuple[str, str]]) -> tuple[Choice, ...]:
        chosen = self.filters.get(name)
        return tuple(
            Choice(value, title, value == chosen, self.facets.count(name, value))
            for value, title in titles
        )

    def _codes(self, name: str, set_name: str) -> tuple[Choice, ...]:
        chosen = self.filters.get(name)
        terms = code_set(set_name).terms
        if name == "state":
            terms = tuple(term for term in terms if term.token in listing.STATES)
        return self._counted(
            name,
            ((term.token, term.title) for term in terms if term.active or term.token == chosen),
        )

    def _themes(self) -> list[Group]:
        groups = []
        for prefix, (set_name, title) in THEMES.items():
            terms = code_set(set_name).active_terms
            titles = ((f"{prefix}-{term.token}", term.title) for term in terms)
            groups.append(Group(title, self._counted("theme", titles)))
        return groups

    def _regions(self) -> tuple[Choice, ...]:
        chosen = self.filters.get("region")
        choices = [self.place(place, depth) for depth, place in enumerate(self.chain)]
        choices += [self.place(place, len(self.chain)) for place in self.below]
        if chosen and not self.chain:
            choices.append(Choice(chosen, chosen, True, self.facets.count("region", chosen)))
        return tuple(choices)

    def _departments(self) -> tuple[Choice, ...]:
        """The departments of the chosen region itself, or of the regions at the root.

        Where a name is looked for: the departments of the region and of all below it.
        """
        chosen = self.filters.get("department")
        found: dict[str, str] = {}
        if self.department:
            found = departments_called(
                self.connection, self.department, self.filters.get("region", "")
            )
        else:
            for place in self.chain[-1:] or self.roots:
                found |= departments(self.connection, place.code)
        if chosen and chosen not in found:
            found = {chosen: self._department_title(chosen) or chosen} | found
        return self._counted("department", found.items())

    def _department_title(self, code: str) -> str:
        found = listing.lookup(self.connection, "department", code)
        return json.loads(found[0].record).get("title", "") if found else ""


def _first(roots: list[Place]) -> list[Place]:
    """What to choose from at first: a single root alone would be no choice."""
    return roots + places.children(roots[0]) if len(roots) == 1 else roots


def departments(connection: Connection, region: str) -> dict[str, str]:
    """Code → title of the departments of one region itself, by code."""
    return _departments(
        connection,
        listing.Query("department", (("descendants", False), ("region", region)), size=DEPARTMENTS),
    )


def departments_called(connection: Connection, words: str, region: str) -> dict[str, str]:
    """Code → title of the departments with these words in their names, in a region and below.

    :raises Problem: 422, the words are too short or too long.
    """
    params = [("q", words), ("sort", "title")] + ([("region", region)] if region else [])
    query = listing.parse("department", params)
    return _departments(connection, replace(query, size=FOUND_DEPARTMENTS))


def _departments(connection: Connection, query: listing.Query) -> dict[str, str]:
    items = (json.loads(body) for body, _key, _id in listing.page(connection, query).rows)
    return {item["code"]: item["title"] for item in items if item.get("code")}


def _title(set_name: str, token: str) -> str:
    try:
        return code_set(set_name).title(token)
    except UnknownToken:
        return token
