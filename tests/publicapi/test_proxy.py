"""Whose requests an address's allowance counts, through the server that zope.ini configures."""

from contextlib import contextmanager
from govportal import records
from govportal.console.instance import instance_folder
from govportal.console.lifecycle import proxy_variables
from govportal.publicapi import partners
from govportal.publicapi.app import PublicApi
from govportal.publicapi.gate import Gate
from govportal.publicapi.usage import Counters
from paste.deploy import loadserver
from waitress import wasyncore

import pytest
import requests
import threading
import transaction
import waitress


@contextmanager
def served(monkeypatch, address):
    """The list API on a port of its own; gives the function that asks it as some client."""
    kept = {}
    monkeypatch.setattr(waitress, "serve", lambda app, **settings: kept.update(settings))
    variables = dict(v.split("=", 1) for v in proxy_variables(address))
    variables |= {"http_host": "127.0.0.1", "http_port": "0", "http_threads": "1"}
    variables |= {"conf": "", "var": ""}
    loadserver(f"config:{instance_folder() / 'zope.ini'}", global_conf=variables)(None)
    counters = Counters(interval=0)
    app = PublicApi(counters=counters, gate=Gate(counters))
    server = waitress.create_server(app, **kept)
    stop = threading.Event()

    def loop():
        while not stop.is_set():
            wasyncore.loop(timeout=0.05, map=server._map, count=1)

    thread = threading.Thread(target=loop, daemon=True)
    thread.start()

    def ask(client):
        url = f"http://127.0.0.1:{server.effective_port}/api/v1/matters"
        return requests.get(url, headers={"X-Forwarded-For": client}, timeout=30).status_code

    try:
        yield ask
    finally:
        stop.set()
        thread.join()
        server.task_dispatcher.shutdown()
        server.close()


@pytest.fixture
def once(database):
    """One request a minute for each address."""
    partners.set_anonymous_rate(records.session(), 1)
    transaction.commit()


@pytest.mark.parametrize("proxy", ["", "  ", "10.0.0.1"])
def test_refuses_an_allowance_for_an_invented_address(once, monkeypatch, proxy):
    with served(monkeypatch, proxy) as ask:
        assert ask("198.51.100.1") == 200
        assert ask("198.51.100.2") == 429


def test_counts_each_client_of_a_trusted_proxy(once, monkeypatch):
    with served(monkeypatch, "127.0.0.1") as ask:
        assert ask("198.51.100.1") == 200
        assert ask("198.51.100.2") == 200
        assert ask("198.51.100.1") == 429
        # What a client has invented stands in front of the address that the proxy has seen.
        assert ask("203.0.113.9, 198.51.100.2") == 429
