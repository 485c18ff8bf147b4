"""Takes exported JSON back into content, also where today's rules would refuse it."""

from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from decimal import Decimal
from govportal.content.restapi import Deserialize
from govportal.content.rows import coerce
from govportal.content.rows import IRows
from govportal.content.rows import normalise
from govportal.content.values import fields_of
from govportal.publishing.exports.interfaces import IRestoring
from typing import Any
from z3c.relationfield.interfaces import IRelationChoice
from z3c.relationfield.interfaces import IRelationList
from zope.interface import alsoProvides
from zope.interface import noLongerProvides
from zope.schema.interfaces import IChoice

import logging


logger = logging.getLogger("govportal.publishing.exports")


@contextmanager
def restoring(request: Any) -> Iterator[None]:
    """While a whole-site import runs."""
    alsoProvides(request, IRestoring)
    try:
        yield
    finally:
        noLongerProvides(request, IRestoring)


class Restore(Deserialize):
    """Sets what an editor would have to correct first: it was so where it was exported.

    A token that this site's code set lacks, a required text that is empty or one that is too long
    is kept and logged. A value of a wrong type is refused as ever: pages could not show it.
    """

    def get_schema_data(
        self, data: Mapping[str, Any], validate_all: bool, create: bool = False
    ) -> tuple[Any, list[dict[str, Any]]]:
        """As for editors, without the faults that could be kept."""
        self.trusted = True
        fields = dict(fields_of(self.context))
        data = {
            # collective.exportimport reads numbers as decimals.
            name: float(value) if isinstance(value, Decimal) else value
            for name, value in data.items()
            # Relations come later, when what they lead to is there.
            if not _is_relation(fields.get(name))
        }
        schema_data, errors = super().get_schema_data(data, validate_all, create)
        left = [e for e in errors if not self._keep(fields.get(e.get("field") or ""), data)]
        return schema_data, left

    def _keep(self, field: Any, data: Mapping[str, Any]) -> bool:
        if field is None:
            return False
        name = field.getName()
        try:
            value = restored_value(field, data[name])
        except (ValueError, TypeError):
            return False
        expected = str if IChoice.providedBy(field) else field._type
        if not isinstance(value, expected):
            return False
        setattr(self.context, name, value)
        path = "/".join(self.context.getPhysicalPath())
        logger.warning("%s: %s is kept against today's rules: %r", path, name, value)
        return True


def _is_relation(field: Any) -> bool:
    return IRelationChoice.providedBy(field) or IRelationList.providedBy(field)


def restored_value(field: Any, value: Any) -> Any:
    """The value of a field from exported JSON, without judging it.

    Raises:
        RowError: a row is no mapping.
    """
    if IRows.providedBy(field):
        rows = field.value_type.schema
        return [normalise(rows, row, n, strict=False) for n, row in enumerate(value, 1)]
    return coerce(field, value)
