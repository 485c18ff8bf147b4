"""The settings of cases as a control panel: Volto's, by plone.restapi, and Plone's own."""

from govportal import _
from govportal.cases.settings import ICaseSettings
from govportal.interfaces import IGovportalLayer
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm
from plone.restapi.controlpanels import RegistryConfigletPanel
from zope.component import adapter
from zope.interface import Interface


@adapter(Interface, IGovportalLayer)
class CasesControlpanel(RegistryConfigletPanel):
    """Volto's control panel."""

    schema = ICaseSettings
    schema_prefix = ICaseSettings.__identifier__
    configlet_id = "govportal-cases"
    configlet_category_id = "Products"


class CasesForm(RegistryEditForm):
    """Plone's own control panel."""

    schema = ICaseSettings
    schema_prefix = ICaseSettings.__identifier__
    label = _("办件")


class CasesView(ControlPanelFormWrapper):
    """The page with the form."""

    form = CasesForm
