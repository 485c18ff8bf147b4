"""Find what is personal in a text and put marks in its place; a person looks at it afterwards.

Numbers of documents, phones, mail addresses, plates and bank cards are found by their shape, names
where they are known or introduced (我叫…, 本人…, 张先生), addresses by their last parts. It finds
what it can, which is not all: nothing is published before a reviewer has read it.
"""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass

import re


@dataclass(frozen=True)
class Mark:
    """Something that was found.

    Args:
        kind: ``id``, ``phone``, ``mail``, ``card``, ``plate``, ``number``, ``name``, ``address``.
        text: what stood there.
    """

    kind: str
    text: str


SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆"
    "汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
_HAN = "\u4e00-\u9fff"
#: Longer shapes come first: the end of an identity number is no phone.
SHAPES: Sequence[tuple[str, re.Pattern[str]]] = (
    ("mail", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)),
    ("id", re.compile(r"(?<![0-9A-Za-z])[1-9][0-9]{5}(?:19|20)[0-9]{9}[0-9Xx](?![0-9A-Za-z])")),
    ("card", re.compile(r"(?<![0-9])[1-9][0-9]{15,18}(?![0-9])")),
    (
        "phone",
        re.compile(r"(?<![0-9])(?:\+?86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}(?![0-9])"),
    ),
    ("phone", re.compile(r"(?<![0-9])0[0-9]{2,3}[- —]?[0-9]{7,8}(?![0-9])")),
    ("plate", re.compile(rf"[{_HAN}][A-Z][·• ]?[A-Z0-9]{{5,6}}(?![A-Z0-9])")),
    ("number", re.compile(r"(?<![0-9A-Za-z])[A-Za-z]{0,4}[0-9][0-9A-Za-z-]{7,}(?![0-9A-Za-z])")),
    ("address", re.compile(r"[0-9一二三四五六七八九十]+(?:号楼|栋|幢|单元|室|号院)(?:[0-9]+)?")),
    ("name", re.compile(rf"(?<=我叫)[{_HAN}]{{2,3}}(?=[，。,. 、；]|$)")),
    (
        "name",
        re.compile(
            rf"(?<=(?:姓名|本人|户主|业主))[：: ]?[{SURNAMES}][{_HAN}]{{1,2}}(?=[，。,. （(]|$)"
        ),
    ),
    ("name", re.compile(rf"[{SURNAMES}](?=(?:某某|某|先生|女士|老师|师傅|大爷|阿姨))")),
)
PUT: dict[str, Callable[[str], str]] = {
    "mail": lambda text: "〔邮箱〕",
    "id": lambda text: "〔证件号码〕",
    "card": lambda text: "〔卡号〕",
    "phone": lambda text: "〔电话〕",
    "plate": lambda text: "〔车牌〕",
    "number": lambda text: "〔编号〕",
    "address": lambda text: "〔门牌〕",
    "name": lambda text: "某",
}


def anonymise(text: str, names: Iterable[str] = ()) -> tuple[str, list[Mark]]:
    """A text with marks for what is personal, and what was found.

    Args:
        names: that are known, as the person's own.
    """
    found: list[Mark] = []

    def put(kind: str) -> Callable[[re.Match[str]], str]:
        def mark(match: re.Match[str]) -> str:
            found.append(Mark(kind, match.group(0)))
            return PUT[kind](match.group(0))

        return mark

    for name in sorted({name for name in names if len(name) > 1}, key=len, reverse=True):
        text = re.sub(re.escape(name), put("name"), text)
    for kind, shape in SHAPES:
        text = shape.sub(put(kind), text)
    return text, found
