"""The categories that a site profile brings: ``content/interaction_categories.jsonl``."""

from collections.abc import Iterable
from collections.abc import Mapping
from govportal import records
from govportal.addons.interaction import categories
from govportal.addons.interaction.tables import interaction_category
from sqlalchemy import insert
from typing import Any

import json
import logging


# Not the context's logger: GenericSetup writes its notes as Latin-1.
logger = logging.getLogger("govportal.sites")

FILE = "interaction_categories.jsonl"


def load(context: Any) -> None:
    """GenericSetup step: load what the profile brings; other profiles have none."""
    data = context.readDataFile(FILE, subdir="content")
    if data is not None:
        rows = [json.loads(line) for line in data.decode("utf-8").splitlines() if line.strip()]
        logger.info("%s: 新建 %s 个类别", FILE, add_missing(records.session(), rows))


def add_missing(session: Any, rows: Iterable[Mapping[str, Any]]) -> int:
    """Add the categories whose codes aren't there yet; gives how many.

    What an administrator changed since stays as it is.
    """
    known = {one.code for one in categories.tree(session)}
    new = [row for row in rows if row["code"] not in known]
    for row in new:
        session.execute(insert(interaction_category).values(**row, active=True, revision=1))
    return len(new)
