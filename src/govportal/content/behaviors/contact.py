"""Where and how to reach an office."""

from govportal import _
from govportal.content.fields import Line
from govportal.content.fields import Prose
from plone.autoform.interfaces import IFormFieldProvider
from plone.supermodel import model
from zope import schema
from zope.interface import provider


@provider(IFormFieldProvider)
class IContact(model.Schema):
    """Address, hours and phones (GB/T 39046 table 4, elements 50, 51, 53, 54)."""

    model.fieldset(
        "contact",
        label=_("地点与电话"),
        fields=[
            "address",
            "hours",
            "advice_phone",
            "supervision_phone",
            "longitude",
            "latitude",
        ],
    )

    address = Line(
        title=_("办理地点"),
        description=_(
            "写到门牌和窗口，例如“济南市历下区龙奥北路 8 号政务服务中心 2 楼 15 号窗口”。"
        ),
    )
    hours = Prose(
        title=_("办理时间"),
        description=_("写明工作日和起止时刻，冬夏不同的分别写。"),
    )
    advice_phone = Line(
        title=_("咨询电话"),
        description=_("带区号，多个号码用顿号分开。"),
    )
    supervision_phone = Line(
        title=_("监督电话"),
        description=_("带区号，多个号码用顿号分开。"),
    )
    longitude = schema.Float(
        title=_("经度"),
        description=_(
            "地图标注用，单位为度；用 2000 国家大地坐标，即卫星定位的读数，不是商业地图上量的。"
        ),
        required=False,
        min=-180.0,
        max=180.0,
    )
    latitude = schema.Float(
        title=_("纬度"),
        description=_(
            "地图标注用，单位为度；用 2000 国家大地坐标，即卫星定位的读数，不是商业地图上量的。"
        ),
        required=False,
        min=-90.0,
        max=90.0,
    )
