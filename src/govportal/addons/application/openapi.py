"""The OpenAPI 3.1 document of the services of cases: applying, handling, worklists.

What an action takes is said here once more than in its handler, so tests compare the two, and what
the services answer with what the document says.
"""

from collections.abc import Mapping
from collections.abc import Sequence
from govportal import __version__
from govportal.addons.application.acceptance import CORRECTION
from govportal.addons.application.acceptance import REFUSALS
from govportal.addons.application.completion import METHODS
from govportal.addons.application.completion import RESULT
from govportal.addons.application.kind import APPLICATION as KIND
from govportal.addons.application.processing import SPECIAL
from govportal.cases import batch
from govportal.cases import clock
from govportal.cases.perform import LONGEST
from govportal.cases.worklist import asked
from govportal.cases.worklist import export
from typing import Any


Schema = Mapping[str, Any]

TEXT: Schema = {"type": "string"}
DAY: Schema = {"type": "string", "format": "date"}
MOMENT: Schema = {"type": ["string", "null"], "format": "date-time"}
WHOLE: Schema = {"type": "integer"}
YES: Schema = {"type": "boolean"}
#: What may stand beside what is described.
ANY: Schema = {"type": "object"}


def ref(name: str) -> Schema:
    """A schema of the document, by name."""
    return {"$ref": f"#/components/schemas/{name}"}


def listed(items: Schema) -> Schema:
    """A list of things."""
    return {"type": "array", "items": items}


def made_of(properties: Mapping[str, Schema], required: Sequence[str] | None = None) -> Schema:
    """An object; all of what is named is there unless said."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties if required is None else required),
    }


def told(schema: Schema, description: str) -> Schema:
    """A schema with what it means."""
    return {**schema, "description": description}


def one_of(values: Sequence[str]) -> Schema:
    """One of these texts."""
    return {"type": "string", "enum": list(values)}


def _text(description: str, longest: int = LONGEST) -> Schema:
    return {"type": "string", "maxLength": longest, "description": description}


def _days(description: str, least: int, most: int) -> Schema:
    return {"type": "integer", "minimum": least, "maximum": most, "description": description}


OPINION = _text("意见")
REASON = _text("理由；写入文书或者办理过程")
JUDGED: Schema = told(
    listed(
        made_of(
            {
                "position": WHOLE,
                "verdict": one_of(("pending", "accepted", "rejected", "not_needed")),
                "remark": _text("材料意见", 1000),
                "originals_seen": told(YES, "已核对原件"),
                "obtained": TEXT,
            },
            ["position"],
        )
    ),
    "材料的审核意见",
)
#: Action → what it takes, and what of it must be there.
ACTIONS: Mapping[str, tuple[Mapping[str, Schema], tuple[str, ...]]] = {
    "submit": ({"declaration": told(YES, "申请人承诺材料真实")}, ("declaration",)),
    "resubmit": ({"opinion": _text("补正说明")}, ()),
    "withdraw": ({"reason": _text("撤回原因", 500)}, ("reason",)),
    "ask_correction": (
        {
            "reason": REASON,
            "days": _days("补正期限（工作日）", *CORRECTION),
            "materials": told(
                listed(made_of({"position": WHOLE, "remark": TEXT}, ["position"])),
                "需要补正的材料，各怎样补正",
            ),
            "form": told(YES, "表单也需要改正"),
        },
        ("reason", "days"),
    ),
    "accept": ({"opinion": OPINION, "materials": JUDGED}, ()),
    "refuse": (
        {
            "cause": one_of(tuple(REFUSALS)),
            "reason": REASON,
            "organ": _text("有权办理的机关；cause 为 not_competent 时必须有", 200),
            "materials": JUDGED,
        },
        ("cause", "reason"),
    ),
    "settle": ({"opinion": OPINION, "materials": JUDGED}, ("opinion",)),
    "return_application": ({"reason": REASON}, ("reason",)),
    "pass_node": ({"opinion": OPINION, "materials": JUDGED}, ("opinion",)),
    "return_node": ({"reason": REASON}, ("reason",)),
    "propose": (
        {"opinion": OPINION, "proposal": one_of(("grant", "deny")), "materials": JUDGED},
        ("opinion", "proposal"),
    ),
    "return_to_review": (
        {"node": told(WHOLE, "退到哪个环节，从 0 起；不给则为最后一个"), "reason": REASON},
        ("reason",),
    ),
    "suspend": ({"reason": REASON}, ("reason",)),
    "resume": ({"opinion": OPINION}, ()),
    "begin_special": (
        {
            "procedure": told(TEXT, "代码集 special_procedures 的代号，不含 extension"),
            "days": _days("预计所需工作日", *SPECIAL),
            "reason": REASON,
        },
        ("procedure", "days", "reason"),
    ),
    "end_special": ({"opinion": OPINION}, ("opinion",)),
    "ask_extension": (
        {"days": _days("延长的工作日", 1, clock.EXTENSION), "reason": REASON},
        ("days", "reason"),
    ),
    "grant_extension": ({"opinion": OPINION}, ()),
    "refuse_extension": ({"reason": REASON}, ("reason",)),
    "grant": ({"opinion": OPINION}, ("opinion",)),
    "deny": ({"reason": REASON}, ("reason",)),
    "assign": (
        {"assignee": told(TEXT, "用户名；空串为不分派给个人"), "reason": _text("分派说明", 500)},
        (),
    ),
    "complete": (
        {
            "result": told(
                made_of(
                    {
                        "type": told(TEXT, "代码集 result_types 的代号"),
                        **{name: {"type": "string", "maxLength": n} for name, n in RESULT.items()},
                        "valid_from": DAY,
                        "valid_to": DAY,
                    },
                    [],
                ),
                "办理结果；证照和批文必须有 number",
            ),
            "files": told(listed(TEXT), "已上传的结果文件，见 uploads.md"),
            "opinion": OPINION,
        },
        (),
    ),
    "deliver": (
        {
            "method": one_of(tuple(METHODS)),
            "receiver": _text("收件人；不给则为申请人", 100),
            "opinion": OPINION,
        },
        ("method",),
    ),
    "archive": ({"opinion": _text("归档说明", 500)}, ()),
}

TITLED = made_of({"id": TEXT, "title": TEXT})
CLOCK = made_of(
    {
        "due": told({"type": ["string", "null"], "format": "date"}, "到期日；不计时为 null"),
        "statutory_due": {"type": ["string", "null"], "format": "date"},
        "node_due": told({"type": ["string", "null"], "format": "date"}, "本环节的到期日"),
        "provisional": told(YES, "以后年份的工作日历还没有装入，暂按周一至周五推算"),
        "left": told({"type": ["integer", "null"]}, "剩余工作日，负数为超期"),
        "colour": one_of(("green", "yellow", "red", "paused", "none")),
    }
)
ROW = made_of(
    {
        "@id": {"type": "string", "format": "uri"},
        "uid": TEXT,
        "number": told(TEXT, "办件编号；草稿没有"),
        "kind": TEXT,
        "revision": told(WHOLE, "改动次数；改动时带上，别人先改了则为 409"),
        "title": TEXT,
        "matter_title": TEXT,
        "department": TEXT,
        "department_code": TEXT,
        "handling_type": TEXT,
        "applicant_name": TEXT,
        "source": one_of(("web", "window")),
        "node": told(TEXT, "正在办理的审查环节"),
        "assignee": ref("Titled"),
        "applied_at": MOMENT,
        "changed_at": MOMENT,
        "clock": ref("Clock"),
        "state": ref("Titled"),
    }
)
FILE = made_of(
    {
        "@id": {"type": "string", "format": "uri"},
        "uid": TEXT,
        "name": TEXT,
        "media_type": TEXT,
        "size": told(WHOLE, "字节"),
        "purpose": one_of(("material", "result", "attachment")),
        "added_at": MOMENT,
    }
)
NOTICE = made_of(
    {
        "@id": {"type": "string", "format": "uri"},
        "uid": told(TEXT, "也是核验码，见 /@notice-check/{code}"),
        "kind": TEXT,
        "title": TEXT,
        "number": TEXT,
        "issued_at": MOMENT,
    }
)
STEP = made_of(
    {
        "at": MOMENT,
        "action": ref("Titled"),
        "actor": told(TEXT, "申请人看不到办件人员的姓名"),
        "role": TEXT,
        "node": TEXT,
        "opinion": TEXT,
        "detail": ANY,
    }
)
MATERIAL = made_of(
    {
        "position": WHOLE,
        "name": TEXT,
        "necessity": TEXT,
        "obtained": told(TEXT, "paper、upload、certificate、sharing、other；空串为没有提交"),
        "verdict": TEXT,
        "remark": TEXT,
        "originals_seen": YES,
        "asked": told(ANY, "事项对这份材料的要求"),
        "files": listed(ref("File")),
    }
)
WHOLE_CASE: Schema = {
    "allOf": [
        ref("CaseRow"),
        made_of(
            {
                "matter": ANY,
                "applicant": told(ANY, "对办件人员遮盖证件号码、电话、邮箱和地址，除非 full=1"),
                "own": YES,
                "full": YES,
                "form": ANY,
                "moments": ANY,
                "nodes": listed(ANY),
                "correction": {"type": ["object", "null"]},
                "extension": {"type": ["object", "null"]},
                "materials": listed(ref("Material")),
                "files": told(listed(ref("File")), "结果文件"),
                "notices": listed(ref("Notice")),
                "timeline": listed(ref("Step")),
                "result": ANY,
                "outcome": TEXT,
                "actions": told(listed(ref("Titled")), "现在可以做的动作"),
                "editable": YES,
                "archive": {"type": ["object", "null"]},
            }
        ),
    ]
}
ERROR = made_of(
    {
        "error": made_of(
            {
                "type": told(TEXT, "供程序识别"),
                "message": told(TEXT, "供人阅读"),
                "errors": listed(made_of({"field": TEXT, "message": TEXT}, ["field", "message"])),
            }
        )
    }
)
WORKLIST = made_of(
    {
        "items": listed(ref("CaseRow")),
        "next": told({"type": ["string", "null"]}, "下一页的地址；最后一页为 null"),
        "after": {"type": ["string", "null"]},
        "tabs": told(
            listed(made_of({"id": TEXT, "title": TEXT, "count": WHOLE})), "counts=1 时才有"
        ),
        "mine": WHOLE,
        "overdue": WHOLE,
        "counted": told(WHOLE, "数到这里为止，更大的数只表示更多"),
    },
    ["items", "next", "after"],
)
LATE = made_of(
    {
        "items": listed(
            made_of(
                {
                    "department": ref("Titled"),
                    "overdue": WHOLE,
                    "soon": WHOLE,
                    "officers": listed(
                        made_of({"assignee": ref("Titled"), "overdue": WHOLE, "soon": WHOLE})
                    ),
                }
            )
        ),
        "complete": YES,
        "counted": WHOLE,
    }
)
VIEW = made_of({"id": WHOLE, "name": TEXT, "query": ANY})
DELEGATION = made_of(
    {
        "id": WHOLE,
        "given": told(YES, "是我委托他人，不是他人委托我"),
        "delegator": TEXT,
        "delegate": TEXT,
        "first_day": DAY,
        "last_day": DAY,
        "reason": TEXT,
        "active": told(YES, "今天有效"),
    }
)
SCHEMAS: Mapping[str, Schema] = {
    "Error": ERROR,
    "Titled": TITLED,
    "Clock": CLOCK,
    "CaseRow": ROW,
    "Case": WHOLE_CASE,
    "File": FILE,
    "Notice": NOTICE,
    "Step": STEP,
    "Material": MATERIAL,
    "Worklist": WORKLIST,
    "Choices": made_of(
        {name: listed(ref("Titled")) for name in ("departments", "matters", "assignees")}
    ),
    "Counts": made_of(
        {
            "works": told(YES, "有没有办件工作"),
            "waiting": WHOLE,
            "overdue": WHOLE,
            "counted": WHOLE,
            "kinds": told(
                {
                    "type": "object",
                    "additionalProperties": made_of({"waiting": WHOLE, "overdue": WHOLE}),
                },
                "各种业务各有多少",
            ),
            "leads": told(YES, "可以看超期情况"),
            "window": told(
                made_of({"everywhere": YES, "departments": listed(TEXT)}), "可以窗口录入的部门"
            ),
        }
    ),
    "Late": LATE,
    "BatchResult": made_of(
        {
            "done": WHOLE,
            "refused": WHOLE,
            "results": listed(
                made_of({"uid": TEXT, "done": YES, "message": TEXT}, ["uid", "done", "message"])
            ),
        }
    ),
    "View": VIEW,
    "Delegation": DELEGATION,
    "Cases": made_of({"items": listed(ref("CaseRow")), "after": {"type": ["string", "null"]}}),
    "Ticket": made_of({"number": TEXT, "query_password": told(TEXT, "只给这一次")}),
}

REFUSED = {
    "401": "没有登录",
    "403": "没有权限",
    "404": "没有，或者不是您的",
    "409": "别人先办了一步，或者这个状态不能办",
    "422": "内容有误，errors 列出每一个",
    "429": "查得太多，请稍后再查",
}


def _answers(schema: Schema | None, refused: Sequence[str], made: bool = False) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if schema is None:
        found["204"] = {"description": "已办"}
    else:
        found["201" if made else "200"] = {
            "description": "已建立" if made else "已办",
            "content": {"application/json": {"schema": schema}},
        }
    return found | {code: {"$ref": f"#/components/responses/e{code}"} for code in refused}


def _operation(
    name: str,
    summary: str,
    answer: Schema | None,
    refused: Sequence[str] = ("401", "403", "404"),
    query: Mapping[str, Schema] | None = None,
    body: Schema | None = None,
    made: bool = False,
    public: bool = False,
) -> dict[str, Any]:
    found: dict[str, Any] = {
        "operationId": name,
        "summary": summary,
        "responses": _answers(answer, refused, made),
    }
    if query:
        found["parameters"] = [
            {"name": parameter, "in": "query", "schema": schema}
            for parameter, schema in query.items()
        ]
    if body is not None:
        found["requestBody"] = {
            "required": True,
            "content": {"application/json": {"schema": body}},
        }
    if public:
        found["security"] = [{}]
    return found


def _file(
    name: str, summary: str, types: Sequence[str], refused: Sequence[str], **more: Any
) -> dict[str, Any]:
    found = _operation(name, summary, TEXT, refused, **more)
    found["responses"]["200"]["content"] = {
        media: {"schema": {"type": "string", "format": "binary"}} for media in types
    }
    return found


OF_KIND: Mapping[str, Schema] = {"kind": told(TEXT, "业务种类，默认 application（网上申请）")}
QUERY: Mapping[str, Schema] = {
    **OF_KIND,
    "tab": told(one_of(tuple(KIND.tabs)), "分类；不给则为全部在办"),
    "state": told(TEXT, "状态的代号，逗号分隔；给了 tab 则不用"),
    "words": _text("办件编号、申请人姓名的开头，或者完整的证件号码", asked.LONGEST),
    "department": _text("部门编码", asked.LONGEST),
    "matter": _text("实施编码", asked.LONGEST),
    "assignee": _text("用户名；me 为本人，none 为尚未分派", asked.LONGEST),
    "when": told(one_of(("overdue", "soon")), "已超期、临近到期"),
    "sort": told(one_of(asked.SORTS), "先到期的在前，或者最近变动的在前"),
}
PAGED: Mapping[str, Schema] = {
    "b_size": {"type": "integer", "minimum": 1, "maximum": asked.LARGEST, "default": asked.SIZE},
    "after": told(TEXT, "上一页答复的 after"),
}
APPLICATION: Mapping[str, Schema] = {
    "applicant": told(ANY, "申请人：kind、name、id_type、id_number、phone 等"),
    "form": told(ANY, "表单内容，见 /@case-form/{case}"),
    "materials": told(
        listed(
            made_of(
                {
                    "position": WHOLE,
                    "add": told(listed(TEXT), "已上传文件的编号"),
                    "remove": told(listed(TEXT), "要拿掉的文件的 uid"),
                    "obtained": TEXT,
                },
                ["position"],
            )
        ),
        "材料",
    ),
}
SEEN = {"revision": told(WHOLE, "读到的 revision")}


def paths() -> dict[str, Any]:
    """The services by address and method."""
    return {
        "/@applications": {
            "get": _operation(
                "start_application",
                "开始申请前要知道的：条件、材料、期限、已有草稿",
                ANY,
                ("401", "403", "404"),
                {
                    "matter": told(TEXT, "事项的 UID"),
                    "window": told(one_of(("1",)), "改为列出窗口录入而没有提交的"),
                },
            ),
            "post": _operation(
                "apply",
                "建立申请；submit 为 true 时一并提交，缺少的一次全部指出。"
                "请求头 Prefer: return=minimal 时只答复在哪里、编号和查询密码",
                ref("Case"),
                ("401", "403", "404", "409", "422"),
                body=made_of(
                    {
                        "matter": TEXT,
                        **APPLICATION,
                        "declaration": YES,
                        "submit": YES,
                        "key": told(TEXT, "这次提交的随机编号：重复发送只成一件，后来的答复为 200"),
                        "window": told(YES, "窗口人员为到场的人录入"),
                    },
                    ["matter"],
                ),
                made=True,
            ),
        },
        "/@applications/{case}": {
            "patch": _operation(
                "save_application",
                "保存草稿或者补正，写多少存多少",
                ref("Case"),
                ("401", "404", "409", "422"),
                body=made_of({**SEEN, **APPLICATION}, []),
            ),
            "delete": _operation("discard_draft", "删除草稿", None, ("401", "404", "409")),
        },
        "/@case-form/{case}": {
            "get": _operation("case_form", "申请表单和已填内容", ANY, ("401", "404"))
        },
        "/@cases": {
            "get": _operation(
                "own_cases",
                "本人的申请",
                ref("Cases"),
                ("401", "422"),
                {
                    "group": one_of(("draft", "correction", "open", "ended")),
                    **PAGED,
                },
            )
        },
        "/@cases/{case}": {
            "get": _operation(
                "case",
                "一件的全部内容；case 为 uid 或者办件编号",
                ref("Case"),
                ("401", "404"),
                {"full": told(one_of(("1",)), "办件人员要看完整信息，记入审计日志")},
            )
        },
        **{
            f"/@cases/{{case}}/{action}": {"post": _action(action, fields, required)}
            for action, (fields, required) in ACTIONS.items()
        },
        "/@case-files/{case}/{file}": {
            "get": _file(
                "case_file",
                "材料或者结果文件",
                ("application/octet-stream",),
                ("401", "404"),
                query={"download": one_of(("1",))},
            )
        },
        "/@case-notices/{case}/{notice}": {
            "get": _file("case_notice", "文书", ("application/pdf",), ("401", "404"))
        },
        "/@case-archive/{case}": {
            "get": _file("case_archive", "卷宗", ("application/zip",), ("401", "404", "409"))
        },
        "/@case-officers/{case}": {
            "get": _operation(
                "case_officers",
                "可以承办的人员",
                made_of({"items": listed(ref("Titled"))}),
                ("401", "404"),
            )
        },
        "/@case-password/{case}": {
            "post": _operation("new_password", "换新的查询密码", ref("Ticket"), ("401", "404"))
        },
        "/@case-progress": {
            "post": _operation(
                "progress",
                "不登录查一件的进度：办件编号和查询密码",
                ANY,
                ("404", "422", "429"),
                body=made_of({"number": TEXT, "password": TEXT}),
                public=True,
            )
        },
        "/@case-progress-code": {
            "post": _operation(
                "progress_code",
                "向申请时留下的手机或者邮箱发验证码；有没有办件都是同样的答复",
                ANY,
                ("422", "429"),
                body=made_of(
                    {"id_type": TEXT, "id_number": TEXT, "phone": TEXT, "mail": TEXT},
                    ["id_type", "id_number"],
                ),
                public=True,
            )
        },
        "/@case-progress-by-code": {
            "post": _operation(
                "progress_by_code",
                "不登录查本人各件的进度：证件号码和验证码",
                made_of({"items": listed(ANY)}),
                ("422", "429"),
                body=made_of(
                    {"id_type": TEXT, "id_number": TEXT, "phone": TEXT, "mail": TEXT, "code": TEXT},
                    ["id_type", "id_number", "code"],
                ),
                public=True,
            )
        },
        "/@notice-check/{code}": {
            "get": _operation("notice_check", "核验文书", ANY, ("404",), public=True)
        },
        "/@worklist": {
            "get": _operation(
                "worklist",
                "办件工作台：看得到的部门的办件",
                ref("Worklist"),
                ("401", "403", "422"),
                {**QUERY, **PAGED, "counts": told(one_of(("1",)), "一并给出各分类的件数")},
            )
        },
        "/@worklist-export": {
            "get": _file(
                "worklist_export",
                f"导出所列的全部办件，最多 {export.MOST} 件；个人信息已遮盖，记入审计日志",
                (
                    "text/csv",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                ),
                ("401", "403", "422"),
                query={**QUERY, "format": one_of(export.FORMATS)},
            )
        },
        "/@worklist-choices": {
            "get": _operation(
                "worklist_choices",
                "筛选可选的部门、事项和承办人",
                ref("Choices"),
                ("401", "403"),
                {"department": TEXT},
            )
        },
        "/@worklist-counts": {
            "get": _operation("worklist_counts", "等待办理的件数", ref("Counts"), ("401",))
        },
        "/@worklist-late": {
            "get": _operation(
                "worklist_late",
                "超期情况，供负责人",
                ref("Late"),
                ("401", "403", "422"),
                OF_KIND,
            )
        },
        "/@worklist-batch": {
            "post": _operation(
                "worklist_batch",
                "批量办理：每一件各自成败",
                ref("BatchResult"),
                ("401", "422"),
                body=made_of(
                    {
                        "action": one_of(KIND.batch),
                        "cases": {
                            **listed(made_of({"uid": TEXT, **SEEN}, ["uid"])),
                            "minItems": 1,
                            "maxItems": batch.MOST,
                        },
                        "data": told(ANY, "这个动作要的内容"),
                    },
                    ["action", "cases"],
                ),
            )
        },
        "/@worklist-views": {
            "get": _operation(
                "views", "保存的视图", made_of({"items": listed(ref("View"))}), ("401",)
            ),
            "post": _operation(
                "save_view",
                "保存视图；同名的被替换",
                ref("View"),
                ("401", "422"),
                body=made_of({"name": TEXT, "query": ANY}),
                made=True,
            ),
        },
        "/@worklist-views/{id}": {
            "delete": _operation("forget_view", "删除视图", None, ("401", "404"))
        },
        "/@case-delegations": {
            "get": _operation(
                "delegations",
                "业务委托",
                made_of({"items": listed(ref("Delegation"))}),
                ("401",),
            ),
            "post": _operation(
                "delegate",
                "委托他人代为办理",
                made_of({"id": WHOLE}),
                ("401", "403", "409", "422"),
                body=made_of(
                    {
                        "delegate": told(TEXT, "受托人的登录名"),
                        "first_day": DAY,
                        "last_day": DAY,
                        "reason": _text("委托原因", 500),
                    }
                ),
                made=True,
            ),
        },
        "/@case-delegations/{id}": {
            "delete": _operation("revoke", "收回委托", None, ("401", "404"))
        },
        "/@case-openapi": {"get": _operation("openapi", "本文档", ANY, (), public=True)},
    }


def _action(action: str, fields: Mapping[str, Schema], required: Sequence[str]) -> dict[str, Any]:
    return _operation(
        action,
        f"办理：{action}",
        told(ANY, "办理后的办件；不再看得到的只有 uid"),
        ("401", "403", "404", "409", "422"),
        body=made_of({**SEEN, **fields}, required),
    )


def document(base: str) -> dict[str, Any]:
    """The whole document.

    Args:
        base: the address of the REST API as the client sees it.
    """
    found = paths()
    for path, operations in found.items():
        names = [part[1:-1] for part in path.split("/") if part.startswith("{")]
        for operation in operations.values():
            operation["parameters"] = [
                {"name": name, "in": "path", "required": True, "schema": TEXT} for name in names
            ] + operation.get("parameters", [])
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "办件接口",
            "version": __version__,
            "description": "申请、办理、办件工作台。登录见 identity；文件上传见 uploads.md。",
        },
        "servers": [{"url": base}],
        "security": [{"bearer": []}],
        "paths": found,
        "components": {
            "schemas": dict(SCHEMAS),
            "securitySchemes": {
                "bearer": {
                    "type": "http",
                    "scheme": "bearer",
                    "bearerFormat": "JWT",
                    "description": "POST /@login 得到的 token",
                }
            },
            "responses": {
                f"e{code}": {
                    "description": text,
                    "content": {"application/json": {"schema": ref("Error")}},
                }
                for code, text in REFUSED.items()
            },
        },
    }
