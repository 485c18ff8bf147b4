"""FormDefinition: what a matter asks of an applicant, as content that is reviewed and published."""

from govportal import _
from govportal.content.fields import Line
from govportal.content.fields import Lines
from govportal.content.interfaces import ITypedContent
from govportal.forms.versions import FormVersion
from plone.autoform import directives
from plone.dexterity.content import Item
from plone.schema import JSONField
from plone.supermodel import model
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.interface import implementer


class IFormDefinition(model.Schema, ITypedContent):
    """What is asked, how it is shown, and which matters ask for it."""

    title = Line(title=_("表单名称"), required=True, max_length=200)
    directives.widget("used_for", frontendOptions={"widget": "govportal_codes"})
    used_for = Lines(
        title=_("适用事项"),
        description=_("每行一个基本编码（12 位）或实施编码（31 位）；实施编码优先。"),
    )
    # Not `schema` and `layout`: Plone keeps the name of an item's view in `layout`.
    form_schema = JSONField(
        title=_("表单结构"),
        description=_("JSON Schema 2020-12，一般用表单设计器编辑。"),
        required=False,
        defaultFactory=dict,
        missing_value={},
    )
    form_layout = JSONField(
        title=_("表单布局"),
        description=_("分组、行、显示条件、填写说明、预填来源和校验提示。"),
        required=False,
        defaultFactory=dict,
        missing_value={},
    )


@implementer(IFormDefinition)
class FormDefinition(Item):
    """An electronic form."""


def draft_of(form: Any) -> FormVersion:
    """A form as it stands, published or not, as a version with the number 0."""
    return FormVersion(
        IUUID(form), 0, form.title, dict(form.form_schema or {}), dict(form.form_layout or {})
    )
