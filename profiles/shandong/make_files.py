"""Make the sample's files anew: ``python profiles/shandong/make_files.py``.

Blank forms as DOCX, filled ones as PDF, pictures as PNG, all in ``content/files``, which
``content/files.csv`` describes. Needs WeasyPrint, fontTools, Pillow and Noto Sans CJK. What is in
them is invented and says so.
"""

from fontTools import subset
from fontTools.ttLib import TTFont
from html import escape
from pathlib import Path
from PIL import Image
from PIL import ImageDraw
from PIL import ImageFont
from tempfile import NamedTemporaryFile
from weasyprint import HTML
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile
from zipfile import ZipInfo


FILES = Path(__file__).parent / "content" / "files"
FONT = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
#: The simplified Chinese face in the collection.
FACE = 2
NOTE = "示例文件：山东省示例政务服务网编写，仅供演示，不作为办事依据。"
FILLED = "填写样本：人名、证件号码、电话和地址均为虚构。"
INK, SOFT, ACCENT, PAPER = "#1d2b3a", "#5a6b7c", "#0b5cad", "#f4f8fc"

FOOD = (
    ("申请人名称", "济南示例餐饮服务有限公司（虚构）"),
    ("统一社会信用代码", "91370100MA9X000000（示例，不是有效代码）"),
    ("法定代表人或者负责人", "张示例"),
    ("联系电话", "0531-55550199"),
    ("经营场所", "济南市历下区示例一路99号一层"),
    ("主体业态", "餐饮服务经营者"),
    ("经营项目", "热食类食品制售、自制饮品制售"),
    ("经营面积（平方米）", "86"),
    ("食品安全管理人员", "李示例，已经培训考核"),
    ("是否利用网络经营", "是，第三方平台"),
    ("申请人签名或者盖章", "（示例，不盖真实印章）"),
    ("申请日期", "2026年3月2日"),
)
GENERAL = (
    ("申请人名称或者姓名", ""),
    ("证件类型和号码", ""),
    ("联系电话", ""),
    ("通信地址", ""),
    ("申请事项", ""),
    ("申请内容和理由", ""),
    ("所附材料", ""),
    ("申请人签名或者盖章", ""),
    ("申请日期", ""),
)
SYSTEMS = (
    ("从业人员健康管理制度", "责任人："),
    ("进货查验记录制度", "责任人："),
    ("食品安全自查制度", "责任人："),
    ("场所和设备清洗消毒制度", "责任人："),
    ("餐厨废弃物处置制度", "责任人："),
)
MANDATE = (
    ("委托人", "济南示例餐饮服务有限公司（虚构）"),
    ("受托人", "王示例"),
    ("受托人证件", "居民身份证，号码从略（示例）"),
    ("委托事项", "代为办理食品经营许可的申请、补正和领证"),
    ("委托权限", "提交和补正材料，签收文书，领取结果"),
    ("委托期限", "自2026年3月1日至2026年5月31日"),
    ("委托人签名或者盖章", "（示例，不盖真实印章）"),
)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

Rows = tuple[tuple[str, str], ...]


def blank(rows: Rows) -> Rows:
    """The same form with nothing filled in."""
    return tuple((title, "") for title, _value in rows)


def docx(name: str, title: str, rows: Rows) -> None:
    """A form with a line for each row, to be filled in by a word processor or by hand."""

    def paragraph(text: str, size: int = 24, align: str = "left") -> str:
        return (
            f'<w:p><w:pPr><w:jc w:val="{align}"/></w:pPr><w:r><w:rPr><w:sz w:val="{size}"/>'
            f"</w:rPr><w:t>{escape(text)}</w:t></w:r></w:p>"
        )

    def cell(text: str, width: int) -> str:
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph(text)}</w:tc>'

    lines = "".join(
        f'<w:tr><w:trPr><w:trHeight w:val="700"/></w:trPr>{cell(one, 3200)}{cell(two, 6000)}</w:tr>'
        for one, two in rows
    )
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="6"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    table = f"<w:tbl><w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr>{lines}</w:tbl>"
    body = paragraph(title, 36, "center") + table + paragraph(NOTE, 18)
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    parts = {
        "[Content_Types].xml": (
            f'<Types xmlns="{PACKAGE}/content-types">'
            f'<Default Extension="rels" ContentType="{rels}"/>'
            f'<Override PartName="/word/document.xml" ContentType="{word}"/></Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
        ),
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
    }
    with ZipFile(FILES / name, "w", ZIP_DEFLATED) as package:
        for path, text in parts.items():
            # One date for all: what did not change is the same file.
            package.writestr(ZipInfo(path, (2026, 1, 1, 0, 0, 0)), HEAD + text, ZIP_DEFLATED)


def pdf(name: str, title: str, rows: Rows) -> None:
    """The form as it looks when it is filled in."""
    lines = "".join(f"<tr><th>{escape(one)}</th><td>{escape(two)}</td></tr>" for one, two in rows)
    html = f"""<html lang="zh-CN"><head><title>{escape(title)}</title><style>
        @font-face {{ font-family: sample; src: url(FONT) }}
        @page {{ size: A4; margin: 22mm; @bottom-center {{ content: "{NOTE}"; font: 8pt sample }} }}
        body {{ font-family: sample; font-size: 11pt; color: {INK} }}
        h1 {{ font-size: 17pt; text-align: center }} p {{ color: #a33a00 }}
        table {{ border-collapse: collapse; width: 100% }}
        th, td {{ border: 1px solid {SOFT}; padding: 3mm; text-align: left }}
        th {{ width: 36%; font-weight: normal; background: {PAPER} }} td {{ color: {ACCENT} }}
        </style></head><body><h1>{escape(title)}</h1><p>{FILLED}</p>
        <table>{lines}</table></body></html>"""
    with NamedTemporaryFile(suffix=".otf") as own:
        # Only what is written: the whole font has megabytes.
        whole = TTFont(FONT, fontNumber=FACE)
        subsetter = subset.Subsetter()
        subsetter.populate(text=html)
        subsetter.subset(whole)
        whole.save(own.name)
        HTML(string=html.replace("FONT", Path(own.name).as_uri())).write_pdf(FILES / name)


def font(size: int) -> ImageFont.FreeTypeFont:
    """The pictures' font; size in pixels."""
    return ImageFont.truetype(FONT, size, index=FACE)


def picture(title: str) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    """An empty picture of 960 × 420 pixels with its title and the note."""
    image = Image.new("RGB", (960, 420), PAPER)
    draw = ImageDraw.Draw(image)
    draw.text((480, 46), title, INK, font(32), anchor="mm")
    draw.text((480, 392), NOTE, SOFT, font(18), anchor="mm")
    return image, draw


def save(image: Image.Image, name: str) -> None:
    """As a PNG of few colours."""
    image.quantize(24).save(FILES / name, optimize=True)


def flow(name: str, title: str, steps: tuple[tuple[str, str], ...]) -> None:
    """Boxes in a row with arrows between them; each has a name and what is done."""
    image, draw = picture(title)
    width, gap = 150, 30
    left = (960 - len(steps) * width - (len(steps) - 1) * gap) // 2
    for number, (head, text) in enumerate(steps):
        x = left + number * (width + gap)
        draw.rounded_rectangle((x, 120, x + width, 320), 14, "white", ACCENT, 3)
        draw.ellipse((x + 53, 136, x + 97, 180), ACCENT)
        draw.text((x + 75, 158), str(number + 1), "white", font(24), anchor="mm")
        draw.text((x + 75, 210), head, INK, font(26), anchor="mm")
        draw.multiline_text((x + 75, 268), text, SOFT, font(19), anchor="mm", align="center")
        if number:
            draw.line((x - gap + 4, 220, x - 12, 220), ACCENT, 4)
            draw.polygon(((x - 14, 211), (x - 2, 220), (x - 14, 229)), ACCENT)
    save(image, name)


def rooms(name: str, title: str, found: tuple[tuple[int, int, int, int, str], ...]) -> None:
    """A plan: rooms as left, top, right, bottom and what they are."""
    image, draw = picture(title)
    for left, top, right, bottom, text in found:
        draw.rectangle((left, top, right, bottom), "white", ACCENT, 3)
        middle = ((left + right) // 2, (top + bottom) // 2)
        draw.multiline_text(middle, text, INK, font(22), anchor="mm", align="center")
    save(image, name)


def main() -> None:
    """Write all of them."""
    FILES.mkdir(exist_ok=True)
    docx("food-application.docx", "食品经营许可申请书（示例）", blank(FOOD))
    pdf("food-application-filled.pdf", "食品经营许可申请书（填写样本）", FOOD)
    docx("food-systems.docx", "食品安全管理制度清单（示例）", SYSTEMS)
    docx("application.docx", "行政许可申请书（通用示例）", GENERAL)
    docx("mandate.docx", "授权委托书（示例）", blank(MANDATE))
    pdf("mandate-filled.pdf", "授权委托书（填写样本）", MANDATE)
    flow(
        "food-flow.png",
        "食品经营许可怎么办",
        (
            ("申请", "网上或者\n窗口提交"),
            ("受理", "当场核对\n一次补齐"),
            ("审查", "书面审查\n4个工作日"),
            ("核查", "到店查看\n1个工作日"),
            ("领证", "邮寄或者\n窗口领取"),
        ),
    )
    rooms(
        "food-layout.png",
        "设备布局和操作流程图（样图）",
        (
            (90, 100, 330, 220, "粗加工间\n清洗水池"),
            (330, 100, 610, 220, "烹饪间\n灶台、排烟"),
            (610, 100, 870, 220, "备餐间\n留样冰箱"),
            (90, 220, 330, 350, "食品库房\n离墙离地"),
            (330, 220, 610, 350, "餐具洗消间\n消毒柜"),
            (610, 220, 870, 350, "就餐区\n洗手设施"),
        ),
    )


if __name__ == "__main__":
    main()
