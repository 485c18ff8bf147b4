"""An uploaded file on its way into the site, for the service and the page alike."""

from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publishing.imports import mapping as mappings
from govportal.publishing.imports import store
from govportal.publishing.imports.progress import Watch
from govportal.publishing.imports.readers import read
from govportal.publishing.imports.report import Report
from govportal.publishing.imports.runner import IMPORT
from govportal.publishing.imports.runner import Options
from govportal.publishing.imports.runner import run
from typing import Any

import plone.api as api


#: The largest upload in bytes, and the most rows that one request may write.
MAX_UPLOAD = 32 * 1024 * 1024
MAX_ROWS = 3000


def may_import() -> bool:
    """Whether the current user may import anywhere in the site."""
    if api.user.is_anonymous():
        return False
    user = api.user.get_current()
    if api.user.has_permission(IMPORT, obj=api.portal.get()):
        return True
    catalog = api.portal.get_tool("portal_catalog")
    # Local roles are indexed as whose content somebody sees; the places alone are few.
    for brain in catalog.unrestrictedSearchResults(portal_type=["Region", "Department"]):
        obj = brain._unrestrictedGetObject()
        if user.getId() in dict(obj.get_local_roles()) and api.user.has_permission(IMPORT, obj=obj):
            return True
    return False


def check_rights() -> None:
    """Refuse who may import nowhere; each row is checked at its own place besides.

    Raises:
        Problem: 401 not logged in, 403 no right.
    """
    if api.user.is_anonymous():
        raise Problem(401, "Unauthorized", _("请先登录。"))
    if not may_import():
        raise Problem(403, "Forbidden", _("您没有导入的权限，请联系系统管理员。"))


def do_import(
    data: bytes,
    filename: str,
    mapping: str,
    *,
    dry_run: bool,
    state: str = "draft",
    place: str = "",
    token: str = "",
) -> tuple[Report, str]:
    """Import an upload as the current user; gives the report and its id.

    Only shipped mappings: a path would be one of the server's files.

    Args:
        token: by which its user asks how far it is.

    Raises:
        Problem: 401, 403, 404 mapping, 413 too large, 422 unreadable file or unknown state.
    """
    check_rights()
    if mapping not in mappings.names():
        message = _("没有名为“${name}”的导入映射，请从列表中选择。", mapping={"name": mapping})
        raise Problem(404, "NotFound", message, [FieldError("mapping", message)])
    watch = Watch(token, api.user.get_current().getId() or "")
    try:
        return _imported(watch, data, filename, mapping, dry_run, state, place)
    except Exception:
        watch.stop()
        raise


def _imported(
    watch: Watch, data: bytes, filename: str, mapping: str, dry_run: bool, state: str, place: str
) -> tuple[Report, str]:
    table = read(data, MAX_UPLOAD)
    if not dry_run and len(table.rows) > MAX_ROWS:
        message = _(
            "文件有 ${rows} 行，网页一次最多导入 ${max} 行；请拆分，或由管理员用命令行导入。",
            mapping={"rows": len(table.rows), "max": MAX_ROWS},
        )
        raise Problem(413, "TooManyRows", message, [FieldError("file", message)])
    options = Options(
        dry_run=dry_run,
        state=state,
        place=place,
        comment=f"导入 {filename}"[:200],
        progress=watch.row,
    )
    chosen = mappings.load(mapping)
    watch.parts(len(chosen.first) + 1)
    report = run(table, chosen, options)
    key = store.keep(report, filename)
    watch.storing(key)
    return report, key


def choices() -> list[tuple[str, str]]:
    """Name and title of each shipped mapping."""
    return [(name, mappings.load(name).title) for name in mappings.names()]


def workbook_name(stored: Any) -> str:
    """The file name of a report's download."""
    stem = stored.filename.rsplit(".", 1)[0] or "import"
    return f"导入报告-{stem}.xlsx"
