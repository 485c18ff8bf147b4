"""What the catalogue knows of schedules: the matters and the department that they are for."""

from govportal.addons.appointment.content.schedule import IAppointmentSchedule
from plone.indexer import indexer
from typing import Any


@indexer(IAppointmentSchedule)
def matter_codes(obj: Any) -> list[str]:
    """The codes of the matters that it names."""
    codes = list(obj.matters or ())
    if not codes:
        raise AttributeError
    return codes


@indexer(IAppointmentSchedule)
def department_code(obj: Any) -> str:
    """The code of the department that answers for it."""
    return str(obj.department)
