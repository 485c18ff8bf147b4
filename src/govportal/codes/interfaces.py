"""What the ground floor keeps in a site's registry, and what it announces."""

from govportal import _
from govportal.codes import calendar
from govportal.codes import codesets
from govportal.codes.faults import CodesError
from zope import schema
from zope.interface import Attribute
from zope.interface import Interface
from zope.interface import Invalid
from zope.interface.interfaces import IObjectEvent

import json


#: Prefix of the registry's records.
PREFIX = "govportal.codes"


def valid_overrides(value: dict[str, str]) -> bool:
    """Constraint: every override applies to the set that it names."""
    for name, text in value.items():
        try:
            codesets.merge(codesets.shipped_code_set(name), json.loads(text))
        except codesets.UnknownCodeSet:
            raise Invalid(_("没有名为「${name}」的代码集", mapping={"name": name})) from None
        except CodesError as error:
            raise Invalid(error.message) from error
        except ValueError:
            raise Invalid(
                _("代码集「${name}」的修改不是有效的 JSON", mapping={"name": name})
            ) from None
    return True


def valid_years(value: dict[str, str]) -> bool:
    """Constraint: every year's data are valid and stand under their own year."""
    for key, text in value.items():
        try:
            year = calendar.from_data(json.loads(text))
        except CodesError as error:
            raise Invalid(error.message) from error
        except ValueError:
            raise Invalid(_("${year}年的工作日历不是有效的 JSON", mapping={"year": key})) from None
        if str(year.year) != key:
            raise Invalid(
                _(
                    "键「${key}」与数据中的年度${year}不一致，请改正",
                    mapping={"key": key, "year": str(year.year)},
                )
            )
    return True


class ICodesSettings(Interface):
    """Records below ``govportal.codes``."""

    code_set_overrides = schema.Dict(
        title=_("代码集的本地修改"),
        description=_("代码集名称 → JSON。请通过 @code-sets 接口修改。"),
        key_type=schema.ASCIILine(title=_("代码集名称")),
        value_type=schema.Text(title=_("修改内容（JSON）")),
        constraint=valid_overrides,
        default={},
        missing_value={},
        required=False,
    )

    calendar_years = schema.Dict(
        title=_("工作日历"),
        description=_("年度 → JSON。请通过 @working-calendar 接口修改。"),
        key_type=schema.ASCIILine(title=_("年度")),
        value_type=schema.Text(title=_("节假日和调休上班日（JSON）")),
        constraint=valid_years,
        default={},
        missing_value={},
        required=False,
    )


class IWorkingCalendarChanged(IObjectEvent):
    """Years of the site's working calendar were loaded, changed or removed.

    ``object`` is the site. Deadlines that run into these years are to be computed again.
    """

    years = Attribute("The years concerned, a tuple of int.")
