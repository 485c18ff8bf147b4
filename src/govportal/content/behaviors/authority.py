"""Who exercises the power, at which level and within which bounds."""

from collective.z3cform.datagridfield.datagridfield import DataGridFieldFactory
from govportal import _
from govportal.content.fields import Line
from govportal.content.fields import Prose
from govportal.content.fields import Token
from govportal.content.rows import Rows
from plone.autoform import directives
from plone.autoform.interfaces import IFormFieldProvider
from plone.supermodel import model
from zope.interface import Interface
from zope.interface import provider


class IPartnerRow(Interface):
    """A department that carries the matter out together with the implementing body."""

    name = Line(title=_("部门名称"), required=True)
    code = Line(title=_("部门代码"), description=_("18 位统一社会信用代码。"))


@provider(IFormFieldProvider)
class IMatterAuthority(model.Schema):
    """Authority over a matter (GB/T 39046 table 4, elements 7–14 and 23–26)."""

    model.fieldset(
        "authority",
        label=_("职权"),
        fields=[
            "body_nature",
            "exercise_level",
            "division_of_powers",
            "exercised_content",
            "co_departments",
            "accepting_institution",
            "accepting_institution_code",
        ],
    )

    body_nature = Token(
        "body_natures",
        title=_("实施主体性质"),
        description=_("法定机关、授权组织、受委托组织或者其他；实施主体就是本事项所在的部门。"),
    )
    exercise_level = Token(
        "exercise_levels", title=_("行使层级"), description=_("实际行使本项权力的层级。")
    )
    division_of_powers = Prose(
        title=_("权限划分"), description=_("各层级之间如何划分，例如按投资额或者按区域。")
    )
    exercised_content = Prose(title=_("行使内容"), description=_("本层级行使的具体内容。"))
    co_departments = Rows(title=_("共同实施部门"), description=_("没有的不填。"), row=IPartnerRow)
    directives.widget("co_departments", DataGridFieldFactory)
    accepting_institution = Line(
        title=_("承办机构"), description=_("具体承办的内设机构或者窗口单位。")
    )
    accepting_institution_code = Line(
        title=_("承办机构代码"), description=_("有统一社会信用代码的填 18 位代码。")
    )
