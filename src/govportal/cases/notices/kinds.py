"""The kinds of notices, with their titles, signs and words.

The words are the platform's own, after what 行政许可法 wants in each: art. 32 (receipt, acceptance,
correction, refusal), 38 (decision, with reasons and remedies), 42 (extension), 45 (special
procedure), 44 (delivery). ``${…}`` are filled with what the case and the action say.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from govportal import _
from typing import Any


@dataclass(frozen=True)
class NoticeKind:
    """One kind.

    Args:
        sign: two or three letters in its number.
        title: above it.
        words: paragraphs.
        remedies: whether it tells how to appeal.
        materials: which list of materials stands in it: ``given``, ``wanted`` or ``""``.
        signed: whether the receiver signs it.
    """

    sign: str
    title: Any
    words: tuple[Any, ...]
    remedies: bool = False
    materials: str = ""
    signed: bool = False


KINDS: Mapping[str, NoticeKind] = {
    "receipt": NoticeKind(
        "JS",
        _("物料接收凭证"),
        (
            _("现收到您提交的“${matter}”申请及下列材料。办件编号：${number}。"),
            _(
                "本机关将在${intake_day}以前告知是否受理；材料不齐全或者不符合法定形式的，将在此期限内"
                "一次性告知需要补正的全部内容，逾期不告知的，自收到申请材料之日起即为受理。"
            ),
        ),
        materials="given",
    ),
    "acceptance": NoticeKind(
        "SL",
        _("受理通知书"),
        (
            _("您提交的“${matter}”申请，材料齐全，符合法定形式，现予受理。办件编号：${number}。"),
            _(
                "受理日期：${accepted_day}。承诺办结日期：${due_day}。法定办结日期：${statutory_day}。"
            ),
            _("依法进行听证、检验、检测、检疫、鉴定和专家评审等所需时间不计算在上述期限内。"),
        ),
    ),
    "correction": NoticeKind(
        "BZ",
        _("补正告知书"),
        (
            _(
                "您提交的“${matter}”申请，材料不齐全或者不符合法定形式，需要补正下列内容。办件编号：${number}。"
            ),
            _("补正原因：${reason}"),
            _(
                "请在${last_day}以前通过本平台或者到受理窗口一次性补正。受理期限自收到全部补正材料之日起计算。"
            ),
        ),
        materials="wanted",
    ),
    "refusal": NoticeKind(
        "BSL",
        _("不予受理通知书"),
        (
            _("您提交的“${matter}”申请，经审查，本机关决定不予受理。办件编号：${number}。"),
            _("理由：${reason}"),
            _("${organ}"),
        ),
        remedies=True,
    ),
    "grant": NoticeKind(
        "ZY",
        _("准予行政许可决定书"),
        (
            _(
                "您提交的“${matter}”申请，经审查，符合法定条件、标准，本机关决定准予。办件编号：${number}。"
            ),
            _("决定内容：${reason}"),
            _("本机关将自作出决定之日起十个工作日内向您送达“${result}”。"),
        ),
    ),
    "handled": NoticeKind(
        "BL",
        _("办理结果通知书"),
        (
            _("您申请的“${matter}”已经办理完成。办件编号：${number}。"),
            _("办理结果：${reason}"),
        ),
    ),
    "denial": NoticeKind(
        "BZY",
        _("不予行政许可决定书"),
        (
            _(
                "您提交的“${matter}”申请，经审查，不符合法定条件、标准，本机关决定不予许可。办件编号：${number}。"
            ),
            _("理由：${reason}"),
        ),
        remedies=True,
    ),
    "extension": NoticeKind(
        "YQ",
        _("延期告知书"),
        (
            _(
                "您申请的“${matter}”不能在规定期限内作出决定，经本机关负责人批准，延长${days}个工作日。办件编号：${number}。"
            ),
            _("延长理由：${reason}"),
            _("延长后的办结日期：${due_day}。"),
        ),
    ),
    "special": NoticeKind(
        "TB",
        _("特别程序告知书"),
        (
            _(
                "您申请的“${matter}”依法需要进行${procedure}，所需时间不计算在办结期限内。办件编号：${number}。"
            ),
            _("事由：${reason}"),
            _("预计需要${days}个工作日。程序结束后，办结期限继续计算。"),
        ),
    ),
    "return": NoticeKind(
        "TJ",
        _("退件通知书"),
        (
            _("您提交的“${matter}”申请现予退回，本次办理终止。办件编号：${number}。"),
            _("理由：${reason}"),
        ),
        remedies=True,
    ),
    "withdrawal": NoticeKind(
        "CH",
        _("撤回申请凭证"),
        (
            _("根据您的请求，“${matter}”的申请已经撤回，本次办理终止。办件编号：${number}。"),
            _("撤回原因：${reason}"),
        ),
    ),
    "delivery": NoticeKind(
        "SD",
        _("送达回证"),
        (
            _("“${matter}”的办理结果“${result}”已经送达。办件编号：${number}。"),
            _("送达方式：${method}。收件人：${receiver}。"),
        ),
        signed=True,
    ),
}
