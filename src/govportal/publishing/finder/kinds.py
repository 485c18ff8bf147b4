"""What the finder shows of each kind of entry: its page, its words, its filters."""

from dataclasses import dataclass
from govportal import _


@dataclass(frozen=True)
class Tab:
    """One tab of the finder.

    Args:
        kind: the kind of entries in the list projection.
        name: the page's name, which is also the interface's below ``/api/v1``.
        title: Chinese name of the tab.
        item: Chinese name of one entry.
        filters: the parameters that the form offers, in their order.
    """

    kind: str
    name: str
    title: str
    item: str
    filters: tuple[str, ...]


TABS = (
    Tab(
        "matter",
        "matters",
        _("办事事项"),
        _("事项"),
        (
            "region",
            "department",
            "type",
            "theme",
            "service_object",
            "online",
            "online_depth",
            "handling_type",
            "state",
        ),
    ),
    Tab(
        "guide",
        "guides",
        _("办事指南"),
        _("指南"),
        ("region", "department", "state"),
    ),
    Tab(
        "catalogue",
        "catalogue",
        _("目录清单"),
        _("目录事项"),
        ("department", "type", "level", "state"),
    ),
    Tab("department", "departments", _("部门"), _("部门"), ("region",)),
    Tab("law", "laws", _("法律法规"), _("法律法规"), ("region", "level")),
    Tab("intermediary", "intermediaries", _("中介机构"), _("中介机构"), ("region",)),
)
BY_KIND = {tab.kind: tab for tab in TABS}
