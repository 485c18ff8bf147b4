"""ServiceHall: a hall where people are served, with its hours and the days that differ."""

from collective.z3cform.datagridfield.datagridfield import DataGridFieldFactory
from govportal import _
from govportal.content.fields import Day
from govportal.content.fields import Line
from govportal.content.fields import Prose
from govportal.content.fields import Token
from govportal.content.interfaces import ITypedContent
from govportal.content.rows import Rows
from plone.autoform import directives
from plone.dexterity.content import Container
from plone.supermodel import model
from zope.interface import implementer
from zope.interface import Interface


#: The vocabulary of kinds of days; its terms are `hours.DAYS`.
DAYS = "govportal.appointment_days"


class IOpeningRow(Interface):
    """From when to when the hall is open on some days."""

    days = Token(title=_("哪些天"), vocabulary=DAYS, required=True)
    begin = Line(title=_("开始"), description=_("例如 09:00。"), required=True, max_length=5)
    end = Line(title=_("结束"), description=_("例如 17:00。"), required=True, max_length=5)


class IExceptionRow(Interface):
    """Days on which the hall is closed, or open at another time."""

    first_day = Day(title=_("第一天"), required=True)
    last_day = Day(title=_("最后一天"), description=_("留空表示只有一天。"))
    begin = Line(title=_("开始"), description=_("留空表示当天不开放。"), max_length=5)
    end = Line(title=_("结束"), max_length=5)
    note = Line(title=_("说明"), description=_("例如“系统升级”。"), max_length=100)


class IServiceHall(model.Schema, ITypedContent):
    """A service hall (政务服务大厅); where it stands is in `IContact`."""

    title = Line(title=_("大厅名称"), required=True, max_length=200)
    summary = Prose(title=_("大厅简介"), description=_("楼层、停车、公交、无障碍设施等。"))
    opening = Rows(
        title=_("开放时间"),
        description=_("“工作日”按工作日历，节假日不算、调休上班的周末算；“周六”“周日”不含节假日。"),
        row=IOpeningRow,
    )
    directives.widget("opening", DataGridFieldFactory)
    exceptions = Rows(
        title=_("例外日期"),
        description=_("临时不开放或者开放时间不同的日子。"),
        row=IExceptionRow,
    )
    directives.widget("exceptions", DataGridFieldFactory)


@implementer(IServiceHall)
class ServiceHall(Container):
    """A hall; holds its windows and schedules."""
