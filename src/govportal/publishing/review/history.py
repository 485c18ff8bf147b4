"""What has happened to an item, read from its workflow history."""

from typing import Any

import plone.api as api


def workflow_of(obj: Any) -> Any | None:
    """The item's workflow definition; content of govportal has exactly one."""
    found = api.portal.get_tool("portal_workflow").getWorkflowsFor(obj)
    return found[0] if found else None


def definition_of(obj: Any) -> Any:
    """The item's workflow definition.

    Raises:
        LookupError: the item has no workflow.
    """
    workflow = workflow_of(obj)
    if workflow is None:
        raise LookupError(f"{obj!r} has no workflow")
    return workflow


def state_of(obj: Any) -> str:
    """The item's state, "" without workflow."""
    workflow = workflow_of(obj)
    return workflow._getWorkflowStateOf(obj, 1) if workflow is not None else ""


def entries(obj: Any) -> list[dict[str, Any]]:
    """The entries of the item's workflow history, oldest first."""
    workflow = workflow_of(obj)
    histories = getattr(obj, "workflow_history", None) or {}
    return [dict(e) for e in histories.get(workflow.id, ())] if workflow is not None else []


def last_of(obj: Any, *actions: str) -> dict[str, Any] | None:
    """The latest entry with one of the actions."""
    for entry in reversed(entries(obj)):
        if entry.get("action") in actions:
            return entry
    return None


def edition(obj: Any) -> list[dict[str, Any]]:
    """The entries since the last submission, with it; [] when nobody submitted."""
    found = entries(obj)
    starts = [i for i, entry in enumerate(found) if entry.get("action") == "submit"]
    return found[starts[-1] :] if starts else []


def submitter(obj: Any) -> str:
    """Who submitted the edition that is under way, "" when nobody did."""
    entry = last_of(obj, "submit")
    return (entry or {}).get("actor") or ""


def returned(obj: Any) -> dict[str, Any] | None:
    """The return that brought the item where it is, or None when nobody returned it."""
    found = entries(obj)
    if found and (found[-1].get("action") or "").startswith("return_to_"):
        return found[-1]
    return None
