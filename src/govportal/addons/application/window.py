"""What an officer entered for visitors and has not submitted yet."""

from govportal.cases import drafts
from govportal.cases.settings import setting
from typing import Any


def window_drafts(connection: Any, user: str) -> dict[str, Any]:
    """The drafts of one officer, the latest first, and for how many days they are kept.

    A visitor is known by his family name: this is a list, and somebody stands at the window.
    """
    return {
        "days": int(setting("draft_days")),
        "items": [
            {
                "uid": row.uid,
                "matter": {"uid": row.matter_uid, "title": row.matter_title},
                "applicant_name": masked_name(row.applicant_name),
                "changed_at": row.changed_at.isoformat(),
            }
            for row in drafts.of_window(connection, user)
        ],
    }


def masked_name(name: str) -> str:
    """The first character of a name; the others are stars."""
    return name[:1] + "*" * min(len(name) - 1, 2) if name else ""
