"""What the ground floor keeps in a site's registry, and what it announces."""

from govportal import _
from zope import schema
from zope.interface import Attribute
from zope.interface import Interface
from zope.interface.interfaces import IObjectEvent


#: Prefix of the registry's records.
PREFIX = "govportal.codes"


class ICodesSettings(Interface):
    """Records below ``govportal.codes``; ``registry_checks`` judges every value written."""

    code_set_overrides = schema.Dict(
        title=_("代码集的本地修改"),
        description=_("代码集名称 → JSON。请通过 @code-sets 接口修改。"),
        key_type=schema.ASCIILine(title=_("代码集名称")),
        value_type=schema.Text(title=_("修改内容（JSON）")),
        default={},
        missing_value={},
        required=False,
    )

    calendar_years = schema.Dict(
        title=_("工作日历"),
        description=_("年度 → JSON。请通过 @working-calendar 接口修改。"),
        key_type=schema.ASCIILine(title=_("年度")),
        value_type=schema.Text(title=_("节假日和调休上班日（JSON）")),
        default={},
        missing_value={},
        required=False,
    )


class IWorkingCalendarChanged(IObjectEvent):
    """Years of the site's working calendar were loaded, changed or removed.

    ``object`` is the site. Deadlines that run into these years are to be computed again.
    """

    years = Attribute("The years concerned, a tuple of int.")
