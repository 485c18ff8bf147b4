"""Whose cases somebody may see: departments by the roles that he was given there or above."""

from AccessControl import getSecurityManager
from dataclasses import dataclass
from functools import lru_cache
from govportal.cases import clock
from govportal.cases import store
from govportal.cases.delegations import delegators
from govportal.cases.delegations import ROLES as DELEGATED
from typing import Any

import plone.api as api


#: The roles that see the cases of a place, as the workflows have it from ``submitted`` on.
OFFICERS = frozenset((*DELEGATED, "Office Administrator", "Auditor"))

#: Those of them who answer for the work of others.
LEADERS = frozenset(("Case Approver", "Office Administrator", "Auditor"))


@dataclass(frozen=True)
class Scope:
    """Departments whose cases somebody sees.

    Args:
        everywhere: all of the site; ``departments`` is empty then.
        departments: codes, sorted.
    """

    everywhere: bool
    departments: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self.everywhere or bool(self.departments)


def scope(roles: frozenset[str] = OFFICERS) -> Scope:
    """The current user's scope by any of these roles, his own and those that he acts with."""
    user = getSecurityManager().getUser()
    found = _of(user, roles)
    users = api.portal.get_tool("acl_users")
    for name in delegators(user.getId() or "", clock.day_of(store.now())):
        other = users.getUserById(name)
        if other is not None and not found.everywhere:
            found = _joined(found, _of(other, roles & frozenset(DELEGATED)))
    return found


def _joined(one: Scope, other: Scope) -> Scope:
    if one.everywhere or other.everywhere:
        return Scope(True)
    return Scope(False, tuple(sorted({*one.departments, *other.departments})))


def _of(user: Any, roles: frozenset[str]) -> Scope:
    portal = api.portal.get()
    if roles & set(user.getRolesInContext(portal)):
        return Scope(True)
    names = frozenset((user.getId(), *user.getGroups()))
    # What was given where changes only with a commit, and cases never make one in the ZODB.
    commit = portal._p_jar._storage.lastTransaction()
    return _departments(names, roles, "/".join(portal.getPhysicalPath()), commit)


@lru_cache(maxsize=1024)
def _departments(names: frozenset[str], roles: frozenset[str], site: str, commit: bytes) -> Scope:
    catalog = api.portal.get_tool("portal_catalog")
    found: set[str] = set()
    above = ""
    for brain in catalog.unrestrictedSearchResults(
        portal_type=("Region", "Department"), sort_on="path", path=site
    ):
        path = f"{brain.getPath()}/"
        given = above and path.startswith(above)
        if not given:
            place = brain._unrestrictedGetObject()
            local = getattr(place.aq_base, "__ac_local_roles__", None) or {}
            given = any(roles & set(local.get(name, ())) for name in names)
            if given:
                above = path
        if given and brain.portal_type == "Department":
            found.add(brain.code)
    return Scope(False, tuple(sorted(found)))
