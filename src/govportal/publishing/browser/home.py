"""The site's front page."""

from collections.abc import Callable
from dataclasses import dataclass
from govportal import _
from govportal.publishing.browser.finder import may_open
from govportal.publishing.finder import places
from govportal.publishing.finder.choices import departments
from govportal.publishing.finder.choices import THEMES
from govportal.publishing.finder.items import Item
from govportal.publishing.finder.items import item
from govportal.publishing.finder.kinds import TABS
from govportal.publishing.finder.links import with_query
from govportal.publishing.imports.upload import may_import
from govportal.publishing.listing import query as listing
from govportal.publishing.listing.store import term
from govportal.publishing.portal import home as front
from govportal.publishing.review.tasks import may_work
from govportal.records import read_connection
from Products.Five import BrowserView
from sqlalchemy.engine import Connection

import json
import plone.api as api


RECENT = 8
QUESTIONS = 8
TITLES = {"np": _("个人办事"), "lp": _("法人办事")}
#: Pages for staff: name, title, what one does there.
ENTRANCES = (
    ("my-tasks", _("我的待办"), _("等我编制、审核、发布的事项")),
    ("import-lists", _("清单导入"), _("批量导入区划、部门、目录、事项、指南和法规")),
    ("api-partners", _("清单接口管理"), _("合作方、密钥、接口开放和调用统计")),
)


#: Pages that ask more than their permission, because roles are local.
MAY: dict[str, Callable[[], bool]] = {"my-tasks": may_work, "import-lists": may_import}


def _yes() -> bool:
    return True


@dataclass(frozen=True)
class Link:
    """A link with what it leads to; ``count`` is None where it says nothing."""

    title: str
    url: str
    count: int | None = None
    note: str = ""


@dataclass(frozen=True)
class Block:
    """Links under one heading."""

    id: str
    title: str
    links: tuple[Link, ...]


class Home(BrowserView):
    """Search, regions, themes, departments, what is new, questions, entrances for staff."""

    regions: tuple[Link, ...] = ()
    root_title: str = ""
    themes: tuple[Block, ...] = ()
    departments: tuple[Link, ...] = ()
    recent: tuple[Item, ...] = ()
    total: int = 0

    def __call__(self) -> str:
        """Gather, then render."""
        self.request.set("disable_plone.leftcolumn", 1)
        self.request.set("disable_plone.rightcolumn", 1)
        roots = places.own_roots()
        below = places.children(roots[0]) if len(roots) == 1 else []
        self.root_title = roots[0].title if len(roots) == 1 else ""
        with read_connection() as connection:
            self.total = listing.count(connection, term("matter", "all"))
            self.regions = tuple(
                Link(
                    place.title,
                    self.finder(region=place.code),
                    listing.count(connection, term("matter", "region", place.code)),
                )
                for place in (*roots, *below)
            )
            self.themes = tuple(self._themes(connection, prefix) for prefix in THEMES)
            self.departments = tuple(
                Link(
                    title,
                    self.finder(department=code),
                    listing.count(connection, term("matter", "department", code)),
                )
                for root in roots
                for code, title in departments(connection, root.code).items()
            )
            page = listing.page(connection, listing.Query("matter", sort="-changed", size=RECENT))
            self.recent = tuple(
                item("matter", json.loads(body), self.context.absolute_url())
                for body, _key, _id in page.rows
            )
        return self.index()

    def finder(self, name: str = "matters", **params: str) -> str:
        """An address in the finder."""
        return with_query(f"{self.context.absolute_url()}/@@{name}", params)

    @property
    def title(self) -> str:
        """The site's name."""
        return self.context.title or _("政务服务网")

    @property
    def tabs(self) -> tuple[Link, ...]:
        """The finder's tabs."""
        return tuple(Link(tab.title, self.finder(tab.name)) for tab in TABS)

    @property
    def questions(self) -> tuple[Link, ...]:
        """The questions that were published last."""
        found = api.content.find(
            portal_type="Question",
            review_state="published",
            sort_on="effective",
            sort_order="reverse",
            sort_limit=QUESTIONS,
        )
        return tuple(Link(brain.Title, brain.getURL()) for brain in found[:QUESTIONS])

    @property
    def entrances(self) -> tuple[Link, ...]:
        """The pages for staff that the present user may open."""
        if api.user.is_anonymous():
            return ()
        return tuple(
            Link(title, f"{self.context.absolute_url()}/@@{name}", note=note)
            for name, title, note in ENTRANCES
            if may_open(self.context, name) and MAY.get(name, _yes)()
        )

    def _themes(self, connection: Connection, prefix: str) -> Block:
        links = (
            Link(one["title"], self.finder(theme=one["value"]), one["count"])
            for one in front.themes(connection, prefix)
        )
        return Block(f"gp-{prefix}", TITLES[prefix], tuple(links))
