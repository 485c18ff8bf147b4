"""What a portal says of itself, and which matters it puts first on its home page."""

from collections.abc import Mapping
from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publishing.listing import query as listing
from govportal.publishing.portal.home import HOT as SHOWN
from govportal.publishing.portal.settings import hot_matters
from govportal.publishing.portal.settings import MOST
from govportal.records import read_connection
from typing import Any

import json
import plone.api as api


TITLE = "plone.site_title"
ROBOTS = "plone.robots_txt"
HOT = "govportal.hot_matters"
LONGEST = {"title": 60, "description": 300, "robots": 10_000}


def settings() -> dict[str, Any]:
    """The settings, the matters of the home page with their titles."""
    site = api.portal.get()
    return {
        "title": _record(TITLE) or site.title,
        "description": site.description or "",
        "robots": _record(ROBOTS),
        "hot_matters": [hot_json(code) for code in hot_matters()],
        "hot_most": MOST,
        "hot_shown": SHOWN,
    }


def change(data: Mapping[str, Any]) -> dict[str, Any]:
    """Change what is given, and give all.

    Raises:
        Problem: 422 with the fields at fault; nothing is changed.
    """
    errors = [
        FieldError(str(name), _("没有这个字段"))
        for name in data
        if name not in {*LONGEST, "hot_matters"}
    ]
    for name, longest in LONGEST.items():
        value = data.get(name, "")
        if not isinstance(value, str) or len(value) > longest:
            errors.append(
                FieldError(name, _("应为不超过 ${max} 个字的文本", mapping={"max": longest}))
            )
    if "title" in data and not str(data["title"] or "").strip():
        errors.append(FieldError("title", _("请填写站点名称")))
    errors += _hot_faults(data.get("hot_matters", []))
    if errors:
        raise Problem(422, "ValidationError", _("门户设置有误"), errors)
    site = api.portal.get()
    if "title" in data:
        site.title = data["title"].strip()
        api.portal.set_registry_record(TITLE, site.title)
    if "description" in data:
        site.description = data["description"].strip()
    if "robots" in data:
        api.portal.set_registry_record(ROBOTS, data["robots"].replace("\r\n", "\n"))
    if "hot_matters" in data:
        api.portal.set_registry_record(HOT, list(data["hot_matters"]))
    return settings()


def hot_json(code: str) -> dict[str, Any]:
    """A matter that is put first; without a title when none that is handled has the code."""
    found = _matter(code) or {}
    return {
        "code": code,
        **{name: found.get(name) or "" for name in ("title", "department", "path")},
    }


def _matter(code: str) -> dict[str, Any] | None:
    with read_connection() as connection:
        rows = listing.lookup(connection, "matter", code)
    for row in rows:
        record: dict[str, Any] = json.loads(row.record)
        if not row.deleted and record["state"] == "in_force":
            return record
    return None


def _hot_faults(codes: Any) -> list[FieldError]:
    if not isinstance(codes, list) or not all(isinstance(code, str) for code in codes):
        return [FieldError("hot_matters", _("热门服务应为事项编码的列表"))]
    if len(codes) > MOST:
        message = _("热门服务最多 ${max} 项", mapping={"max": MOST})
        return [FieldError("hot_matters", message)]
    if len(set(codes)) != len(codes):
        return [FieldError("hot_matters", _("热门服务中有重复的事项，请删去一个"))]
    kept = set(hot_matters())
    # One that was put first before and is suspended now may stay; it is marked on the page.
    return [
        FieldError(
            "hot_matters", _("没有编码为“${code}”的已发布事项，请删去", mapping={"code": code})
        )
        for code in codes
        if code not in kept and _matter(code) is None
    ]


def _record(name: str) -> str:
    return str(api.portal.get_registry_record(name, default="") or "")
