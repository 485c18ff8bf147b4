"""The settings of interaction as a control panel: Volto's, by plone.restapi, and Plone's own."""

from govportal import _
from govportal.addons.interaction.interfaces import IInteractionLayer
from govportal.addons.interaction.settings import IInteractionSettings
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm
from plone.restapi.controlpanels import RegistryConfigletPanel
from zope.component import adapter
from zope.interface import Interface


@adapter(Interface, IInteractionLayer)
class InteractionControlpanel(RegistryConfigletPanel):
    """Volto's control panel."""

    schema = IInteractionSettings
    schema_prefix = IInteractionSettings.__identifier__
    configlet_id = "govportal-interaction"
    configlet_category_id = "Products"


class InteractionForm(RegistryEditForm):
    """Plone's own control panel."""

    schema = IInteractionSettings
    schema_prefix = IInteractionSettings.__identifier__
    label = _("政民互动")


class InteractionView(ControlPanelFormWrapper):
    """The page with the form."""

    form = InteractionForm
