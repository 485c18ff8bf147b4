"""The typed content over plone.restapi: rows, days, messages and rules in Chinese."""

from AccessControl import getSecurityManager
from collections.abc import Mapping
from govportal import _
from govportal.content.checks import check_content
from govportal.content.explain import explain
from govportal.content.facts import facts_of
from govportal.content.fields import IDay
from govportal.content.fields import IFlag
from govportal.content.interfaces import ITypedContent
from govportal.content.places import matter_of
from govportal.content.rows import coerce
from govportal.content.rows import IRows
from govportal.content.rows import normalise
from govportal.content.rows import RowError
from govportal.content.values import fields_of
from govportal.content.values import values_of
from govportal.interfaces import IGovportalLayer
from plone.dexterity.interfaces import IDexterityContent
from plone.restapi.deserializer.dxcontent import DeserializeFromJson
from plone.restapi.deserializer.dxfields import DefaultFieldDeserializer
from plone.restapi.interfaces import IFieldDeserializer
from plone.restapi.interfaces import IFieldSerializer
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.serializer.dxcontent import SerializeFolderToJson
from plone.restapi.serializer.dxcontent import SerializeToJson
from plone.restapi.serializer.dxfields import DefaultFieldSerializer
from plone.restapi.services.locking import lock_info
from plone.restapi.types.adapters import ChoiceJsonSchemaProvider
from plone.restapi.types.adapters import ListJsonSchemaProvider
from plone.restapi.types.interfaces import IJsonSchemaProvider
from plone.restapi.types.utils import get_fieldsets
from plone.restapi.types.utils import get_jsonschema_properties
from typing import Any
from z3c.relationfield.interfaces import IRelationChoice
from zope.component import adapter
from zope.i18n import translate
from zope.interface import implementer
from zope.interface import Interface
from zope.interface import Invalid
from zope.publisher.interfaces.browser import IBrowserRequest
from zope.schema.interfaces import IFloat


@implementer(IFieldDeserializer)
@adapter(IDay, IDexterityContent, IBrowserRequest)
class DayDeserializer(DefaultFieldDeserializer):
    """Days as 2026-01-31; plone.restapi has no deserialiser for dates without a time."""

    def __call__(self, value: Any) -> Any:
        """The day, validated."""
        value = coerce(self.field, value)
        self.field.validate(value)
        return value


@adapter(IFlag, IDexterityContent, IBrowserRequest)
class FlagDeserializer(DayDeserializer):
    """Yes or no; zope.schema would take any unknown word for a no."""


@adapter(IFloat, ITypedContent, IBrowserRequest)
class FloatDeserializer(DayDeserializer):
    """Numbers; zope.schema would refuse 117 for 117.0, which JSON does not tell apart."""


@implementer(IFieldDeserializer)
@adapter(IRows, IDexterityContent, IBrowserRequest)
class RowsDeserializer(DefaultFieldDeserializer):
    """Rows as a list of plain JSON objects."""

    def __call__(self, value: Any) -> list[dict[str, Any]]:
        """The rows with every key, validated.

        Raises:
            RowError: naming the row and the column.
        """
        if not isinstance(value, list):
            raise RowError(
                _("“${title}”应为记录的列表。", mapping={"title": self.field.title}),
            )
        rows: list[dict[str, Any]] = self.field.normalise(value)
        self.field.validate(rows)
        return rows


@implementer(IFieldSerializer)
@adapter(IRows, IDexterityContent, Interface)
class RowsSerializer(DefaultFieldSerializer):
    """Rows with every key, also when they were stored under an older schema."""

    def __call__(self) -> Any:
        """The rows as JSON."""
        schema = self.field.value_type.schema
        rows = self.get_value() or []
        return [
            json_compatible(normalise(schema, row, number, strict=False))
            for number, row in enumerate(rows, 1)
        ]


@implementer(IJsonSchemaProvider)
@adapter(IRows, Interface, Interface)
class RowsJsonSchemaProvider(ListJsonSchemaProvider):
    """Describes rows so that Volto edits them with its object-list widget."""

    def get_widget(self) -> str:
        """Volto's name of the widget."""
        return "object_list"

    def get_items(self) -> dict[str, Any]:
        """The JSON schema of one row."""
        return {"type": "object", **self.row_schema()}

    def row_schema(self) -> dict[str, Any]:
        """Title, fieldsets, properties and required columns of a row."""
        schema = self.field.value_type.schema
        fieldsets = get_fieldsets(self.context, self.request, schema)
        properties = get_jsonschema_properties(self.context, self.request, fieldsets)
        fields = [f.field for fieldset in fieldsets for f in fieldset["fields"]]
        names = [field.getName() for field in fields]
        title = translate(self.field.title, context=self.request)
        return {
            "title": title,
            "addMessage": translate(_("增加一行"), context=self.request),
            "fieldsets": [{"id": "default", "title": title, "fields": names}],
            "properties": dict(properties),
            "required": [field.getName() for field in fields if field.required],
        }

    def additional(self) -> dict[str, Any]:
        """What a list says, and ``schema`` for Volto."""
        return {**super().additional(), "schema": self.row_schema()}


@implementer(IJsonSchemaProvider)
@adapter(IRelationChoice, Interface, IGovportalLayer)
class RelationJsonSchemaProvider(ChoiceJsonSchemaProvider):
    """Tells the form which types a relation leads to, so that it offers these alone."""

    def additional(self) -> dict[str, Any]:
        """What a choice says, and ``selectableTypes``."""
        types = getattr(self.field.source, "query", {}).get("portal_type", [])
        return {**super().additional(), "selectableTypes": list(types)}


class Deserialize(DeserializeFromJson):
    """Takes a REST client's JSON into typed content; refuses in Chinese, field by field.

    The rules between fields hold for what people and programs edit over HTTP. A whole-site
    import hands its ``data`` over and must restore what was exported, contradictions of old
    lists included, so it is spared them.
    """

    def __call__(
        self,
        validate_all: bool = False,
        data: Mapping[str, Any] | None = None,
        create: bool = False,
        mask_validation_errors: bool = True,
    ) -> Any:
        """Set the fields and give the context.

        Raises:
            BadRequest: a field or a rule refuses; its argument lists the faults, each with the
                field's name, and the error view gives them in the house's shape.
        """
        self.trusted = data is not None
        return super().__call__(validate_all, data, create, mask_validation_errors)

    def get_schema_data(
        self, data: Mapping[str, Any], validate_all: bool, create: bool = False
    ) -> tuple[Any, list[dict[str, Any]]]:
        """As plone.restapi's, the messages in Chinese and the rules checked."""
        schema_data, errors = super().get_schema_data(data, validate_all, create)
        fields = dict(fields_of(self.context))
        errors = [each for error in errors for each in _apart(error)]
        for error in errors:
            field = fields.get(error.get("field"))
            if field is None:
                continue
            if "error" in error:
                bound = field.bind(self.context)
                error["message"] = explain(bound, error["error"])
            else:
                # null for a required field
                error["message"] = _("“${title}”是必填项，请填写。", mapping={"title": field.title})
        if not errors and not self.trusted:
            changed = None
            if not create:
                changed = {
                    name.rsplit(".", 1)[-1] for names in self.modified.values() for name in names
                }
            faults = check_content(
                self.context.portal_type,
                values_of(self.context),
                place=self.context,
                obj=None if create else self.context,
                changed=changed,
            )
            errors = [
                {**fault.as_dict(self.request), "error": Invalid(fault.message)} for fault in faults
            ]
        return schema_data, errors


def _apart(error: dict[str, Any]) -> list[dict[str, Any]]:
    """A fault of rows as one entry for each cell at fault, any other as it is."""
    refused = error.get("error")
    if not isinstance(refused, RowError):
        return [error]
    return [
        {**error, "error": each, "row": each.row, "column": each.column}
        for each in (refused, *refused.others)
    ]


def lock_shown(obj: Any) -> dict[str, Any]:
    """What the user may know of a lock: who holds it, and its token, is for who works here."""
    info: dict[str, Any] = lock_info(obj)
    if getSecurityManager().checkPermission("govportal: View work", obj):
        return info
    return {name: info[name] for name in ("locked", "stealable") if name in info}


class ContentSerializer(SerializeToJson):
    """Typed content as JSON; the public doesn't read who is changing it."""

    def __call__(self, version: Any = None, include_items: bool = True) -> dict[str, Any]:
        """The content as JSON."""
        return _discreet(self.context, super().__call__(version, include_items))


class PlaceSerializer(SerializeFolderToJson):
    """Regions and departments as JSON, with their items."""

    def __call__(self, version: Any = None, include_items: bool = True) -> dict[str, Any]:
        """The place as JSON."""
        return _discreet(self.context, super().__call__(version, include_items))


def _discreet(obj: Any, result: dict[str, Any]) -> dict[str, Any]:
    if "lock" in result:
        result["lock"] = lock_shown(obj)
    return result


class GuideSerializer(ContentSerializer):
    """A guide with the facts of its matter, for whoever may see the matter."""

    def __call__(self, version: Any = None, include_items: bool = True) -> dict[str, Any]:
        """The guide as JSON; ``facts`` is ``None`` when there is no matter to see."""
        result: dict[str, Any] = super().__call__(version, include_items)
        result["facts"] = None
        matter = matter_of(self.context)
        if matter is not None and getSecurityManager().checkPermission("View", matter):
            result["facts"] = json_compatible(facts_of(matter))
        return result
