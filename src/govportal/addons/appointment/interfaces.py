"""What marks a site that takes bookings."""

from govportal.interfaces import IGovportalLayer


class IAppointmentLayer(IGovportalLayer):
    """Marks requests to a site on which appointments are installed."""
