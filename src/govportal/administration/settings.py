"""What a portal says of itself, and which matters it puts first on its home page."""

from collections.abc import Mapping
from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from typing import Any

import plone.api as api


TITLE = "plone.site_title"
ROBOTS = "plone.robots_txt"
HOT = "govportal.hot_matters"
#: How many matters the home page shows at most.
MOST = 24
LONGEST = {"title": 60, "description": 300, "robots": 10_000}


def settings() -> dict[str, Any]:
    """The settings, the matters of the home page with their titles."""
    site = api.portal.get()
    return {
        "title": _record(TITLE) or site.title,
        "description": site.description or "",
        "robots": _record(ROBOTS),
        "hot_matters": [hot_json(code) for code in hot_codes()],
        "hot_most": MOST,
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


def hot_codes() -> list[str]:
    """The handling item codes of the matters that the home page shows first."""
    return list(api.portal.get_registry_record(HOT, default=None) or [])


def hot_json(code: str) -> dict[str, Any]:
    """A matter that is put first; without an address when no published one has the code."""
    brain = _matter(code)
    return {
        "code": code,
        "title": brain.Title if brain is not None else "",
        "@id": brain.getURL() if brain is not None else "",
    }


def _matter(code: str) -> Any | None:
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog(portal_type="Matter", review_state="published", matter_codes=code)
    return brains[0] if brains else None


def _hot_faults(codes: Any) -> list[FieldError]:
    if not isinstance(codes, list) or not all(isinstance(code, str) for code in codes):
        return [FieldError("hot_matters", _("热门服务应为事项编码的列表"))]
    if len(codes) > MOST:
        message = _("热门服务最多 ${max} 项", mapping={"max": MOST})
        return [FieldError("hot_matters", message)]
    if len(set(codes)) != len(codes):
        return [FieldError("hot_matters", _("热门服务中有重复的事项，请删去一个"))]
    kept = set(hot_codes())
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
