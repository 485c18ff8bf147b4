"""What a reviewer reads of an item: its elements, what was checked of it, and its files."""

from dataclasses import asdict
from govportal.content.completeness import groups_of
from govportal.content.display import HIDDEN
from govportal.content.display import sections
from govportal.content.display import UNITS
from govportal.content.services.page.base import section_data
from govportal.content.values import fields_of
from govportal.publishing.review import files
from govportal.publishing.review import history
from govportal.publishing.review.checks import checks
from govportal.publishing.review.settings import setting
from govportal.publishing.review.summary import text
from typing import Any


def reading(obj: Any) -> dict[str, Any]:
    """``sections`` (as pages show them), ``checks``, ``files``, ``elements``, ``phrases``.

    ``elements`` are those that a remark can be made of: also an empty one may be what is wrong.
    """
    return {
        "@id": f"{obj.absolute_url()}/@review-content",
        "sections": [section_data(section) for section in sections(obj)],
        "checks": [asdict(check) for check in checks(obj)],
        "files": [_file(found) for found in files.referred(obj)],
        "elements": elements(obj),
        "phrases": setting("phrases"),
    }


def elements(obj: Any) -> list[dict[str, str]]:
    """Name, title and group of the elements that people fill in."""
    groups = groups_of(obj)
    return [
        {"name": name, "title": text(field.title), "group": groups[name]}
        for name, field in fields_of(obj)
        if name == "title" or name not in HIDDEN | UNITS
    ]


def _file(obj: Any) -> dict[str, Any]:
    blob = obj.image if obj.portal_type == "Image" else obj.file
    field = "image" if obj.portal_type == "Image" else "file"
    state = history.state_of(obj)
    workflow = history.workflow_of(obj)
    return {
        "title": obj.title,
        "name": blob.filename if blob is not None else "",
        "type": blob.contentType if blob is not None else "",
        "size": blob.getSize() if blob is not None else 0,
        "state": text(workflow.states[state].title) if workflow is not None else "",
        "view": f"{obj.absolute_url()}/@@display-file/{field}",
        "download": f"{obj.absolute_url()}/@@download/{field}",
    }
