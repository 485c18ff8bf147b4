"""What an applicant has to bring."""

from collective.z3cform.datagridfield.blockdatagridfield import BlockDataGridFieldFactory
from govportal import _
from govportal.content.fields import Line
from govportal.content.fields import Prose
from govportal.content.fields import Reference
from govportal.content.fields import Token
from govportal.content.fields import Whole
from govportal.content.rows import Rows
from plone.autoform import directives
from plone.autoform.interfaces import IFormFieldProvider
from plone.supermodel import model
from zope.interface import Interface
from zope.interface import provider


class IMaterialRow(Interface):
    """One material (GB/T 39046 table 4, elements 56–64, and the national exchange tables)."""

    name = Line(title=_("材料名称"), required=True, description=_("规范全称，不写“等”“其他材料”。"))
    type = Token("material_types", title=_("材料类型"))
    format = Line(title=_("材料形式"), description=_("例如“纸质”“PDF”“JPG，不超过 5 MB”。"))
    originals = Whole(title=_("原件份数"), max=99)
    copies = Whole(title=_("复印件份数"), max=99)
    necessity = Token("material_necessities", title=_("必要性"))
    source = Token("material_sources", title=_("来源渠道"))
    source_note = Line(title=_("来源渠道说明"))
    issuing_body = Line(title=_("出具机构"))
    issue_time = Line(title=_("出具时间要求"), description=_("例如“三个月以内”。"))
    form_file = Reference(
        title=_("空白表格"),
        description=_("先在本部门下上传文件，再在此选择。"),
        vocabulary="govportal.files",
    )
    sample_file = Reference(
        title=_("填写样本"),
        description=_("先在本部门下上传文件，再在此选择。"),
        vocabulary="govportal.files",
    )
    filling_notes = Prose(title=_("材料办理说明"), description=_("填报须知。"))
    acceptance_standard = Prose(title=_("受理标准"))
    legal_basis = Prose(title=_("要求提供材料的依据"))
    usage_note = Prose(title=_("材料使用说明"))
    place = Line(title=_("材料办理地点"))
    page_format = Line(title=_("纸张规格"), description=_("例如“A4”。"))
    not_needed_when = Prose(title=_("免于提交的情形"))


@provider(IFormFieldProvider)
class IMatterMaterials(model.Schema):
    """Materials of a matter (GB/T 39046 table 4, elements 56–64); the rows' order counts."""

    model.fieldset("materials", label=_("申请材料"), fields=["materials"])

    materials = Rows(
        title=_("申请材料"),
        description=_("每种材料一行，按提交的先后排列。"),
        row=IMaterialRow,
    )
    directives.widget("materials", BlockDataGridFieldFactory, allow_reorder=True)
