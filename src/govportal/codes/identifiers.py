"""Identifiers with check characters: social credit codes, resident IDs, certificate ids.

python-stdnum does the arithmetic. It upper-cases what it is given, so case is checked here: a
stored identifier is compared byte by byte, and ``x`` is not ``X``.
"""

from dataclasses import dataclass
from datetime import date
from govportal import _
from govportal.codes.faults import CodesError
from govportal.codes.faults import say
from stdnum.cn import ric
from stdnum.cn import uscc
from stdnum.iso7064 import mod_37_36

import re


#: Root of certificate ids (domain: electronic certificates).
CERTIFICATE_ROOT = "1.2.156.3005.2"

_USCC = re.compile(r"[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}")
_RESIDENT_ID = re.compile(r"[1-9][0-9]{16}[0-9X]")
_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_CERTIFICATE = re.compile(
    re.escape(CERTIFICATE_ROOT)
    + r"\.(?P<type>[0-9A-Z]{18}[0-9]{3})\.(?P<issuer>[0-9A-Z]+)\.(?P<serial>[0-9A-Z]+)"
    r"\.(?P<version>[0-9]{3})\.(?P<check>[0-9A-Z])"
)


class IdentifierError(CodesError):
    """An identifier is not valid; the message says what is wrong and what to do."""


@dataclass(frozen=True)
class CertificateId:
    """The parts of a certificate id, and what is odd about them.

    Args:
        type_code: USCC of the body that defined the type (18) and 3 digits.
        issuer: code of the issuing body.
        serial: the certificate's serial.
        version: 3 digits.
        check: the check character that stands there.
        expected_check: the one that ISO 7064 MOD 37,36 gives.
        warnings: Chinese sentences; empty when all is as the standard says.
    """

    text: str
    type_code: str
    issuer: str
    serial: str
    version: str
    check: str
    expected_check: str
    warnings: tuple[str, ...]


def check_uscc(text: str) -> str:
    """Check a unified social credit code (GB 32100—2015) and give it back.

    Raises:
        IdentifierError: length, characters, case or check character are wrong.
    """
    name = _("统一社会信用代码")
    _present(text, name)
    if len(text) != 18:
        raise IdentifierError(
            _(
                "统一社会信用代码应为18位，现为${length}位，请核对",
                mapping={"length": str(len(text))},
            )
        )
    _upper(text, name)
    if not _USCC.fullmatch(text):
        raise IdentifierError(
            _("统一社会信用代码「${text}」含有不允许的字符，请核对", mapping={"text": text})
        )
    if not uscc.is_valid(text):
        raise IdentifierError(
            _("统一社会信用代码「${text}」的校验码不正确，请核对", mapping={"text": text})
        )
    return text


def check_resident_id(text: str, today: date | None = None) -> str:
    """Check a resident ID number (GB 11643—1999, 18 characters) and give it back.

    The place of birth is only checked for shape: numbers outlive the counties that issued them.
    The messages never repeat the number, because they end up in logs and reports.

    Args:
        text: the number.
        today: the day on which nobody may be unborn; the current day by default.

    Raises:
        IdentifierError: length, characters, case, date of birth or check character are wrong.
    """
    name = _("居民身份证号码")
    _present(text, name)
    if len(text) != 18:
        raise IdentifierError(
            _("居民身份证号码应为18位，现为${length}位，请核对", mapping={"length": str(len(text))})
        )
    _upper(text, name)
    if not _RESIDENT_ID.fullmatch(text):
        raise IdentifierError(_("居民身份证号码应为17位数字加1位数字或大写字母X，请核对"))
    try:
        born = date(int(text[6:10]), int(text[10:12]), int(text[12:14]))
    except ValueError:
        raise IdentifierError(_("居民身份证号码中的出生日期不存在，请核对")) from None
    if born.year < 1850 or born > (today or date.today()):
        raise IdentifierError(_("居民身份证号码中的出生日期不合理，请核对"))
    if ric.calc_check_digit(text[:-1]) != text[-1]:
        raise IdentifierError(_("居民身份证号码的校验码不正确，请核对"))
    return text


def check_mobile(text: str) -> str:
    """Check a mobile phone number of the mainland (11 digits) and give it back.

    Raises:
        IdentifierError: the text is none; the message does not repeat it.
    """
    _present(text, _("手机号码"))
    if not _MOBILE.fullmatch(text):
        raise IdentifierError(_("手机号码应为11位数字，以13至19开头，请核对"))
    return text


def inspect_certificate_id(text: str) -> CertificateId:
    """Read a certificate id as an importer must: what deviates is a warning, not a refusal.

    Some systems compute another check character or put a region's code where the issuer's
    USCC belongs. Such certificates exist and are valid, so they are taken in and marked.

    Raises:
        IdentifierError: the text does not have the shape of a certificate id at all.
    """
    name = _("电子证照标识")
    _present(text, name)
    _upper(text, name)
    match = _CERTIFICATE.fullmatch(text)
    if match is None:
        raise IdentifierError(
            _(
                "电子证照标识「${text}」格式不正确，应为 ${root}.类型代码.颁发机构代码.流水号"
                ".版本号（3位数字）.校验位",
                mapping={"text": text, "root": CERTIFICATE_ROOT},
            )
        )
    part = match.groupdict()
    body = part["type"] + part["issuer"] + part["serial"] + part["version"]
    expected = certificate_check(body)
    warnings = []
    if part["check"] != expected:
        warnings.append(
            say(
                _(
                    "电子证照标识「${text}」的校验位为${check}，按标准应为${expected}，请与颁发机构核对",
                    mapping={"text": text, "check": part["check"], "expected": expected},
                )
            )
        )
    for code, message in (
        (part["type"][:18], _("电子证照标识「${text}」的类型代码不以有效的统一社会信用代码开头")),
        (part["issuer"], _("电子证照标识「${text}」的颁发机构代码不是有效的统一社会信用代码")),
    ):
        if not uscc.is_valid(code):
            warnings.append(say(_(message, mapping={"text": text})))
    return CertificateId(
        text=text,
        type_code=part["type"],
        issuer=part["issuer"],
        serial=part["serial"],
        version=part["version"],
        check=part["check"],
        expected_check=expected,
        warnings=tuple(warnings),
    )


def check_certificate_id(text: str) -> str:
    """Check a certificate id as one that we issue must be, and give it back.

    Raises:
        IdentifierError: shape, issuer or check character are not as the standard says.
    """
    result = inspect_certificate_id(text)
    if result.warnings:
        raise IdentifierError(result.warnings[0])
    return text


def compose_certificate_id(type_code: str, issuer: str, serial: str, version: int = 1) -> str:
    """Make a certificate id with its check character.

    Args:
        type_code: USCC of the body that defined the type, and 3 digits.
        issuer: USCC of the issuing body.
        serial: digits and capital letters, unique at the issuer.
        version: 1 to 999.

    Raises:
        IdentifierError: a part is not valid.
    """
    if not 1 <= version <= 999:
        raise IdentifierError(_("电子证照版本号应在1至999之间"))
    number = f"{version:03d}"
    check_uscc(issuer)
    check = (
        certificate_check(type_code + issuer + serial + number)
        if re.fullmatch(r"[0-9A-Z]+", type_code + serial)
        else "?"
    )
    return check_certificate_id(
        f"{CERTIFICATE_ROOT}.{type_code}.{issuer}.{serial}.{number}.{check}"
    )


def certificate_check(body: str) -> str:
    """ISO 7064 MOD 37,36 over type, issuer, serial and version, without root and dots."""
    return str(mod_37_36.calc_check_digit(body))


def mask_resident_id(text: str | None) -> str:
    """A resident ID for public view: the province and one more digit, and the last two.

    Anything of another length keeps at most its first and last character, so that a mistyped
    number is not shown either.
    """
    text = (text or "").strip()
    if len(text) == 18:
        return f"{text[:3]}{'*' * 13}{text[-2:]}"
    if len(text) > 4:
        return f"{text[0]}{'*' * (len(text) - 2)}{text[-1]}"
    return "*" * len(text)


def mask_phone(text: str | None) -> str:
    """A phone number for public view: mobiles as 138****5678, others without their last four."""
    text = (text or "").strip()
    if re.fullmatch(r"1[0-9]{10}", text):
        return f"{text[:3]}****{text[-4:]}"
    if len(text) > 7:
        return f"{text[:-4]}****"
    return "*" * len(text)


def _present(text: str, name: str) -> None:
    if not isinstance(text, str) or not text.strip():
        raise IdentifierError(_("${name}不能为空，请填写", mapping={"name": say(name)}))
    if text != text.strip():
        raise IdentifierError(_("${name}前后不能有空格，请删除", mapping={"name": say(name)}))


def _upper(text: str, name: str) -> None:
    if text.upper() != text:
        raise IdentifierError(_("${name}中的字母应为大写，请改正", mapping={"name": say(name)}))
