"""What was asked for is written down, not what was asked."""

from govportal.console.accesslog import make_filter
from webtest import TestApp

import logging


def application(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "2")])
    return [b"ok"]


def test_no_query_is_written_neither_of_the_address_nor_of_the_page_before(caplog):
    app = TestApp(make_filter({})(application))
    referer = {"Referer": "http://localhost/worklist?words=370102199003078511"}
    with caplog.at_level(logging.INFO, "wsgi"):
        app.get("/worklist?words=13800138000", headers=referer)
    (line,) = [record.getMessage() for record in caplog.records]
    assert '"GET /worklist HTTP/1.0" 200 2 "http://localhost/worklist"' in line
    assert "13800138000" not in line
    assert "370102199003078511" not in line
