"""The settings of files as a control panel: Volto's, by plone.restapi, and Plone's own."""

from govportal import _
from govportal.files.settings import IFileSettings
from govportal.interfaces import IGovportalLayer
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm
from plone.restapi.controlpanels import RegistryConfigletPanel
from zope.component import adapter
from zope.interface import Interface


@adapter(Interface, IGovportalLayer)
class FilesControlpanel(RegistryConfigletPanel):
    """Volto's control panel."""

    schema = IFileSettings
    schema_prefix = IFileSettings.__identifier__
    configlet_id = "govportal-files"
    configlet_category_id = "Products"


class FilesForm(RegistryEditForm):
    """Plone's own control panel."""

    schema = IFileSettings
    schema_prefix = IFileSettings.__identifier__
    label = _("上传文件")


class FilesView(ControlPanelFormWrapper):
    """The page with the form."""

    form = FilesForm
