"""A store of the test's own, and a virus scanner that the test speaks through."""

from contextlib import contextmanager
from tests.postgresql import database
from tests.postgresql import postgresql_server
from tests.postgresql import sqlite_database
from tests.postgresql import sqlite_template
from tests.postgresql import sqlite_url

import pytest
import socketserver
import struct
import threading


#: The harmless string that every scanner takes for a virus, in two halves: no scanner of this
#: machine shall take the tests for one.
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + rb"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


class Clamd(socketserver.StreamRequestHandler):
    """Speaks clamd's protocol; finds EICAR, and hangs up on more than ``limit`` bytes."""

    limit = 30 * 1024 * 1024
    answer = None

    def handle(self):
        command = b""
        while not command.endswith(b"\0"):
            command += self.rfile.read(1)
        if command == b"zPING\0":
            self.wfile.write(b"PONG\0")
            return
        assert command == b"zINSTREAM\0"
        data = b""
        while length := struct.unpack("!L", self.rfile.read(4))[0]:
            data += self.rfile.read(length)
            if len(data) > self.limit:
                self.wfile.write(b"INSTREAM size limit exceeded. ERROR\0")
                return
        if self.answer is not None:
            self.wfile.write(self.answer)
        elif EICAR in data:
            self.wfile.write(b"stream: Win.Test.EICAR_HDB-1 FOUND\0")
        else:
            self.wfile.write(b"stream: OK\0")


class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    daemon_threads = True


class UnixServer(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    daemon_threads = True


@contextmanager
def serving(server):
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join(10)


@pytest.fixture
def clamd(monkeypatch):
    """The handler's class of a scanner that is running; tests may change its ``answer``."""
    handler = type("Handler", (Clamd,), {})
    with serving(Server(("127.0.0.1", 0), handler)) as server:
        monkeypatch.setenv("GOVPORTAL_CLAMD", f"127.0.0.1:{server.server_address[1]}")
        yield handler


@pytest.fixture
def clamd_socket(monkeypatch, tmp_path):
    """A scanner behind a socket file; gives its path."""
    path = str(tmp_path / "clamd.sock")
    with serving(UnixServer(path, Clamd)):
        monkeypatch.setenv("GOVPORTAL_CLAMD", path)
        yield path


@pytest.fixture
def folder(monkeypatch, tmp_path):
    """The store's folder."""
    monkeypatch.setenv("GOVPORTAL_FILES", str(tmp_path / "files"))
    return tmp_path / "files"


@pytest.fixture(params=["folder", "objects"])
def anywhere(request, monkeypatch, tmp_path):
    """Run the test with a folder and with an object store."""
    place = tmp_path / "files" if request.param == "folder" else f"memory://{tmp_path.name}"
    monkeypatch.setenv("GOVPORTAL_FILES", str(place))
    return request.param


__all__ = [
    "EICAR",
    "database",
    "postgresql_server",
    "sqlite_database",
    "sqlite_template",
    "sqlite_url",
]
