"""``@pdf`` and ``@qr``: what a reader takes home."""

from govportal.content.pdf import render
from govportal.content.pdf.worker import make_pdf
from govportal.errors import Problem
from tests.content.pages.conftest import put_in_state

import contextlib
import pytest
import re
import shutil
import subprocess
import transaction
import zlib


def text_of(pdf, tmp_path):
    if shutil.which("pdftotext") is None:
        pytest.skip("needs pdftotext (poppler-utils)")
    path = tmp_path / "guide.pdf"
    path.write_bytes(pdf)
    run = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return re.sub(r"\s+", "", run.stdout.decode())


def unpacked(pdf):
    """The PDF with what its compressed streams hold."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    found = [pdf]
    for stream in streams:
        with contextlib.suppress(zlib.error):
            found.append(zlib.decompress(stream))
    return b"\n".join(found)


@pytest.mark.requirement("4.5.2.3-b")
def test_the_guide_tells_what_the_page_tells(place, reader, tmp_path):
    answer = reader.get(f"{place['guide'].absolute_url()}/@pdf")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/pdf"
    assert "filename*=UTF-8''%E6%80%8E%E6%A0%B7" in answer.headers["Content-Disposition"]
    text = text_of(answer.content, tmp_path)
    for said in (
        "怎样办民办高校",
        "准备材料",
        "申办报告",
        "20个工作日",
        "0531-55550003",
        "山东省教育厅",
    ):
        assert said in text
    assert place["guide"].absolute_url() in text, "paper tells the way back"


def test_it_is_tagged_has_bookmarks_and_its_fonts(place, reader):
    pdf = unpacked(reader.get(f"{place['matter'].absolute_url()}/@pdf").content)
    for mark in (b"/MarkInfo", b"/StructTreeRoot", b"/Outlines", b"/FontFile3"):
        assert mark in pdf
    assert b"/Lang (zh-CN)" in pdf


def test_it_is_sent_once_while_nothing_changes(place, reader):
    url = f"{place['matter'].absolute_url()}/@pdf"
    first = reader.get(url)
    again = reader.get(url, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    place["matter"].promised_limit = 15
    transaction.commit()
    changed = reader.get(url, headers={"If-None-Match": first.headers["ETag"]})
    assert changed.status_code == 200


def test_a_stopped_matter_says_so_on_paper(place, reader, tmp_path):
    put_in_state(place["matter"], "suspended", state_reason="系统升级")
    text = text_of(reader.get(f"{place['matter'].absolute_url()}/@pdf").content, tmp_path)
    assert "本事项已暂停办理" in text
    assert "系统升级" in text


def test_others_being_made_are_waited_for_and_not_for_ever(place, reader, monkeypatch):
    monkeypatch.setattr(render, "PATIENCE", 0.01)
    monkeypatch.setattr(render, "_store", render.Store(render.KEPT))
    url = f"{place['matter'].absolute_url()}/@pdf"
    for _turn in range(render.AT_ONCE):
        render._turns.acquire()
    try:
        refused = reader.get(url)
        assert refused.status_code == 503
        assert refused.headers["Retry-After"]
        assert "稍等" in refused.json()["error"]["message"]
    finally:
        for _turn in range(render.AT_ONCE):
            render._turns.release()
    assert reader.get(url).status_code == 200


def test_what_takes_too_long_is_ended(monkeypatch):
    monkeypatch.setattr(render, "TIME", 0.05)
    with pytest.raises(Problem) as refused:
        render.pdf_of("<p>慢</p>")
    assert refused.value.type == "PdfFailed"


def test_nothing_outside_is_read(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET-TEXT")
    html = f'<html lang="zh-CN"><title>t</title><a rel="attachment" href="{secret.as_uri()}">x</a>'
    assert b"SECRET-TEXT" not in unpacked(make_pdf(html))


def test_finished_documents_make_room():
    store = render.Store(10)
    store.put("a", b"12345")
    store.put("b", b"12345")
    store.get("a")
    store.put("c", b"12345")
    assert (store.get("a"), store.get("b"), store.get("c")) == (b"12345", None, b"12345")


def test_the_code_is_an_image_of_the_address(place, reader):
    answer = reader.get(f"{place['matter'].absolute_url()}/@qr")
    assert answer.headers["Content-Type"].startswith("image/svg+xml")
    assert answer.content.startswith(b"<?xml")
