"""A case for the time of a request: a row in its department, with local roles and a workflow.

Nothing of it is stored in the ZODB. It stands in the department that handles it, so whoever was
given a role there, or at a region above, has it for the case; the applicant has the role
``Applicant`` for his own.
"""

from AccessControl import getSecurityManager
from Acquisition import Implicit
from govportal.cases import kinds
from govportal.cases import store
from govportal.cases.interfaces import ICase
from plone.base.interfaces import IWorkflowChain
from Products.CMFCore.interfaces import IWorkflowDefinition
from Products.CMFCore.interfaces import IWorkflowStatus
from Products.CMFCore.interfaces import IWorkflowTool
from typing import Any
from zope.component import adapter
from zope.interface import implementer

import plone.api as api


APPLICANT = "Applicant"


@implementer(ICase)
class Case(Implicit):
    """One case; made by `wrap`.

    Args:
        row: as it was read.
        workflow: the definition of its workflow.
    """

    portal_type = "Case"
    #: Permissions on a plain object are kept as attributes of it, and go with it.
    __ac_permissions__ = ()

    def __init__(self, row: store.Row, workflow: Any) -> None:
        self.row = row
        #: A list, so that it isn't taken for something that stands in the case.
        self._workflow = [workflow]
        self.id = row.uid
        #: The state that an action has reached, until it is written.
        self.arrived = ""
        # Whoever enters a draft for a visitor stands for him until it is submitted.
        entering = row.created_by if row.state == "draft" else ""
        self.__ac_local_roles__ = {
            name: [APPLICANT] for name in (row.applicant_user, entering) if name
        }

    @property
    def uid(self) -> str:
        """Its name outside."""
        return str(self.row.uid)

    @property
    def workflow(self) -> Any:
        """The definition of its workflow."""
        return self._workflow[0]

    @property
    def state(self) -> str:
        """The workflow state."""
        return str(self.row.state)

    def getId(self) -> str:
        """Its name outside; Zope's name for it."""
        return self.uid

    def getPhysicalPath(self) -> tuple[str, ...]:
        """Where it stands, for messages of Zope's own."""
        return (*self.aq_parent.getPhysicalPath(), self.uid)

    def may(self, permission: str) -> bool:
        """Whether the current user has a permission for it now."""
        return bool(getSecurityManager().checkPermission(permission, self))


@adapter(ICase, IWorkflowTool)
@implementer(IWorkflowChain)
def chain(case: Any, tool: Any) -> tuple[str, ...]:
    """The one workflow of a case."""
    return (case.row.workflow,)


@adapter(ICase, IWorkflowDefinition)
@implementer(IWorkflowStatus)
class Status:
    """The state that the workflow engine reads and writes: the row's."""

    def __init__(self, case: Any, workflow: Any) -> None:
        self.case = case
        self.variable = workflow.state_var

    def get(self) -> dict[str, Any]:
        """The current status."""
        return {self.variable: self.case.aq_base.arrived or self.case.row.state}

    def set(self, status: dict[str, Any]) -> None:
        """Take the new state; `perform` writes it with all else that the action changes."""
        self.case.aq_base.arrived = status[self.variable]


def wrap(row: store.Row, department: Any = None) -> Any:
    """The case of a row, in its department, with the permissions of its state.

    Args:
        department: where it stands, when the caller has it; it is found by the row's path else.

    A case whose department has gone stands at the site: its officers are gone with it, the
    applicant and who oversees the whole site still have it.
    """
    place = department
    if place is None:
        portal = api.portal.get()
        place = portal.unrestrictedTraverse(row.department_path, portal)
    workflow = api.portal.get_tool("portal_workflow").getWorkflowById(row.workflow)
    if workflow is None:
        raise LookupError(f"The workflow {row.workflow!r} isn't installed.")
    case = Case(row, workflow).__of__(place)
    workflow.updateRoleMappingsFor(case)
    return case


def load(uid: str) -> Any:
    """The case that is called so; who may see it is for the caller to ask.

    Raises:
        Problem: 404 there is none.
    """
    return wrap(store.read(uid=uid))


def kind_of(case: Any) -> Any:
    """The kind of business of a case."""
    return kinds.kind(case.row.kind)
