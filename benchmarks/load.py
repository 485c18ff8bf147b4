"""A load driver for HTTP/1.1 with kept connections, in a process of its own.

One thread drives all connections through ``selectors``: each sends its next request as soon as
its answer is complete (a closed loop), so a server is never asked more than ``connections``
things at once. Where the server closes (waitress does so after each 304), it connects anew. Every
answer is checked: its status, and how often a mark stands in its body.

    plan = [Request(target, mark=b'"uid":', count=50), …]
    result = run("127.0.0.1", 8080, plan, connections=4, seconds=5)

Requests are taken from the plan in turn, round and round.
"""

from collections import Counter
from dataclasses import asdict
from dataclasses import dataclass
from dataclasses import field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

import selectors
import socket
import time


#: Seconds after which a silent server counts as failed.
TIMEOUT = 60


@dataclass(frozen=True)
class Request:
    """A GET request and what a right answer looks like.

    Args:
        target: path with query.
        headers: further headers.
        status: the expected status.
        mark: bytes that stand once in each item of the body; empty: not counted.
        count: how many marks are expected.
    """

    target: str
    headers: tuple[tuple[str, str], ...] = ()
    status: int = 200
    mark: bytes = b""
    count: int = 0


@dataclass
class Result:
    """What a run measured; times in milliseconds."""

    requests: int = 0
    errors: int = 0
    seconds: float = 0.0
    per_s: float = 0.0
    p50_ms: float = 0.0
    p95_ms: float = 0.0
    p99_ms: float = 0.0
    bytes_per_answer: int = 0
    problems: dict[str, int] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return asdict(self)


class _Channel:
    """One connection and the answer that is arriving on it."""

    __slots__ = ("address", "buffer", "closing", "need", "request", "selector", "sent", "sock")

    def __init__(self, address: tuple[str, int], selector: selectors.BaseSelector) -> None:
        self.address = address
        self.selector = selector
        self.buffer = bytearray()
        self.need = 0
        self.request: Request | None = None
        self.sent = 0.0
        self._connect()

    def _connect(self) -> None:
        self.closing = False
        self.sock = socket.create_connection(self.address, timeout=TIMEOUT)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.selector.register(self.sock, selectors.EVENT_READ, self)

    def close(self) -> None:
        if self.sock.fileno() >= 0:
            self.selector.unregister(self.sock)
            self.sock.close()

    def send(self, request: Request, wire: bytes) -> None:
        self.request = request
        self.buffer.clear()
        self.need = 0
        # A new connection, where the server closed the old one, belongs to the request's time.
        self.sent = time.perf_counter()
        if self.closing:
            self.close()
            self._connect()
        self.sock.sendall(wire)

    def receive(self) -> bool:
        """Read what is there; True when the answer is complete.

        :raises ConnectionError: the server closed the connection within an answer.
        """
        data = self.sock.recv(1 << 18)
        if not data:
            raise ConnectionError("closed by the server")
        self.buffer += data
        if not self.need:
            end = self.buffer.find(b"\r\n\r\n")
            if end < 0:
                return False
            head = bytes(self.buffer[:end]).lower()
            self.closing = b"\r\nconnection: close" in head
            at = head.find(b"\r\ncontent-length:")
            if at >= 0:
                length = int(head[at + 17 :].split(b"\r\n", 1)[0])
            elif self.status() in (204, 304):
                length = 0
            else:
                raise ConnectionError("an answer without Content-Length")
            self.need = end + 4 + length
        return len(self.buffer) >= self.need

    def status(self) -> int:
        return int(self.buffer[9:12])

    def problem(self) -> str:
        """What is wrong with the complete answer, "" when nothing is."""
        request = self.request
        if request is None:
            return "nothing was asked"
        if self.status() != request.status:
            return f"status {self.status()} instead of {request.status}"
        if request.mark:
            found = self.buffer.count(request.mark)
            if found != request.count:
                return f"{found} items instead of {request.count}"
        return ""


def _wire(request: Request, host: str, port: int) -> bytes:
    lines = [f"GET {request.target} HTTP/1.1", f"Host: {host}:{port}"]
    lines += [f"{name}: {value}" for name, value in request.headers]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("ascii")


def drive(
    host: str, port: int, plan: list[Request], connections: int, seconds: float, start: int = 0
) -> Result:
    """Run in this process; see ``run``."""
    wires = [(request, _wire(request, host, port)) for request in plan]
    times: list[float] = []
    problems: Counter[str] = Counter()
    received = 0
    turn = start
    with selectors.DefaultSelector() as selector:
        channels = [_Channel((host, port), selector) for _number in range(connections)]
        try:
            began = time.perf_counter()
            end = began + seconds
            for channel in channels:
                channel.send(*wires[turn % len(wires)])
                turn += 1
            busy = len(channels)
            while busy:
                events = selector.select(TIMEOUT)
                if not events:
                    problems["no answer"] += busy
                    break
                for key, _mask in events:
                    channel = key.data
                    if not channel.receive():
                        continue
                    now = time.perf_counter()
                    times.append(now - channel.sent)
                    received += len(channel.buffer)
                    found = channel.problem()
                    if found:
                        problems[found] += 1
                    if now < end:
                        channel.send(*wires[turn % len(wires)])
                        turn += 1
                    else:
                        channel.close()
                        busy -= 1
            took = time.perf_counter() - began
        finally:
            for channel in channels:
                channel.close()
    times.sort()
    number = len(times)
    return Result(
        requests=number,
        errors=sum(problems.values()),
        seconds=round(took, 3),
        per_s=round(number / took, 1),
        p50_ms=_quantile(times, 0.5),
        p95_ms=_quantile(times, 0.95),
        p99_ms=_quantile(times, 0.99),
        bytes_per_answer=received // max(number, 1),
        problems=dict(problems),
    )


def _quantile(ordered: list[float], share: float) -> float:
    if not ordered:
        return 0.0
    return round(ordered[min(int(len(ordered) * share), len(ordered) - 1)] * 1000, 3)


def _work(pipe: Connection, *args: Any) -> None:
    try:
        pipe.send(drive(*args))
    except Exception as error:
        pipe.send(error)


def run(
    host: str,
    port: int,
    plan: list[Request],
    connections: int = 4,
    seconds: float = 5.0,
    start: int = 0,
) -> Result:
    """Drive a server from a new process.

    :param plan: requests, taken in turn from number ``start``, round and round.
    :param connections: how many are open, each with one request under way.
    :param seconds: after them no new request is sent.
    :raises RuntimeError: the driver failed (no connection, connection lost).
    """
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(
        target=_work, args=(theirs, host, port, plan, connections, seconds, start)
    )
    process.start()
    theirs.close()
    try:
        outcome = ours.recv()
    except EOFError:
        raise RuntimeError("the load driver died") from None
    finally:
        process.join()
    if isinstance(outcome, Exception):
        raise RuntimeError(f"port {port}: the load driver failed: {outcome!r}") from outcome
    return outcome


def merge(results: list[Result]) -> Result:
    """Several runs as one: rates over all their time, the middle one of their quantiles."""

    def middle(name: str) -> float:
        values = sorted(getattr(found, name) for found in results)
        return values[len(values) // 2]

    problems: Counter[str] = Counter()
    for found in results:
        problems.update(found.problems)
    requests = sum(found.requests for found in results)
    seconds = sum(found.seconds for found in results)
    return Result(
        requests=requests,
        errors=sum(found.errors for found in results),
        seconds=round(seconds, 3),
        per_s=round(requests / seconds, 1),
        p50_ms=middle("p50_ms"),
        p95_ms=middle("p95_ms"),
        p99_ms=middle("p99_ms"),
        bytes_per_answer=results[len(results) // 2].bytes_per_answer,
        problems=dict(problems),
    )
