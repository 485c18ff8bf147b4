"""What is required, how it is handled and what comes of it."""

from collective.z3cform.datagridfield.blockdatagridfield import BlockDataGridFieldFactory
from collective.z3cform.datagridfield.datagridfield import DataGridFieldFactory
from govportal import _
from govportal.content.fields import Line
from govportal.content.fields import Prose
from govportal.content.fields import Token
from govportal.content.fields import Whole
from govportal.content.rows import Rows
from plone.autoform import directives
from plone.autoform.interfaces import IFormFieldProvider
from plone.namedfile.field import NamedBlobFile
from plone.supermodel import model
from zope.interface import Interface
from zope.interface import provider


class IStepRow(Interface):
    """A step of the handling flow."""

    name = Line(title=_("环节名称"), required=True, description=_("例如“受理”“审查”“决定”。"))
    department = Line(title=_("办理部门"))
    role = Line(title=_("办理岗位"))
    days = Whole(title=_("办理时限"), description=_("只填数字；当场办完的填 0。"))
    unit = Token("limit_units", title=_("时限单位"))
    special = Token(
        "special_procedures",
        title=_("特别程序"),
        description=_("本环节属于听证、检验等特别程序的选择种类，不计入办结时限。"),
    )
    note = Prose(title=_("说明"))


class ISpecialProcedureRow(Interface):
    """A procedure that is not counted in the limit."""

    kind = Token("special_procedures", title=_("种类"), required=True)
    days = Whole(title=_("时限（工作日）"))
    basis = Line(title=_("依据"))
    note = Prose(title=_("说明"))


class IIntermediaryServiceRow(Interface):
    """A service that the applicant must buy from an intermediary."""

    name = Line(title=_("中介服务名称"), required=True)
    basis = Line(title=_("设定依据"))


@provider(IFormFieldProvider)
class IMatterSubstance(model.Schema):
    """Substance of a matter (GB/T 39046 table 4, elements 21, 22, 27–30 and 41)."""

    model.fieldset(
        "substance",
        label=_("办理要求"),
        fields=[
            "acceptance_conditions",
            "quantity_limit",
            "steps",
            "special_procedures",
            "intermediary_services",
            "result_name",
            "result_type",
            "result_sample",
        ],
    )

    acceptance_conditions = Prose(
        title=_("受理条件"), description=_("分条写明，申请人据此判断自己能不能办。")
    )
    quantity_limit = Line(
        title=_("数量限制"), description=_("没有限制的写“无”；有限制的写明数量和公布方式。")
    )
    steps = Rows(
        title=_("办理流程"),
        description=_("按先后每个环节一行；除特别程序外，各环节时限之和不得超过承诺办结时限。"),
        row=IStepRow,
    )
    directives.widget("steps", BlockDataGridFieldFactory, allow_reorder=True)
    special_procedures = Rows(
        title=_("特别程序"),
        description=_("听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审等，所需时间不计入时限。"),
        row=ISpecialProcedureRow,
    )
    directives.widget("special_procedures", DataGridFieldFactory)
    intermediary_services = Rows(
        title=_("中介服务"), description=_("没有的不填。"), row=IIntermediaryServiceRow
    )
    directives.widget("intermediary_services", DataGridFieldFactory)
    result_name = Line(
        title=_("办理结果名称"), description=_("证照或者批文的全称，例如“食品经营许可证”。")
    )
    result_type = Token("result_types", title=_("办理结果类型"))
    result_sample = NamedBlobFile(
        title=_("办理结果样本"), description=_("证照或者批文样本的图片或 PDF。"), required=False
    )
