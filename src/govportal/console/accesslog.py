"""The access log: who asked for which address, without what was asked there.

A query may be somebody's name, phone or document, which stand in no log; an address never is.
"""

from collections.abc import Callable
from collections.abc import Mapping
from paste.translogger import TransLogger
from typing import Any


class AccessLog(TransLogger):
    """One line a request in Apache's combined format, queries left out."""

    def write_log(self, environ: Mapping[str, Any], method: str, req_uri: str, *more: Any) -> None:
        """Write the line of a request."""
        shown = {**environ}
        if "HTTP_REFERER" in shown:
            shown["HTTP_REFERER"] = _without_query(shown["HTTP_REFERER"])
        super().write_log(shown, method, _without_query(req_uri), *more)


def _without_query(address: str) -> str:
    return address.partition("?")[0]


def make_filter(global_conf: Mapping[str, str]) -> Callable[[Any], AccessLog]:
    """PasteDeploy's ``filter_factory``; the logger ``wsgi`` is configured in zope.ini."""
    return lambda app: AccessLog(app, setup_console_handler=False)
