"""plone.exportimport's exporters and importers with what the product's types need besides.

Registered for the site's class, which is more specific than the interface that the package's own
are registered for; sites without typed content export and import as ever.
"""

from collections.abc import Callable
from govportal.publishing.exports import extras
from govportal.publishing.exports import relations
from govportal.publishing.exports.restoring import restoring
from pathlib import Path
from plone.exportimport.exporters.content import ContentExporter as BaseContentExporter
from plone.exportimport.exporters.relations import RelationsExporter as BaseRelationsExporter
from plone.exportimport.importers.content import ContentImporter as BaseContentImporter
from plone.exportimport.importers.relations import RelationsImporter as BaseRelationsImporter
from plone.exportimport.utils import relations as relation_utils
from typing import Any


def _add_extras(data: dict[str, Any], obj: Any, config: Any) -> dict[str, Any]:
    return extras.add_extras(data, obj)


def _hold_state(item: dict[str, Any], config: Any) -> dict[str, Any]:
    return extras.hold_state(item)


def _restore(item: dict[str, Any], obj: Any) -> Any:
    extras.restore(obj, item)
    return obj


class ContentExporter(BaseContentExporter):
    """Content with the product's extras."""

    def export_data(
        self,
        base_path: Path,
        data_hooks: list[Callable[..., Any]] | None = None,
        obj_hooks: list[Callable[..., Any]] | None = None,
        **kwargs: Any,
    ) -> list[Path]:
        """Write the files below ``base_path``."""
        hooks = [*(data_hooks or ()), _add_extras]
        paths: list[Path] = super().export_data(base_path, hooks, obj_hooks, **kwargs)
        return paths


class RelationsExporter(BaseRelationsExporter):
    """Relations; those of working copies with who checked out when."""

    def dump(self) -> list[Path]:
        """Write relations.json."""
        content = self.exported_content()
        uids = set(content) if content is not None else None
        found = relation_utils.get_relations(uids=uids)
        return [self._dump([relations.with_checkout(rel) for rel in found], self.filepath)]


class ContentImporter(BaseContentImporter):
    """Content with its extras; the state is set, not walked to."""

    def import_data(
        self,
        base_path: Path,
        data_hooks: list[Callable[..., Any]] | None = None,
        pre_deserialize_hooks: list[Callable[..., Any]] | None = None,
        obj_hooks: list[Callable[..., Any]] | None = None,
    ) -> str:
        """Read the files below ``base_path``."""
        with restoring(self.request):
            report: str = super().import_data(
                base_path,
                [*(data_hooks or ()), _hold_state],
                pre_deserialize_hooks,
                [_restore, *(obj_hooks or ())],
            )
        return report


class RelationsImporter(BaseRelationsImporter):
    """Relations, and what they decide elsewhere."""

    def do_import(self) -> str:
        """Set them."""
        with restoring(self.request):
            report: str = super().do_import()
            relations.restored(self._read() or ())
        return report
