"""The published interfaces: what each serves, under which name it is let, limited and counted."""

from dataclasses import dataclass
from govportal import _
from govportal.syndication import FEEDS


@dataclass(frozen=True)
class Interface:
    """One interface below ``/api/v1``.

    Args:
        name: its path, and its name in settings and statistics.
        kind: the kind of entries that it lists; "" for those that list none.
        title: Chinese name.
        item: Chinese name of one entry.
    """

    name: str
    kind: str
    title: str
    item: str = ""


LISTS = (
    Interface("matters", "matter", _("实施清单事项"), _("事项")),
    Interface("catalogue", "catalogue", _("目录清单事项"), _("目录事项")),
    Interface("departments", "department", _("部门（实施主体）"), _("部门")),
    Interface("regions", "region", _("行政区划"), _("区划")),
    Interface("guides", "guide", _("办事指南"), _("指南")),
    Interface("laws", "law", _("法律法规"), _("法律法规")),
    Interface("intermediaries", "intermediary", _("中介服务机构"), _("中介机构")),
)
CHANGES = Interface("changes", "", _("变更流"))
INTERFACES = {found.name: found for found in (*LISTS, CHANGES)}
#: Kind of entry → name of its interface.
NAMES = {found.kind: found.name for found in LISTS}

#: Who may use an interface.
ACCESS = {
    "public": _("公开（无需密钥）"),
    "keys": _("仅限合作方密钥"),
    "off": _("停用"),
}

#: Formats of answers: name → media type.
FORMATS = {
    "json": "application/json",
    "ndjson": "application/x-ndjson",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    **FEEDS,
}
