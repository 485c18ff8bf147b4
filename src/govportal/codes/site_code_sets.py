"""A site's own changes to code sets, kept in its registry and checked before they are kept."""

from govportal.codes.codesets import check_rows
from govportal.codes.codesets import code_set
from govportal.codes.codesets import CodeSet
from govportal.codes.codesets import merge
from govportal.codes.codesets import OVERRIDES_RECORD
from govportal.codes.codesets import shipped_code_set
from govportal.codes.codesets import site_override
from plone.registry.interfaces import IRegistry
from typing import Any
from zope.component import getUtility

import json


def override_of(name: str) -> dict[str, Any]:
    """The site's override of a set, ``{"terms": []}`` when there is none.

    Raises:
        UnknownCodeSet: there is no such set.
    """
    shipped_code_set(name)
    text = site_override(name)
    return json.loads(text) if text else {"terms": []}


def change(name: str, terms: Any) -> CodeSet:
    """Change the site's override, term by term.

    Args:
        name: the set.
        terms: rows as in ``codesets.merge``; what a row does not name stays as it was. A row
            ``{"token", "removed": true}`` takes away a term that the site itself had added.

    Returns:
        the set as it now is.

    Raises:
        UnknownCodeSet: there is no such set.
        CodeSetError: the set is fixed or the result would not be sound; nothing is changed.
    """
    shipped = shipped_code_set(name)
    check_rows(shipped, code_set(name), terms)
    rows = {row["token"]: row for row in override_of(name)["terms"]}
    for row in terms:
        token = row["token"]
        if row.get("removed"):
            del rows[token]
            continue
        old = rows.get(token, {})
        rows[token] = {**old, **row}
        if "codes" in old and "codes" in row:
            rows[token]["codes"] = {**old["codes"], **row["codes"]}
    merge(shipped, {"terms": list(rows.values())})
    _store(name, list(rows.values()))
    return code_set(name)


def reset(name: str) -> CodeSet:
    """Drop the site's override: the set is as it is shipped again.

    Raises:
        UnknownCodeSet: there is no such set.
    """
    shipped_code_set(name)
    _store(name, [])
    return code_set(name)


def _store(name: str, rows: list[dict[str, Any]]) -> None:
    registry = getUtility(IRegistry)
    overrides = dict(registry.get(OVERRIDES_RECORD) or {})
    overrides.pop(name, None)
    if rows:
        overrides[name] = json.dumps({"terms": rows}, ensure_ascii=False)
    registry[OVERRIDES_RECORD] = overrides
