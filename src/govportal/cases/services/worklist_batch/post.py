"""POST @worklist-batch."""

from govportal import _
from govportal.body import json_object
from govportal.cases import batch
from govportal.cases.perform import refuse
from govportal.cases.services.common import signed_in
from govportal.restservice import SteppedService
from typing import Any


class WorklistBatchPost(SteppedService):
    """Do one action to several cases: ``{"action", "cases": [{"uid", "revision"}], "data"}``.

    Each is done or refused for itself; the answer says which, in the order given.
    """

    changes = True

    def work(self) -> dict[str, Any]:
        """Do it."""
        signed_in()
        body = json_object(self.request)
        action, items, data = body.get("action"), body.get("cases"), body.get("data") or {}
        if not isinstance(action, str) or not batch.known(action):
            raise batch.single()
        if not isinstance(items, list) or not 0 < len(items) <= batch.MOST:
            raise refuse("cases", _("请选择 1 至 ${max} 个办件。", mapping={"max": batch.MOST}))
        if not isinstance(data, dict):
            raise refuse("data", _("data 应为对象。"))
        results = batch.run(action, items, data)
        return {
            "done": sum(item["done"] for item in results),
            "refused": sum(not item["done"] for item in results),
            "results": results,
        }
