"""What the administrators' page shows of the store."""

from govportal import _
from govportal.files import store
from govportal.outside import Check
from govportal.outside import IOutsideSystem
from zope.interface import implementer

import logging


logger = logging.getLogger(__name__)


@implementer(IOutsideSystem)
class Storage:
    """The store, tried by writing nothing into it."""

    title = _("文件存储")

    def check(self) -> Check:
        """Write an empty file, which a sweep removes."""
        try:
            store.put(b"")
        except Exception:
            # The page doesn't say where it is: an address may hold a key.
            logger.exception("the store of files takes nothing")
            return Check(
                False, _("文件存储不能写入，请检查 GOVPORTAL_FILES 和磁盘空间，详情见日志")
            )
        return Check(True, _("文件存储正常"))
