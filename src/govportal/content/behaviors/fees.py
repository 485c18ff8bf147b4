"""What a matter costs."""

from collective.z3cform.datagridfield.blockdatagridfield import BlockDataGridFieldFactory
from govportal import _
from govportal.content.fields import Flag
from govportal.content.fields import Line
from govportal.content.fields import Prose
from govportal.content.fields import Whole
from govportal.content.rows import Rows
from plone.autoform import directives
from plone.autoform.interfaces import IFormFieldProvider
from plone.supermodel import model
from zope.interface import Interface
from zope.interface import provider


class IFeeRow(Interface):
    """One fee."""

    name = Line(title=_("收费项目名称"), required=True)
    standard = Line(title=_("收费标准"), description=_("例如“每证 10 元”。"))
    amount_fen = Whole(
        title=_("金额（分）"), description=_("固定金额的以分为单位填写，网上支付用；不固定的留空。")
    )
    legal_basis = Prose(title=_("收费依据"))
    reducible = Flag(title=_("可以减免"))
    reduction_note = Prose(title=_("减免说明"))


@provider(IFormFieldProvider)
class IMatterFees(model.Schema):
    """Fees of a matter (GB/T 39046 table 4, elements 31 and 32)."""

    model.fieldset("fees", label=_("收费"), fields=["charged", "fee_note", "fees"])

    charged = Flag(title=_("收费"), description=_("收费的须在下面逐项填写项目、标准和依据。"))
    fee_note = Prose(title=_("收费说明"))
    fees = Rows(title=_("收费项目"), row=IFeeRow)
    directives.widget("fees", BlockDataGridFieldFactory)
