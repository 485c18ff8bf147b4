"""The pages of the typed content."""

from collections import Counter
from govportal import _
from govportal.codes.codesets import code_set
from govportal.content.articles import anchor
from govportal.content.completeness import completeness
from govportal.content.completeness import Missing
from govportal.content.display import Cell
from govportal.content.display import place_of
from govportal.content.display import referenced
from govportal.content.display import Section
from govportal.content.display import sections
from govportal.content.pages.common import lines_of
from govportal.content.pages.guide import visible_matter_of
from govportal.content.pages.implementations import implementations
from govportal.content.pages.matter import companions_of
from govportal.content.pages.notice import Notice
from govportal.content.pages.notice import notice_of
from itertools import groupby
from plone.app.layout.viewlets.common import ViewletBase
from plone.base.batch import Batch
from plone.dexterity.utils import iterSchemata
from Products.Five.browser import BrowserView
from typing import Any
from zope.i18n import translate

import plone.api as api


PAGE_SIZE = 30


class ContentView(BrowserView):
    """What all pages share. Listings ask the catalogue, which hides what a reader may not see."""

    skip: tuple[str, ...] = ()
    page_size = PAGE_SIZE

    def sections(self) -> list[Section]:
        """The groups of elements with values."""
        return sections(self.context, self.skip)

    def find(self, *portal_types: str, depth: int | None = None, **query: Any) -> Any:
        """Brains below the context that the reader may see, by title."""
        path: dict[str, Any] = {"query": "/".join(self.context.getPhysicalPath())}
        if depth is not None:
            path["depth"] = depth
        return api.portal.get_tool("portal_catalog").searchResults(
            portal_type=portal_types, path=path, sort_on="sortable_title", **query
        )

    def batch(self, brains: Any) -> Batch:
        """One page of a listing; ``b_start`` in the request chooses which."""
        try:
            start = max(0, int(self.request.form.get("b_start", 0)))
        except (TypeError, ValueError):
            start = 0
        return Batch(brains, PAGE_SIZE, start)

    def state_title(self, brain: Any) -> str:
        """The state of a listed object for people who work here, ``""`` for the public."""
        if api.user.is_anonymous():
            return ""
        tool = api.portal.get_tool("portal_workflow")
        state = brain.review_state
        if not isinstance(state, str) or not state:
            return ""
        return str(translate(tool.getTitleForStateOnType(state, brain.portal_type)))

    def type_title(self, token: str) -> str:
        """The Chinese title of a matter type."""
        types = code_set("matter_types")
        return types.title(token) if token in types else translate(_("未分类"))


class RegionView(ContentView):
    """A region: its sub-regions, departments and matters."""

    skip = ("review_steps",)

    def regions(self) -> Any:
        """Sub-regions."""
        return self.find("Region", depth=1)

    def departments(self) -> Any:
        """Departments of the region itself."""
        return self.find("Department", depth=1)

    def matters(self) -> Batch:
        """A page of the matters in the region and below."""
        return self.batch(self.find("Matter"))

    def laws(self) -> Any:
        """Laws of the region itself."""
        return self.find("Law", depth=1)


class DepartmentView(ContentView):
    """A department: its matters by type, its catalogue entries and guides."""

    def matters(self) -> list[tuple[str, list[Any]]]:
        """(title of the type, brains) in the order of the code set."""
        brains = list(self.find("Matter", depth=1))
        order = [term.token for term in code_set("matter_types")]
        counted = Counter(brain.matter_type or "" for brain in brains)
        tokens = sorted(counted, key=lambda t: order.index(t) if t in order else len(order))
        return [
            (self.type_title(token), [b for b in brains if (b.matter_type or "") == token])
            for token in tokens
        ]

    def entries(self) -> Any:
        """Catalogue entries."""
        return self.find("CatalogueEntry", depth=1)

    def guides(self) -> Any:
        """Guides."""
        return self.find("ServiceGuide", depth=1)


class StatedView(ContentView):
    """Content that can be suspended or cancelled."""

    def notice(self) -> Notice | None:
        """The explanation of a suspended or cancelled state, else ``None``."""
        return notice_of(self.context)


class CatalogueEntryView(StatedView):
    """A catalogue entry and the matters compiled from it."""

    def matters(self) -> Batch:
        """A page of the matters that implement the entry."""
        return self.batch(implementations(self.context))


class MatterView(StatedView):
    """A matter with all its groups, its guides and questions."""

    def sections(self) -> list[Section]:
        """Where the matter stands, then its groups."""
        return located(self.context)

    def companions(self) -> list[Any]:
        """Guides and questions of the matter."""
        return companions_of(self.context)


class ServiceGuideView(ContentView):
    """A guide: plain steps, and the facts of the matter as they are now."""

    def matter(self) -> Any | None:
        """The matter, if the reader may see it."""
        return visible_matter_of(self.context)

    def facts(self) -> list[Section]:
        """The matter's groups."""
        matter = self.matter()
        return located(matter) if matter is not None else []

    def notice(self) -> Notice | None:
        """The explanation when the matter is suspended or cancelled."""
        matter = self.matter()
        return notice_of(matter) if matter is not None else None

    def steps(self) -> list[dict[str, Any]]:
        """The plain steps with their pictures."""
        return [
            {
                "title": row["title"],
                "lines": lines_of(row.get("text")),
                "image": self._image(row.get("image") or ""),
            }
            for row in self.context.plain_steps
        ]

    def paragraphs(self, name: str) -> list[str]:
        """The lines of a text."""
        return list(lines_of(getattr(self.context, name)))

    def _image(self, uid: str) -> Cell:
        return referenced(uid) if uid else Cell()


class LawView(ContentView):
    """A law with an anchor at each article."""

    skip = ("articles", "preamble")

    def chapters(self) -> list[tuple[str, list[dict[str, Any]]]]:
        """(chapter, articles) in order; the chapter is ``""`` where there is none."""
        return [
            (
                chapter,
                [
                    {
                        "id": anchor(row["no"]),
                        "no": row["no"],
                        "lines": [line for line in row["text"].splitlines() if line.strip()],
                    }
                    for row in rows
                ],
            )
            for chapter, rows in groupby(
                self.context.articles, key=lambda row: row.get("chapter") or ""
            )
        ]

    def preamble(self) -> list[str]:
        """The lines of the preamble."""
        return [line for line in (self.context.preamble or "").splitlines() if line.strip()]

    def cited_by(self) -> Batch:
        """A page of the matters and entries that cite the law."""
        return self.batch(
            api.portal.get_tool("portal_catalog").searchResults(
                cited_laws=api.content.get_uuid(self.context), sort_on="sortable_title"
            )
        )


class IntermediaryView(ContentView):
    """An intermediary agency."""


class QuestionView(ContentView):
    """A question with its answer."""

    skip = ("answer",)

    def answer(self) -> list[str]:
        """The lines of the answer."""
        return [line for line in (self.context.answer or "").splitlines() if line.strip()]


class AnnouncementView(ContentView):
    """An announcement with its attachments."""

    skip = ("text", "important", "banner", "banner_until")

    def text(self) -> list[str]:
        """The paragraphs."""
        return [line for line in (self.context.text or "").splitlines() if line.strip()]


def located(matter: Any) -> list[Section]:
    """The department and region of a matter, then its groups."""
    place = place_of(matter)
    return ([place] if place is not None else []) + sections(matter)


class CompletenessViewlet(ViewletBase):
    """Lists what is missing, with a way to each field of the edit form."""

    def update(self) -> None:
        """Look once."""
        super().update()
        self.found = completeness(self.context)
        self.editable = api.user.has_permission("Modify portal content", obj=self.context)

    def address(self, item: Missing) -> str:
        """The field's place in the edit form."""
        main = next(iterSchemata(self.context))
        for schema in iterSchemata(self.context):
            if item.field in schema.names(all=True):
                prefix = "" if schema is main else f"{schema.__name__}-"
                return (
                    f"{self.context.absolute_url()}/edit"
                    f"#formfield-form-widgets-{prefix}{item.field}"
                )
        return f"{self.context.absolute_url()}/edit"
