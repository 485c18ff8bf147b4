"""The settings of appointments as a control panel: Volto's, by plone.restapi, and Plone's own."""

from govportal import _
from govportal.addons.appointment.interfaces import IAppointmentLayer
from govportal.addons.appointment.settings import IAppointmentSettings
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm
from plone.restapi.controlpanels import RegistryConfigletPanel
from zope.component import adapter
from zope.interface import Interface


@adapter(Interface, IAppointmentLayer)
class AppointmentControlpanel(RegistryConfigletPanel):
    """Volto's control panel."""

    schema = IAppointmentSettings
    schema_prefix = IAppointmentSettings.__identifier__
    configlet_id = "govportal-appointment"
    configlet_category_id = "Products"


class AppointmentForm(RegistryEditForm):
    """Plone's own control panel."""

    schema = IAppointmentSettings
    schema_prefix = IAppointmentSettings.__identifier__
    label = _("预约")


class AppointmentView(ControlPanelFormWrapper):
    """The page with the form."""

    form = AppointmentForm
