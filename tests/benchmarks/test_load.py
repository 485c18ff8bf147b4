"""The load driver: wrong answers are errors, right ones are counted."""

from benchmarks.load import drive
from benchmarks.load import merge
from benchmarks.load import Request
from benchmarks.load import Result
from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer

import pytest
import threading


class Handler(BaseHTTPRequestHandler):
    """Two items at /two, 304 with a closed connection at /same, half an answer at /half."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if self.path == "/same":
            self.send_response(304)
            self.send_header("Connection", "close")
            self.end_headers()
            return
        body = b'{"items": [{"uid": 1}, {"uid": 2}]}'
        self.send_response(200 if self.path != "/gone" else 404)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.path == "/half":
            self.wfile.write(body[:5])
            self.close_connection = True
            return
        self.wfile.write(body)

    def log_message(self, *args):
        """Say nothing."""


@pytest.fixture(scope="module")
def port():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server.server_address[1]
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    "request_, problem",
    [
        (Request("/gone"), "status 404 instead of 200"),
        (Request("/two", mark=b'"uid"', count=3), "2 items instead of 3"),
    ],
)
def test_wrong_answers_are_errors(port, request_, problem):
    result = drive("127.0.0.1", port, [request_], 2, 0.05)
    assert result.errors == result.requests > 0
    assert set(result.problems) == {problem}


def test_an_answer_that_breaks_off_stops_the_run(port):
    with pytest.raises(ConnectionError, match="closed"):
        drive("127.0.0.1", port, [Request("/half")], 1, 0.05)


def test_right_answers_are_counted_and_timed(port):
    plan = [Request("/two", mark=b'"uid"', count=2), Request("/same", status=304)]
    result = drive("127.0.0.1", port, plan, 3, 0.1)
    assert result.errors == 0
    assert result.requests >= 4
    assert result.per_s == pytest.approx(result.requests / result.seconds, rel=0.01)
    assert 0 < result.p50_ms <= result.p95_ms <= result.p99_ms


def test_merged_rounds_keep_totals_and_the_middle_quantile():
    rounds = [
        Result(requests=10, seconds=1, p95_ms=5, bytes_per_answer=7),
        Result(requests=30, seconds=1, p95_ms=1, bytes_per_answer=7, errors=1, problems={"x": 1}),
        Result(requests=20, seconds=1, p95_ms=3, bytes_per_answer=7),
    ]
    found = merge(rounds)
    assert (found.requests, found.per_s, found.p95_ms) == (60, 20, 3)
    assert (found.errors, found.problems) == (1, {"x": 1})
