"""A form with everything: text formats, choices, a table, conditions, prefill, own messages."""

from copy import deepcopy
from govportal.forms.versions import FormVersion


SCHEMA = {
    "type": "object",
    "properties": {
        "name": {"type": "string", "title": "申请人", "minLength": 2},
        "id_number": {"type": "string", "title": "身份证号", "format": "id-number"},
        "phone": {"type": "string", "title": "手机号", "format": "mobile-phone"},
        "kind": {
            "type": "string",
            "title": "经营方式",
            "oneOf": [{"const": "shop", "title": "门店"}, {"const": "net", "title": "网络"}],
        },
        "web": {"type": "string", "title": "网址", "pattern": "^https?://"},
        "area": {"type": "number", "title": "经营面积", "exclusiveMinimum": 0},
        "items": {
            "type": "array",
            "title": "经营项目",
            "uniqueItems": True,
            "minItems": 1,
            "items": {"type": "string", "enum": ["热食", "冷食", "糕点"]},
        },
        "staff": {
            "type": "array",
            "title": "从业人员",
            "maxItems": 2,
            "items": {
                "type": "object",
                "required": ["name"],
                "properties": {
                    "name": {"type": "string", "title": "姓名"},
                    "age": {"type": "integer", "title": "年龄", "minimum": 16},
                },
            },
        },
        "promise": {"type": "boolean", "title": "承诺属实", "const": True},
    },
    "required": ["name", "id_number", "kind", "web", "area", "promise"],
}
LAYOUT = {
    "groups": [
        {
            "title": "申请人",
            "rows": [
                [
                    {"name": "name", "prefill": "person.name"},
                    {"name": "id_number", "prefill": "person.id_number"},
                ],
                [{"name": "phone", "prefill": "person.phone"}],
            ],
        },
        {
            "title": "经营",
            "rows": [
                [{"name": "kind", "widget": "radio", "prefill": "earlier"}],
                [
                    {
                        "name": "web",
                        "when": {"field": "kind", "equals": "net"},
                        "messages": {"required": "网络经营的，请填写网店的网址。"},
                    }
                ],
                [{"name": "area", "when": {"field": "kind", "in": ["shop"]}}],
                [{"name": "items"}, {"name": "staff", "columns": ["name", "age"]}],
                [{"name": "promise"}],
            ],
        },
    ]
}
ID_NUMBER = "370102199003071232"
GOOD = {
    "name": "王芳",
    "id_number": ID_NUMBER,
    "kind": "shop",
    "area": 36.5,
    "items": ["热食"],
    "promise": True,
}


def form():
    """The version, and copies of its parts to be changed."""
    return FormVersion("f" * 32, 1, "食品经营许可申请表", deepcopy(SCHEMA), deepcopy(LAYOUT))
