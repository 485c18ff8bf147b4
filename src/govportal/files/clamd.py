"""The virus scanner: clamd, spoken to over TCP or a socket file.

``GOVPORTAL_CLAMD`` says where it listens: ``127.0.0.1:3310``, or the path of its socket. Without it
nothing is scanned. A scanner that doesn't answer is never taken for "clean".
"""

from collections.abc import Iterator
from contextlib import contextmanager
from govportal import _
from govportal.outside import Check
from govportal.outside import IOutsideSystem
from typing import BinaryIO
from zope.interface import implementer

import os
import socket
import struct


BLOCK = 64 * 1024
#: Seconds that one step of the conversation may take.
PATIENCE = 30.0
PATIENCE_FOR_PING = 3.0


class ScannerDown(Exception):
    """The scanner didn't answer, or not with a verdict."""


def address() -> str:
    """Where the scanner listens; "" for none."""
    return os.environ.get("GOVPORTAL_CLAMD", "").strip()


def scan(stream: BinaryIO) -> str:
    """The name of the virus in a stream, "" for none or without a scanner.

    Raises:
        ScannerDown: there is no verdict.
    """
    if not address():
        return ""
    stream.seek(0)
    with _conversation(PATIENCE) as connection:
        try:
            connection.sendall(b"zINSTREAM\0")
            while block := stream.read(BLOCK):
                connection.sendall(struct.pack("!L", len(block)) + block)
            connection.sendall(struct.pack("!L", 0))
        except (BrokenPipeError, ConnectionResetError):
            # It hangs up in the middle of what is too long for it; its answer says so.
            pass
        answer = _answer(connection)
    if answer == "stream: OK":
        return ""
    if answer.startswith("stream: ") and answer.endswith(" FOUND"):
        return answer.removeprefix("stream: ").removesuffix(" FOUND")
    raise ScannerDown(answer or "no answer")


@implementer(IOutsideSystem)
class Scanner:
    """What the administrators' page shows of it."""

    title = _("病毒检查")

    def check(self) -> Check:
        """Ask for a sign of life."""
        where = address()
        if not where:
            return Check(
                True, _("未配置病毒检查，上传的文件只核对格式和大小（GOVPORTAL_CLAMD）"), demo=True
            )
        try:
            with _conversation(PATIENCE_FOR_PING) as connection:
                connection.sendall(b"zPING\0")
                answer = _answer(connection)
        except ScannerDown as down:
            return Check(
                False,
                _(
                    "clamd（${where}）没有应答，上传文件会被拒绝，请检查服务：${why}",
                    mapping={"where": where, "why": str(down)},
                ),
            )
        return Check(answer == "PONG", _("clamd（${where}）正常", mapping={"where": where}))


@contextmanager
def _conversation(patience: float) -> Iterator[socket.socket]:
    where = address()
    host, _colon, port = where.rpartition(":")
    try:
        if port.isdecimal():
            connection = socket.create_connection((host.strip("[]"), int(port)), patience)
        else:
            connection = socket.socket(socket.AF_UNIX)
            connection.settimeout(patience)
            connection.connect(where.removeprefix("unix:"))
        with connection:
            yield connection
    except OSError as fault:
        raise ScannerDown(str(fault)) from fault


def _answer(connection: socket.socket) -> str:
    said = b""
    while not said.endswith(b"\0"):
        block = connection.recv(4096)
        if not block:
            break
        said += block
    return said.rstrip(b"\0\n").decode("utf-8", "replace")
