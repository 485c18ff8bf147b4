"""How long a matter may take by law and how long the department promises."""

from govportal import _
from govportal.content.fields import Prose
from govportal.content.fields import Token
from govportal.content.fields import Whole
from plone.autoform.interfaces import IFormFieldProvider
from plone.supermodel import model
from zope.interface import provider


@provider(IFormFieldProvider)
class IMatterTime(model.Schema):
    """Limits of a matter (GB/T 39046 table 4, elements 15–20)."""

    model.fieldset(
        "time",
        label=_("办结时限"),
        fields=[
            "statutory_limit",
            "statutory_unit",
            "statutory_note",
            "promised_limit",
            "promised_unit",
            "promised_note",
        ],
    )

    statutory_limit = Whole(
        title=_("法定办结时限"), description=_("只填数字；法律没有规定时限的留空并在说明中写明。")
    )
    statutory_unit = Token("limit_units", title=_("法定办结时限单位"))
    statutory_note = Prose(
        title=_("法定办结时限说明"), description=_("时限从何时起算、何种情形可以延长。")
    )
    promised_limit = Whole(
        title=_("承诺办结时限"), description=_("只填数字，不得长于法定办结时限；即办件填 0 或 1。")
    )
    promised_unit = Token("limit_units", title=_("承诺办结时限单位"))
    promised_note = Prose(title=_("承诺办结时限说明"))
