"""The five levels, the tags below each, and the ways to answer: data, not code.

Levels are the code set ``satisfaction_levels``, which knows both codings outside; tags and channels
are tables beside this module, for the national interface adds to them.
"""

from dataclasses import dataclass
from functools import cache
from govportal.codes.codesets import code_set
from importlib.resources import files
from typing import Any

import json


#: The codings of the levels: 5 is the best in the first, 1 in the second.
NATIONAL, GBT39046 = "national", "gbt39046"
SCALES = (NATIONAL, GBT39046)
#: What is a bad review.
BAD = ("dissatisfied", "very_dissatisfied")
#: Nobody answered in time.
DEFAULT = "default"
MOMENTS = ("acceptance", "completion")


@dataclass(frozen=True)
class Tag:
    """A detail of the national interface, which belongs to one level."""

    code: str
    level: str
    title: str


def levels() -> tuple[str, ...]:
    """The names of the levels, the best first."""
    return tuple(term.token for term in code_set("satisfaction_levels").terms)


def title(level: str) -> str:
    """What people call a level; ``""`` for none."""
    return str(code_set("satisfaction_levels")[level].title) if level else ""


def code(level: str, scale: str) -> str:
    """A level in a coding outside; ``""`` for none."""
    return str(code_set("satisfaction_levels")[level].codes[scale]) if level else ""


@cache
def tags() -> tuple[Tag, ...]:
    """All tags, in the order of the table."""
    return tuple(Tag(**item) for item in _read("tags.json")["tags"])


@cache
def channels() -> dict[str, dict[str, str]]:
    """The channels by their names: ``title`` and the national interface's code."""
    return {item["token"]: item for item in _read("channels.json")["channels"]}


def tag_titles(codes: Any) -> list[str]:
    """What people call tags; one that the table no longer has is called by its code."""
    known = {tag.code: tag.title for tag in tags()}
    return [known.get(item, item) for item in codes]


def choices() -> list[dict[str, Any]]:
    """What a form offers: the levels, with the tags of each."""
    return [
        {
            "id": level,
            "title": title(level),
            "bad": level in BAD,
            "tags": [{"id": tag.code, "title": tag.title} for tag in tags() if tag.level == level],
        }
        for level in levels()
    ]


def _read(name: str) -> Any:
    return json.loads((files(__package__) / "data" / name).read_text("utf-8"))
