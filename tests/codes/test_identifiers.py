"""Identifiers: check characters, case, masking."""

from datetime import date
from govportal.codes.identifiers import check_certificate_id
from govportal.codes.identifiers import check_resident_id
from govportal.codes.identifiers import check_uscc
from govportal.codes.identifiers import compose_certificate_id
from govportal.codes.identifiers import IdentifierError
from govportal.codes.identifiers import inspect_certificate_id
from govportal.codes.identifiers import mask_phone
from govportal.codes.identifiers import mask_resident_id
from hypothesis import assume
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import ric
from stdnum.cn import uscc

import pytest


ALNUM = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
USCC_CHARS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
SOUND = "11370800MB28559184"
CERTIFICATES = [
    "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U",
    "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.002.S",
    "1.2.156.3005.2.11100000000013338W087.11370800MB28559184.37080001202411010001.001.3",
]
#: One Shandong system ends this id with M where the standard gives D.
DEVIATING = (
    "1.2.156.3005.2.11100000000013661B006.113700000045046442.209FA4E88F9E4C878F3E9BED2CE7EA49.001.M"
)


def resident_id(body):
    return body + ric.calc_check_digit(body)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "不能为空"),
        ("   ", "不能为空"),
        (None, "不能为空"),
        (f" {SOUND}", "空格"),
        (SOUND[:-1], "18位，现为17位"),
        ("68236467-9", "18位，现为10位"),
        ("11370800mb28559184", "大写"),
        ("11370800MI28559184", "不允许的字符"),
        ("11370800MB2855918４", "不允许的字符"),
        ("11370800MB28559185", "校验码不正确"),
    ],
)
def test_refuses_a_social_credit_code(text, words):
    with pytest.raises(IdentifierError, match=words):
        check_uscc(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "不能为空"),
        ("370102900101123", "18位，现为15位"),
        ("37010219900101001x", "大写"),
        ("3701021990010100A1", "17位数字"),
        ("370102199002300019", "出生日期不存在"),
        (resident_id("37010217000101001"), "不合理"),
        (resident_id("37010229990101001"), "不合理"),
        (resident_id("37010219900101001")[:-1] + "?", "17位数字"),
    ],
)
def test_refuses_a_resident_id(text, words):
    with pytest.raises(IdentifierError, match=words):
        check_resident_id(text)


def test_refuses_a_wrong_check_character_without_repeating_the_number():
    sound = resident_id("37010219900101001")
    wrong = sound[:-1] + ("0" if sound[-1] != "0" else "1")
    with pytest.raises(IdentifierError, match="校验码") as refusal:
        check_resident_id(wrong)
    assert wrong not in str(refusal.value)


def test_refuses_somebody_not_yet_born():
    text = resident_id("37010220240601001")
    assert check_resident_id(text, today=date(2024, 6, 1)) == text
    with pytest.raises(IdentifierError, match="不合理"):
        check_resident_id(text, today=date(2024, 5, 31))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "不能为空"),
        (CERTIFICATES[0].lower(), "大写"),
        ("1.2.156.3005.3" + CERTIFICATES[0][14:], "格式不正确"),
        (CERTIFICATES[0].replace(".001.", ".1."), "格式不正确"),
        (CERTIFICATES[0][:-2], "格式不正确"),
        (CERTIFICATES[0][:-1] + "V", "校验位为V，按标准应为U"),
        (DEVIATING, "校验位为M，按标准应为D"),
        (
            "1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9",
            "不是有效的统一社会信用代码",
        ),
    ],
)
def test_refuses_a_certificate_id(text, words):
    with pytest.raises(IdentifierError, match=words):
        check_certificate_id(text)


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        (("11100000000013338W011", SOUND, "1", 0), "版本号"),
        (("11100000000013338W011", SOUND, "1", 1000), "版本号"),
        (("11100000000013338W011", "x", "1", 1), "18位"),
        (("11100000000013338W", SOUND, "1", 1), "格式不正确"),
        (("11100000000013338W011", SOUND, "a-1", 1), "大写|格式不正确"),
    ],
)
def test_refuses_to_compose_a_certificate_id(parts, words):
    with pytest.raises(IdentifierError, match=words):
        compose_certificate_id(*parts)


def test_gives_back_what_is_sound():
    for text in (SOUND, "12441500196720244T", "11100000000013338W"):
        assert check_uscc(text) == text
    for text in CERTIFICATES:
        assert check_certificate_id(text) == text
        assert inspect_certificate_id(text).warnings == ()


def test_an_import_takes_a_deviating_check_character_with_a_warning():
    result = inspect_certificate_id(DEVIATING)
    assert (result.check, result.expected_check) == ("M", "D")
    assert any("按标准应为D" in warning for warning in result.warnings)
    assert result.type_code == "11100000000013661B006"
    assert result.serial == "209FA4E88F9E4C878F3E9BED2CE7EA49"


@given(st.text(ALNUM, min_size=1, max_size=40), st.integers(1, 999))
def test_what_we_compose_is_sound(serial, version):
    text = compose_certificate_id("11100000000013338W011", SOUND, serial, version)
    result = inspect_certificate_id(text)
    assert (result.serial, int(result.version)) == (serial, version)
    assert result.warnings == ()


@given(st.text("0123456789", min_size=6, max_size=6), st.text(USCC_CHARS, min_size=9, max_size=9))
def test_a_social_credit_code_stands_no_single_error(place, organisation):
    body = "11" + place + organisation
    text = body + uscc.calc_check_digit(body)
    assert check_uscc(text) == text
    for position in range(8, 17):
        other = USCC_CHARS[(USCC_CHARS.index(text[position]) + 1) % len(USCC_CHARS)]
        with pytest.raises(IdentifierError):
            check_uscc(text[:position] + other + text[position + 1 :])


@given(st.dates(date(1900, 1, 1), date(2020, 12, 31)), st.integers(0, 999))
def test_a_resident_id_stands_no_swapped_neighbours(born, serial):
    text = resident_id(f"370102{born:%Y%m%d}{serial:03d}")
    assert check_resident_id(text) == text
    assume(text[15] != text[16])
    with pytest.raises(IdentifierError):
        check_resident_id(text[:15] + text[16] + text[15] + text[17])


@given(st.text(max_size=30))
def test_a_mask_never_shows_the_whole(text):
    stripped = text.strip()
    for mask in (mask_resident_id, mask_phone):
        shown = mask(text)
        assert len(shown) == len(stripped)
        assert not stripped.replace("*", "") or shown != stripped


def test_masks_as_people_expect():
    assert mask_resident_id("37010219900101001X") == "370*************1X"
    assert mask_phone("13812345678") == "138****5678"
    assert mask_phone("0531-86061234") == "0531-8606****"
    assert mask_phone(None) == ""
    assert mask_resident_id("") == ""
