"""Announcement: what an office tells everybody, on a page and, where it matters, above others."""

from collective.z3cform.datagridfield.datagridfield import DataGridFieldFactory
from govportal import _
from govportal.content.fields import Day
from govportal.content.fields import Flag
from govportal.content.fields import Line
from govportal.content.fields import Prose
from govportal.content.fields import Reference
from govportal.content.interfaces import ITypedContent
from govportal.content.rows import Rows
from plone.autoform import directives
from plone.dexterity.content import Item
from plone.supermodel import model
from zope.interface import implementer
from zope.interface import Interface


class IAttachmentRow(Interface):
    """One file that goes with the announcement."""

    title = Line(title=_("附件名称"), required=True)
    file = Reference(
        title=_("文件"),
        description=_("先在本部门下上传文件，再在此选择。"),
        vocabulary="govportal.files",
        required=True,
    )


class IAnnouncement(model.Schema, ITypedContent):
    """What is announced, and how prominently."""

    title = Line(title=_("标题"), required=True, max_length=200)
    text = Prose(title=_("正文"), description=_("每段一行；说清楚何时、何地、影响谁、怎么办。"))
    attachments = Rows(title=_("附件"), row=IAttachmentRow)
    directives.widget("attachments", DataGridFieldFactory)
    important = Flag(
        title=_("重要公告"), description=_("在公告列表和首页标出；页面顶部的提示用红色。")
    )
    banner = Flag(
        title=_("在页面顶部提示"),
        description=_(
            "本级网站的公告在所有页面顶部提示，下级区划的公告在该区划的页面顶部提示。"
            "只用于停机维护、办事大厅放假等影响面大的事。"
        ),
    )
    banner_until = Day(
        title=_("提示到哪一天"),
        description=_("含当日；留空表示一直提示，直到撤下公告。"),
    )


@implementer(IAnnouncement)
class Announcement(Item):
    """An announcement."""
