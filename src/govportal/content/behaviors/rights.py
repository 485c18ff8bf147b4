"""What an applicant is entitled to and where to turn against a decision."""

from govportal import _
from govportal.content.fields import Line
from govportal.content.fields import Prose
from plone.autoform.interfaces import IFormFieldProvider
from plone.supermodel import model
from zope.interface import provider


@provider(IFormFieldProvider)
class IMatterRights(model.Schema):
    """Rights and remedies."""

    model.fieldset(
        "rights",
        label=_("权利与救济"),
        fields=[
            "rights_and_duties",
            "reconsideration_body",
            "reconsideration_address",
            "reconsideration_phone",
            "litigation_body",
            "litigation_address",
            "litigation_phone",
        ],
    )

    rights_and_duties = Prose(title=_("申请人的权利和义务"))
    reconsideration_body = Line(title=_("行政复议机关"))
    reconsideration_address = Line(title=_("行政复议机关地址"))
    reconsideration_phone = Line(title=_("行政复议机关电话"))
    litigation_body = Line(title=_("行政诉讼管辖法院"))
    litigation_address = Line(title=_("法院地址"))
    litigation_phone = Line(title=_("法院电话"))
