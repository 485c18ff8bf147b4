"""The settings of messages as a control panel: Volto's, by plone.restapi, and Plone's own."""

from govportal import _
from govportal.interfaces import IGovportalLayer
from govportal.messages.settings import IMessageSettings
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm
from plone.restapi.controlpanels import RegistryConfigletPanel
from zope.component import adapter
from zope.interface import Interface


@adapter(Interface, IGovportalLayer)
class MessagesControlpanel(RegistryConfigletPanel):
    """Volto's control panel."""

    schema = IMessageSettings
    schema_prefix = IMessageSettings.__identifier__
    configlet_id = "govportal-messages"
    configlet_category_id = "Products"


class MessagesForm(RegistryEditForm):
    """Plone's own control panel."""

    schema = IMessageSettings
    schema_prefix = IMessageSettings.__identifier__
    label = _("消息")


class MessagesView(ControlPanelFormWrapper):
    """The page with the form."""

    form = MessagesForm
