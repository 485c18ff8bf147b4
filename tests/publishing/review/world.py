"""A small province for the tests of review and levels: three levels, departments, people."""

from AccessControl.SecurityManagement import newSecurityManager
from collections.abc import Iterator
from contextlib import contextmanager
from govportal.content.ids import id_from_code
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from typing import Any
from uuid import uuid4
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.intid.interfaces import IIntIds

import DateTime
import plone.api as api


PASSWORD = "correct horse battery 7"
ADMIN = (SITE_OWNER_NAME, SITE_OWNER_PASSWORD)
ROLES = ("Editor", "Reviewer", "Legality Reviewer", "Office Administrator", "Publisher", "Auditor")
PROVINCE_USCC = "11370000MB28434566"
CITY_USCC = "11370100MB2843456B"
COUNTY_USCC = "11370102MB28434568"


def made(container: Any, portal_type: str, **fields: Any) -> Any:
    """Content under the id that its code gives it.

    plone.api adds content under a name of its own, and renames it: it is indexed twice then.
    """
    names = ("code", "basic_code", "handling_item_code", "implementation_code")
    code = next((fields[name] for name in names if fields.get(name)), "")
    id_ = id_from_code(str(code))
    if not id_ or id_ in container:
        id_ = f"{portal_type.lower()}-{uuid4().hex[:12]}"
    return api.content.create(container, portal_type, id=id_, **fields)


class World:
    """Province 370000, city 370100, county 370102, each with a department ``bureau``."""

    def __init__(self, portal: Any) -> None:
        self.portal = portal
        with as_owner(portal):
            self.province = self._region(portal, "山东省", "370000", "province")
            self.city = self._region(self.province, "济南市", "370100", "city")
            self.county = self._region(self.city, "历下区", "370102", "county")
            self.province_bureau = self._bureau(self.province, "省市场监督管理局", PROVINCE_USCC)
            self.city_bureau = self._bureau(self.city, "济南市市场监督管理局", CITY_USCC)
            self.bureau = self._bureau(self.county, "历下区市场监督管理局", COUNTY_USCC)

    def _region(self, container: Any, title: str, code: str, level: str) -> Any:
        return made(container, "Region", title=title, code=code, level=level)

    def _bureau(self, container: Any, title: str, code: str) -> Any:
        return made(container, "Department", title=title, code=code, nature="statutory")

    def user(self, name: str, place: Any = None, *roles: str, email: str | None = None) -> str:
        """An account with local roles at a place; gives its id."""
        with as_owner(self.portal):
            if api.user.get(userid=name) is None:
                api.user.create(
                    username=name, email=email or f"{name}@example.org", password=PASSWORD
                )
            if place is not None:
                api.user.grant_roles(username=name, roles=list(roles), obj=place)
                place.reindexObjectSecurity()
        return name

    def matter(self, department: Any = None, title: str = "食品经营许可", **fields: Any) -> Any:
        """A draft matter."""
        with as_owner(self.portal):
            entry = fields.pop("entry", None)
            if entry is not None:
                fields["catalogue_entry"] = RelationValue(getUtility(IIntIds).getId(entry))
            return made(
                self.bureau if department is None else department, "Matter", title=title, **fields
            )

    def entry(self, title: str = "食品经营许可", code: str = "370131001000", **fields: Any) -> Any:
        """A draft catalogue entry of the province."""
        fields = {"matter_type": "permit", "exercise_levels": {"city", "county"}} | fields
        with as_owner(self.portal):
            return made(
                self.province_bureau, "CatalogueEntry", title=title, basic_code=code, **fields
            )

    def put(self, obj: Any, state: str) -> Any:
        """Bring an item into a state, without anybody's review."""
        with as_owner(self.portal):
            tool = api.portal.get_tool("portal_workflow")
            workflow = tool.getWorkflowsFor(obj)[0]
            entry = {"action": None, "actor": "", "comments": "", "review_state": state}
            # The whole history: who submitted before is nobody's business now.
            obj.workflow_history[workflow.id] = ({**entry, "time": DateTime.DateTime()},)
            workflow.updateRoleMappingsFor(obj)
            obj.reindexObject(idxs=["review_state"])
            obj.reindexObjectSecurity()
        return obj

    def steps(self, region: Any, **levels: str | None) -> None:
        """Set a region's review steps: a level, or None for a step that isn't required."""
        region.review_steps = [
            {"step": step, "required": level is not None, "level": level or ""}
            for step, level in levels.items()
        ]


@contextmanager
def as_owner(portal: Any) -> Iterator[None]:
    """As the site's manager."""
    with login(portal.getPhysicalRoot().acl_users, SITE_OWNER_NAME):
        yield


@contextmanager
def login(users: Any, name: str) -> Iterator[None]:
    """As a user of a folder of users."""
    from AccessControl import getSecurityManager
    from AccessControl.SecurityManagement import setSecurityManager

    before = getSecurityManager()
    user = users.getUser(name)
    if not hasattr(user, "aq_base"):
        user = user.__of__(users)
    newSecurityManager(None, user)
    try:
        yield
    finally:
        setSecurityManager(before)


@contextmanager
def as_user(portal: Any, name: str) -> Iterator[None]:
    """As a user of the site."""
    with login(portal.acl_users, name):
        yield


def do(obj: Any, transition: str, comment: str = "") -> None:
    """A transition by the current user."""
    api.portal.get_tool("portal_workflow").doActionFor(obj, transition, comment=comment)


def state(obj: Any) -> str:
    """An item's state."""
    return api.content.get_state(obj)
