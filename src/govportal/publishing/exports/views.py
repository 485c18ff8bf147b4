"""collective.exportimport's pages with what the product's types need besides."""

from collective.exportimport.export_content import ExportContent as BaseExportContent
from collective.exportimport.export_other import ExportRelations as BaseExportRelations
from collective.exportimport.import_content import ImportContent as BaseImportContent
from collective.exportimport.import_other import ImportRelations as BaseImportRelations
from govportal.publishing.exports import extras
from govportal.publishing.exports import relations
from govportal.publishing.exports.restoring import restoring
from pathlib import Path
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any

import collective.exportimport


TEMPLATES = str(Path(collective.exportimport.__file__).parent / "templates")


class ExportContent(BaseExportContent):
    """@@export_content with the product's extras."""

    def update(self) -> None:
        """Always as for a migration: else plone.restapi drops tokens that a code set lacks."""
        self.migration = True

    def global_dict_hook(self, item: dict[str, Any], obj: Any) -> dict[str, Any]:
        """Add the extras to an item."""
        return extras.add_extras(item, obj)


class ExportRelations(BaseExportRelations):
    """@@export_relations; working copies with who checked out when."""

    index = ViewPageTemplateFile("export_other.pt", _prefix=TEMPLATES)

    def reference_hook(self, item: dict[str, Any]) -> dict[str, Any]:
        """Add the check-out to a relation."""
        return relations.with_checkout(item)


class ImportContent(BaseImportContent):
    """@@import_content; the state is set, not walked to."""

    def do_import(self, data: Any) -> str:
        """Import the items."""
        with restoring(self.request):
            message: str = super().do_import(data)
        return message

    def global_dict_hook(self, item: dict[str, Any]) -> dict[str, Any]:
        """Take the state out."""
        return extras.hold_state(item)

    def import_workflow_history(self, obj: Any, item: dict[str, Any]) -> None:
        """The last step before the dates: the history, then the extras, which need it."""
        super().import_workflow_history(obj, item)
        extras.restore(obj, item)


class ImportRelations(BaseImportRelations):
    """@@import_relations, and what relations decide elsewhere."""

    index = ViewPageTemplateFile("import_relations.pt", _prefix=TEMPLATES)

    def import_relations(self, data: list[dict[str, Any]]) -> None:
        """Set them."""
        with restoring(self.request):
            super().import_relations(data)
            relations.restored(data)
