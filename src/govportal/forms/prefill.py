"""What a form is filled with before the applicant writes: his own data, what he sent before."""

from collections.abc import Mapping
from govportal import _
from govportal.forms.layout import fields_of
from govportal.forms.submission import clean
from govportal.forms.submission import validate
from govportal.forms.versions import FormVersion
from typing import Any


#: The field's value in an earlier submission.
EARLIER = "earlier"
#: Source → its Chinese name. `govportal.identity.people.facts` gives what stands in them.
SOURCES = {
    "person.name": _("申请人姓名"),
    "person.id_type": _("申请人证件类型"),
    "person.id_number": _("申请人证件号码"),
    "person.phone": _("申请人手机号码"),
    "person.mail": _("申请人电子邮箱"),
    "person.address": _("申请人地址"),
    "organisation.name": _("单位名称"),
    "organisation.uscc": _("单位统一社会信用代码"),
    "organisation.type": _("单位类型"),
    "organisation.legal_representative": _("单位法定代表人"),
    "organisation.address": _("单位地址"),
    EARLIER: _("上次填写的内容"),
}


def prefill(
    version: FormVersion, person: Mapping[str, Any], earlier: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """The values to begin with; what the form would refuse is left out.

    A field without a source gets its default.

    Args:
        person: source → value, without what is not known.
        earlier: the data of an earlier submission of the same form, of whatever version.
    """
    values: dict[str, Any] = {}
    for _group, field in fields_of(version.layout):
        name, source = field["name"], field.get("prefill")
        own = version.schema["properties"].get(name, {})
        value = (earlier or {}).get(name) if source == EARLIER else person.get(source or "")
        if value in (None, "", []):
            value = own.get("default")
        if value not in (None, "", []):
            values[name] = value
    refused = {fault.field for fault in validate(version, values)}
    kept = clean(version, {n: v for n, v in values.items() if n not in refused})
    # A default may decide about what is shown, so it is looked at once more.
    return clean(version, kept)
