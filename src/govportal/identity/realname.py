"""Real names: confirmed by a provider, and given up again."""

from govportal import _
from govportal.codes.codesets import code_set
from govportal.codes.faults import CodesError
from govportal.codes.identifiers import check_resident_id
from govportal.codes.identifiers import check_uscc
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.identity import accounts
from govportal.identity.interfaces import IRealNameProvider
from govportal.identity.interfaces import Verdict
from govportal.identity.people import by_number
from govportal.identity.people import id_key
from govportal.identity.people import now
from govportal.identity.people import Person
from govportal.identity.settings import setting
from govportal.identity.tables import authorisation
from govportal.identity.tables import organisation
from govportal.outside import Check
from govportal.outside import IOutsideSystem
from govportal.records import audit
from sqlalchemy import select
from sqlalchemy import update
from sqlalchemy.orm import Session
from typing import Any
from zope.component import getUtilitiesFor
from zope.component import queryUtility
from zope.interface import implementer
from zope.interface import provider as provides
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

import re


NAME = re.compile(r"[\u3400-\u9fff·]{2,30}")
NUMBER = re.compile(r"[0-9A-Z()（）-]{4,64}")


@implementer(IRealNameProvider)
class DemoProvider:
    """Knows nobody: takes a well-formed name and number for real, and refuses when told to."""

    title = _("演示")

    def person(self, name: str, id_type: str, id_number: str) -> Verdict:
        """Whether the name is written in Chinese, as on a resident's card."""
        if setting("demo_refuses"):
            return Verdict(False, _("姓名与证件号码不一致，请核对。"))
        if id_type == "resident_id" and not NAME.fullmatch(name):
            return Verdict(False, _("姓名应与居民身份证上的一致，由汉字组成。"))
        return Verdict(True)

    def organisation(self, uscc: str, name: str, representative: str, id_number: str) -> Verdict:
        """Whether the name could be one."""
        if setting("demo_refuses"):
            return Verdict(False, _("您不是这个单位登记的法定代表人，请核对单位名称和代码。"))
        if len(name) < 4:
            return Verdict(False, _("单位名称应为登记的全称，请核对。"))
        return Verdict(True)

    def check(self) -> Check:
        """It is always there."""
        return Check(True, _("演示实名认证：只核对写法，不能用于正式运行"), demo=True)


@implementer(IOutsideSystem)
class RealNameSystem:
    """What the administrators' page shows of the provider in use."""

    title = _("实名认证")

    def check(self) -> Check:
        """Ask the provider in use."""
        found = queryUtility(IRealNameProvider, name=setting("real_name_provider"))
        if found is None:
            return Check(False, _("所选的实名认证服务没有安装，请重新选择"))
        answer: Check = found.check()
        return answer


@provides(IVocabularyFactory)
def providers(context: Any) -> SimpleVocabulary:
    """The providers that are installed."""
    return SimpleVocabulary(
        [
            SimpleTerm(name, name, found.title)
            for name, found in sorted(getUtilitiesFor(IRealNameProvider))
        ]
    )


def provider() -> tuple[str, Any]:
    """Name and object of the provider in use.

    Raises:
        Problem: 503 it isn't installed.
    """
    name = setting("real_name_provider")
    found = queryUtility(IRealNameProvider, name=name)
    if found is None:
        raise Problem(503, "Unavailable", _("实名认证服务没有配置好，请联系系统管理员。"))
    return name, found


def verify(session: Session, own: Person, data: Any) -> None:
    """Confirm name and document of an account's owner.

    Args:
        data: ``name``, ``id_type`` (token of ``identity_types``), ``id_number``.

    Raises:
        Problem: 422 with the field, 409 verified already, or the document is another account's.
    """
    if own.verified:
        raise Problem(409, "Conflict", _("您已经实名认证；证件有变化的，请先解除认证再重新认证。"))
    values = {
        name: data[name].strip() if isinstance(data.get(name), str) else ""
        for name in ("name", "id_type", "id_number")
    }
    errors = []
    if not 2 <= len(values["name"]) <= 50:
        errors.append(FieldError("name", _("请填写证件上的姓名，2 至 50 个字。")))
    known = {term.token for term in code_set("identity_types").terms} - {"uscc"}
    if values["id_type"] not in known:
        errors.append(FieldError("id_type", _("请选择证件类型。")))
    elif message := number_fault(values["id_type"], values["id_number"]):
        errors.append(FieldError("id_number", message))
    if errors:
        raise Problem(422, "ValidationError", _("认证信息有误，请按提示改正。"), errors)
    name, found = provider()
    verdict = found.person(**values)
    if not verdict.real:
        raise Problem(422, "NotReal", verdict.reason, [FieldError("id_number", verdict.reason)])
    # Only whoever has name and number of a document learns that it is in use.
    if by_number(session, values["id_type"], values["id_number"]) is not None:
        raise Problem(
            409,
            "Conflict",
            _("这个证件已经在另一个账号上认证，请用那个账号登录，或者先在那里解除认证。"),
        )
    accounts.change(
        session,
        own.user_id,
        {
            **values,
            "id_key": id_key(values["id_type"], values["id_number"]),
            "verified_at": now(),
            "verified_by": name,
        },
    )
    audit.record(session, own.user_id, "verify", f"person:{own.user_id}", {"provider": name})


def unbind(session: Session, own: Person, actor: str) -> None:
    """Give the confirmed name up: the number is forgotten, and what rested on it ends.

    Raises:
        Problem: 409 nothing is verified, or he still represents an organisation.
    """
    if not own.verified:
        raise Problem(409, "Conflict", _("这个账号还没有实名认证。"))
    held = session.scalar(
        select(organisation.c.name).where(organisation.c.representative_id == own.user_id)
    )
    if held is not None:
        raise Problem(
            409,
            "Conflict",
            _(
                "您是“${name}”的法定代表人，请先移交或者注销该单位，再解除认证。",
                mapping={"name": held},
            ),
        )
    moment = now()
    session.execute(
        update(authorisation)
        .where(
            authorisation.c.user_id == own.user_id,
            authorisation.c.state.in_(("requested", "active")),
        )
        .values(state="revoked", decided=moment)
    )
    accounts.change(
        session,
        own.user_id,
        {"id_type": "", "id_number": "", "id_key": None, "verified_at": None, "verified_by": ""},
    )
    audit.record(session, actor, "unverify", f"person:{own.user_id}")


def number_fault(id_type: str, number: str) -> Any:
    """What is wrong with the number of a document, None for nothing."""
    if not number:
        return _("请填写证件号码。")
    try:
        if id_type == "resident_id":
            check_resident_id(number)
        elif id_type == "uscc":
            check_uscc(number)
        elif not NUMBER.fullmatch(number):
            return _("证件号码只能由 4 至 64 个大写字母、数字组成，请核对。")
    except CodesError as error:
        return error.message
    return None
