"""Where the instance stands, and how a command opens it.

Everything can be moved by the environment:

- ``GOVPORTAL_INSTANCE``: the folder with zope.conf and zope.ini (default: ``instance`` of the
  checkout),
- ``GOVPORTAL_VAR``: the folder for data and logs (default: ``var`` below it),
- ``GOVPORTAL_HOST`` and ``GOVPORTAL_PORT``: where Plone listens (default: 127.0.0.1:8080),
- ``GOVPORTAL_WEB_HOST`` and ``GOVPORTAL_WEB_PORT``: where the front end listens (default:
  127.0.0.1:3000), ``GOVPORTAL_PUBLIC_URL``: where people reach it (default: the same),
- ``GOVPORTAL_FRONTEND``: the Volto project (default: ``frontend`` of the checkout),
- ``GOVPORTAL_THREADS``: worker threads of one process (default: 4),
- ``GOVPORTAL_TRUSTED_PROXY``: the address of the proxy in front of Plone (default: none),
- ``GOVPORTAL_CLOCK``: seconds from one look at scheduled items to the next (default: 600; 0 for
  never),
- ``GOVPORTAL_WORKER``: whether the serving process delivers mail and SMS (default: 1; 0 for not),
- ``GOVPORTAL_STORAGE``: ``filestorage`` (default) or ``relstorage``, which reads
  ``GOVPORTAL_ZODB_DSN``,
- ``GOVPORTAL_DATABASE``: the SQL database's URL (default: SQLite in the data folder),
- ``GOVPORTAL_FILES``: where files are kept, an fsspec URL (default: ``files`` in the data folder),
- ``GOVPORTAL_CLAMD``: the virus scanner, ``host:port`` or its socket (default: none).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import os
import sys


CHECKOUT = Path(__file__).resolve().parents[3]


def instance_folder() -> Path:
    """The folder with the instance's configuration."""
    return Path(os.environ.get("GOVPORTAL_INSTANCE") or CHECKOUT / "instance").resolve()


def var_folder() -> Path:
    """The folder for everything the instance writes."""
    return Path(os.environ.get("GOVPORTAL_VAR") or instance_folder() / "var").resolve()


def prepare_environment() -> dict[str, str]:
    """Give zope.conf the variables that it names, make the data folders, return the variables.

    Raises:
        SystemExit: ``GOVPORTAL_STORAGE`` names no known storage, or its DSN is missing.
    """
    storage = os.environ.setdefault("GOVPORTAL_STORAGE", "filestorage")
    if storage not in ("filestorage", "relstorage"):
        raise SystemExit(f"GOVPORTAL_STORAGE: 只能是 filestorage 或 relstorage，不能是 {storage}")
    if storage == "relstorage" and not os.environ.get("GOVPORTAL_ZODB_DSN"):
        raise SystemExit("GOVPORTAL_STORAGE=relstorage 时必须用 GOVPORTAL_ZODB_DSN 给出连接串")
    os.environ["GOVPORTAL_INSTANCE"] = str(instance_folder())
    os.environ["GOVPORTAL_VAR"] = str(var_folder())
    os.environ.setdefault("GOVPORTAL_HOST", "127.0.0.1")
    os.environ.setdefault("GOVPORTAL_PORT", "8080")
    os.environ.setdefault("GOVPORTAL_WEB_HOST", "127.0.0.1")
    os.environ.setdefault("GOVPORTAL_WEB_PORT", "3000")
    os.environ.setdefault("GOVPORTAL_THREADS", "4")
    if not os.environ.setdefault("GOVPORTAL_CLOCK", "600").isdecimal():
        raise SystemExit("GOVPORTAL_CLOCK: 应为秒数，0 为不运行")
    if os.environ.setdefault("GOVPORTAL_WORKER", "1") not in ("0", "1"):
        raise SystemExit("GOVPORTAL_WORKER: 只能是 1（发送消息）或 0（不发送）")
    for folder in ("filestorage", "blobstorage", "log", "cache"):
        (var_folder() / folder).mkdir(parents=True, exist_ok=True)
    return {k: v for k, v in os.environ.items() if k.startswith("GOVPORTAL_")}


def zope_conf() -> Path:
    """The configuration file for the chosen storage."""
    relational = os.environ["GOVPORTAL_STORAGE"] == "relstorage"
    return instance_folder() / ("zope-relstorage.conf" if relational else "zope.conf")


@contextmanager
def open_app() -> Iterator[Any]:
    """Open the instance and give the Zope root, logged in as the system's own user.

    The transaction is committed at the end, or aborted when the block raises.
    """
    prepare_environment()
    from AccessControl.SecurityManagement import newSecurityManager
    from AccessControl.SecurityManagement import noSecurityManager
    from AccessControl.users import system
    from Testing.makerequest import makerequest
    from zope.globalrequest import setRequest
    from Zope2.Startup.run import configure_wsgi

    import transaction
    import Zope2

    if not Zope2._began_startup:
        configure_wsgi(str(zope_conf()))
    app = makerequest(Zope2.app())
    setRequest(app.REQUEST)
    newSecurityManager(None, system.__of__(app.acl_users))
    try:
        yield app
        transaction.commit()
    except BaseException:
        transaction.abort()
        raise
    finally:
        noSecurityManager()
        setRequest(None)
        app._p_jar.close()


def close_databases() -> None:
    """Close what a command opened: FileStorage saves its index, and the next start is quick."""
    if "Zope2" in sys.modules:
        import Zope2

        for database in Zope2.opened:
            database.close()


@contextmanager
def open_site(site_id: str) -> Iterator[tuple[Any, Any]]:
    """Open one site of the instance; gives ``(app, site)``.

    Raises:
        SystemExit: there is no such site.
    """
    from zope.component.hooks import setSite

    import transaction

    with open_app() as app:
        if site_id not in app.objectIds():
            raise SystemExit(f"没有站点“{site_id}”，请先运行 govportal init")
        site = app[site_id]
        mark_layer(app.REQUEST)
        setSite(site)
        try:
            yield app, site
            # Here, not in open_app: what runs before the commit asks for the site.
            transaction.commit()
        finally:
            setSite(None)


def mark_layer(request: Any) -> None:
    """Let a command's request see what a browser's request to the site sees."""
    from govportal.interfaces import IGovportalLayer
    from zope.interface import alsoProvides

    alsoProvides(request, IGovportalLayer)
