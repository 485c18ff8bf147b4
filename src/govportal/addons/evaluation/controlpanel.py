"""The settings of evaluations as a control panel: Volto's, by plone.restapi, and Plone's own."""

from govportal import _
from govportal.addons.evaluation.interfaces import IEvaluationLayer
from govportal.addons.evaluation.settings import IEvaluationSettings
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm
from plone.restapi.controlpanels import RegistryConfigletPanel
from zope.component import adapter
from zope.interface import Interface


@adapter(Interface, IEvaluationLayer)
class EvaluationControlpanel(RegistryConfigletPanel):
    """Volto's control panel."""

    schema = IEvaluationSettings
    schema_prefix = IEvaluationSettings.__identifier__
    configlet_id = "govportal-evaluation"
    configlet_category_id = "Products"


class EvaluationForm(RegistryEditForm):
    """Plone's own control panel."""

    schema = IEvaluationSettings
    schema_prefix = IEvaluationSettings.__identifier__
    label = _("服务评价和自助终端")


class EvaluationView(ControlPanelFormWrapper):
    """The page with the form."""

    form = EvaluationForm
