"""Serve stock Plone, without this project's code: ``… FOLDER PORT THREADS``.

Its site is made at the first start, with Plone's own types and plone.restapi; the administrator's
name and password are ``admin`` and what ``STOCK_PASSWORD`` says.
"""

from pathlib import Path
from typing import Any
from waitress import serve

import os
import sys


SITE = "stock"
PROFILES = ["plone.app.contenttypes:default", "plone.restapi:default"]
SITE_ZCML = """
<configure xmlns="http://namespaces.zope.org/zope" xmlns:five="http://namespaces.zope.org/five"
    xmlns:meta="http://namespaces.zope.org/meta">
  <!-- Nothing that happens to be installed beside Plone is loaded. -->
  <meta:provides feature="disable-autoinclude" />
  <include package="Zope2.App" />
  <five:loadProducts file="meta.zcml" />
  <five:loadProducts />
  <include package="plone.restapi" />
  <five:loadProductsOverrides />
</configure>
"""
ZOPE_CONF = """
%define INSTANCE {folder}
instancehome $INSTANCE
debug-mode off
<zodb_db main>
  mount-point /
  cache-size 30000
  pool-size 8
  <blobstorage>
    blob-dir $INSTANCE/blobstorage
    <filestorage>
      path $INSTANCE/Data.fs
    </filestorage>
  </blobstorage>
</zodb_db>
"""


def make_app(folder: Path) -> Any:
    """The WSGI application on a folder."""
    (folder / "etc").mkdir(parents=True, exist_ok=True)
    (folder / "blobstorage").mkdir(exist_ok=True)
    (folder / "etc" / "site.zcml").write_text(SITE_ZCML)
    conf = folder / "etc" / "zope.conf"
    conf.write_text(ZOPE_CONF.format(folder=folder))
    from Zope2.Startup.run import make_wsgi_app

    app = make_wsgi_app({}, str(conf))
    _make_site()
    return app


def _make_site() -> None:
    from AccessControl.SecurityManagement import newSecurityManager
    from Products.CMFPlone.factory import addPloneSite
    from Testing.makerequest import makerequest
    from zope.component.hooks import setSite
    from zope.globalrequest import setRequest

    import transaction
    import Zope2

    root = makerequest(Zope2.app())
    try:
        if SITE in root.objectIds():
            return
        setRequest(root.REQUEST)
        root.acl_users.userFolderAddUser("admin", os.environ["STOCK_PASSWORD"], ["Manager"], [])
        newSecurityManager(None, root.acl_users.getUser("admin").__of__(root.acl_users))
        addPloneSite(root, SITE, extension_ids=PROFILES)
        transaction.commit()
    finally:
        transaction.abort()
        setSite(None)
        setRequest(None)
        root._p_jar.close()


def main() -> None:
    """Serve until killed."""
    folder, port, threads = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    serve(make_app(folder), host="127.0.0.1", port=port, threads=threads, ident="stock")


if __name__ == "__main__":
    main()
