"""Entries for tests of the list and of what is built on it."""

from datetime import datetime
from datetime import UTC
from govportal.publishing.listing.store import Entry
from typing import Any


PUBLISHED = datetime(2026, 1, 1, tzinfo=UTC)


def matter(uid: str, code: str = "", title: str = "企业设立登记", **more: Any) -> Entry:
    """A published matter of the county 370102 unless told otherwise."""
    path = more.pop("region_path", "370000/370100/370102/")
    code = code or f"11370102MB285591843{uid.rjust(12, '0')}"
    summary = {"uid": uid, "code": code, "title": title, "state": more.get("state", "in_force")}
    record = {**summary, "conditions": f"{title}的条件", "online": True, "fee": 0, "note": None}
    values: dict[str, Any] = {
        "kind": "matter",
        "uid": uid,
        "code": code,
        "codes": (code, code[-12:]),
        "title": title,
        "state": "in_force",
        "level": "county",
        "region_code": path.split("/")[-2] if path else "",
        "region_path": path,
        "department_code": "11370102MB28559184",
        "matter_type": "permit",
        "handling_type": "immediate",
        "online_depth": "handling",
        "themes": ("np-030", "lp-005"),
        "service_objects": ("natural_person", "enterprise"),
        "published": PUBLISHED,
        "record": record,
        "summary": summary,
    }
    return Entry(**(values | more))
