"""AppointmentSchedule: for which matters a hall can be booked, when, and how many at a time."""

from collective.z3cform.datagridfield.datagridfield import DataGridFieldFactory
from govportal import _
from govportal.addons.appointment.content.hall import DAYS
from govportal.content.fields import Day
from govportal.content.fields import Flag
from govportal.content.fields import Line
from govportal.content.fields import Lines
from govportal.content.fields import Prose
from govportal.content.fields import Token
from govportal.content.fields import Whole
from govportal.content.interfaces import ITypedContent
from govportal.content.rows import Rows
from plone.autoform import directives
from plone.dexterity.content import Item
from plone.supermodel import model
from zope.interface import implementer
from zope.interface import Interface


#: The vocabulary of departments, by code.
DEPARTMENTS = "govportal.appointment_departments"


class IPeriodRow(Interface):
    """A time of some days that is cut into slots, with the places of each channel in a slot."""

    days = Token(title=_("哪些天"), vocabulary=DAYS, required=True)
    begin = Line(title=_("开始"), description=_("例如 09:00。"), required=True, max_length=5)
    end = Line(title=_("结束"), description=_("例如 11:30。"), required=True, max_length=5)
    minutes = Whole(title=_("每个时段几分钟"), required=True, min=5, max=480)
    online = Whole(title=_("网上名额"), required=True, max=1000, default=1)
    phone = Whole(title=_("电话名额"), max=1000, default=0)
    onsite = Whole(title=_("现场名额"), max=1000, default=0)


class IBlockedRow(Interface):
    """Days that take no bookings although the hall is open."""

    first_day = Day(title=_("第一天"), required=True)
    last_day = Day(title=_("最后一天"), description=_("留空表示只有一天。"))
    reason = Line(title=_("原因"), max_length=100)


class IAppointmentSchedule(model.Schema, ITypedContent):
    """A schedule (预约排班)."""

    title = Line(
        title=_("预约业务名称"),
        description=_("办事人看到的名称，例如“企业开办”。"),
        required=True,
        max_length=100,
    )
    department = Token(
        title=_("负责部门"),
        description=_("该部门的办件人员叫号、办理，负责人处理爽约申诉。"),
        vocabulary=DEPARTMENTS,
        required=True,
    )
    directives.widget("matters", frontendOptions={"widget": "govportal_codes"})
    matters = Lines(
        title=_("适用事项"),
        description=_("每行一个实施编码；留空表示负责部门的全部事项。"),
    )
    notes = Prose(title=_("预约须知"), description=_("要带什么、提前多久到。"))
    periods = Rows(title=_("时段和名额"), row=IPeriodRow)
    directives.widget("periods", DataGridFieldFactory)
    blocked = Rows(title=_("停止预约的日子"), row=IBlockedRow)
    directives.widget("blocked", DataGridFieldFactory)
    horizon_days = Whole(
        title=_("可以预约今后几天"),
        description=_("含休息日；留空按系统设置。"),
        max=180,
    )
    release = Line(
        title=_("每天几点放号"),
        description=_("到这个时刻才能预约最远的一天，例如 08:00；留空表示零点。"),
        max_length=5,
    )
    lead_minutes = Whole(
        title=_("至少提前几分钟预约"),
        description=_("变更也要在这之前；留空按系统设置。"),
        max=43_200,
    )
    per_person = Whole(
        title=_("每人同时最多几个预约"),
        description=_("还没有到时间的预约，0 表示不限。"),
        default=2,
        required=True,
        max=100,
    )
    most_people = Whole(
        title=_("一次预约最多几个名额"),
        description=_("单位可以为多名办事人员一次约多个名额。"),
        default=1,
        required=True,
        min=1,
        max=50,
    )
    verified_only = Flag(title=_("只接受实名认证的用户"))
    prefix = Line(
        title=_("排队号字头"),
        description=_("一两个大写字母，同一大厅的排班用不同的字头。"),
        default="A",
        required=True,
        max_length=2,
    )


@implementer(IAppointmentSchedule)
class AppointmentSchedule(Item):
    """A schedule."""
