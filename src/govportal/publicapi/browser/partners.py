"""``@@api-partners``: partners, their keys, published interfaces and statistics on one page.

It calls what the services call (``govportal.publicapi.services.administration``); here are only
forms and tables. What it changes is in the SQL database, which Plone's automatic protection does
not watch, so each change checks the authenticator itself.
"""

from collections.abc import Callable
from collections.abc import Mapping
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from govportal import _
from govportal import records
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publicapi import partners
from govportal.publicapi.interfaces import ACCESS
from govportal.publicapi.interfaces import FORMATS
from govportal.publicapi.interfaces import INTERFACES
from govportal.publicapi.partners import InterfaceSetting
from govportal.publicapi.partners import Key
from govportal.publicapi.partners import Partner
from govportal.publicapi.services import administration
from govportal.publicapi.services.administration import reading
from govportal.publicapi.services.administration import row_id
from govportal.publicapi.services.api_usage.get import send_file
from govportal.publicapi.services.api_usage.report import FILES
from govportal.publicapi.services.api_usage.report import Line
from govportal.publicapi.services.api_usage.report import partner_title
from govportal.publicapi.services.api_usage.report import Report
from govportal.publicapi.services.api_usage.report import report
from govportal.publicapi.services.api_usage.report import STATUSES
from govportal.publicapi.usage import ZONE
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from sqlalchemy.orm import Session
from typing import Any
from urllib.parse import urlencode

import plone.api as api
import transaction


#: Fields of the partner's form that hold numbers, and those that hold lists.
NUMBERS = ("quota_per_day", "rate_per_minute")
LISTS = ("interfaces", "formats")
NEW = {
    "name": "",
    "contact": "",
    "active": True,
    "quota_per_day": 0,
    "rate_per_minute": partners.DEFAULT_RATE,
    "interfaces": (),
    "formats": (),
}
PERIOD = ("from", "to")


class PartnersPage(BrowserView):
    """All partners, or one when the address has ``partner``."""

    overview = ViewPageTemplateFile("templates/partners.pt")
    detail = ViewPageTemplateFile("templates/partner.pt")
    fields = ViewPageTemplateFile("templates/fields.pt")

    access = ACCESS
    formats = FORMATS
    interface_names = INTERFACES
    statuses = STATUSES
    partner_title = staticmethod(partner_title)

    problem: Problem | None = None
    #: The form that was refused, and what it held.
    refused = ""
    given: Mapping[str, Any] = {}
    #: A key that was made just now, in plain.
    plain = ""

    found: tuple[Partner, ...] = ()
    partner: Partner | None = None
    keys: tuple[Key, ...] = ()
    usable: Mapping[int, int] = {}
    settings: tuple[InterfaceSetting, ...] = ()
    rate = 0
    usage: Report | None = None

    def __call__(self) -> Any:
        """Change what was sent, then show; a download is a file."""
        self.request.response.setHeader("Cache-Control", "no-store")
        self.now = datetime.now(UTC)
        try:
            if self.request.get("REQUEST_METHOD") == "POST":
                return self._post()
            if self.request.form.get("download") in FILES:
                return self._download()
        except Problem as problem:
            # Whatever was changed before the refusal goes.
            transaction.doom()
            self.problem = problem
            self.request.response.setStatus(problem.status, lock=1)
        with reading() as session:
            return self._show(session)

    def url(self, **params: Any) -> str:
        """The page's address."""
        query = urlencode(params)
        return f"{self.context.absolute_url()}/@@api-partners{'?' if query else ''}{query}"

    def error(self, form: str, field: str) -> str | None:
        """What is wrong with a field of a form."""
        if self.problem is None or self.refused != form:
            return None
        return next((e.message for e in self.problem.errors if e.field == field), None)

    def value(self, form: str, field: str, default: Any) -> Any:
        """What a field shows: what was refused, else what is kept."""
        return self.given.get(field, default) if self.refused == form else default

    def partner_values(self) -> Mapping[str, Any]:
        """What the partner's form shows before anything was typed."""
        if self.partner is None:
            return NEW
        return {name: getattr(self.partner, name) for name in NEW}

    def local(self, moment: datetime | None) -> str:
        """A moment for people, in Beijing time."""
        return moment.astimezone(ZONE).strftime("%Y-%m-%d %H:%M") if moment else ""

    def expiry(self, key: Key) -> str:
        """The last day of a key for people, with the time when it isn't the end of that day."""
        if key.expires is None:
            return _("长期有效")
        local = key.expires.astimezone(ZONE)
        if (local.hour, local.minute) == (0, 0):
            return (local - timedelta(days=1)).strftime("%Y-%m-%d")
        return local.strftime("%Y-%m-%d %H:%M")

    def key_state(self, key: Key) -> str:
        """Whether a key works, in words."""
        if key.revoked is not None:
            return _("已吊销")
        return _("有效") if key.usable(self.now) else _("已过期")

    def limit(self, number: int) -> str:
        """A limit in words."""
        return str(number) if number else _("不限")

    def scope(self, names: tuple[str, ...], titles: Mapping[str, str]) -> list[str]:
        """The names of what a partner may use; [] for everything."""
        return [titles[name] for name in names if name in titles]

    @property
    def interface_titles(self) -> dict[str, str]:
        """Name → Chinese name of the interfaces."""
        return {name: found.title for name, found in INTERFACES.items()}

    def line_title(self, line: Line) -> str:
        """The Chinese name of the interface that a line counts."""
        found = INTERFACES.get(line.interface)
        return found.title if found else line.interface

    def usage_url(self, format: str) -> str:
        """The statistics that are shown, as a file."""
        if self.usage is None:
            return self.url(download=format)
        return self.url(
            download=format,
            **{"from": self.usage.since.isoformat(), "to": self.usage.until.isoformat()},
        )

    # --- Changing -------------------------------------------------------------------------------

    def _post(self) -> Any:
        CheckAuthenticator(self.request)
        self.refused = self.request.form.get("action", "")
        change: Callable[[], Any] | None = {
            "create": self._create,
            "update": self._update,
            "issue": self._issue,
            "revoke": self._revoke,
            "interfaces": self._interfaces,
        }.get(self.refused)
        if change is None:
            raise Problem(400, "BadRequest", _("没有这个操作，请返回页面重试"))
        return change()

    def _create(self) -> Any:
        self.given = self._partner_form()
        made = administration.create_partner(records.session(), self.given)
        return self._done(
            _("已登记合作方“${name}”，请为它签发密钥", mapping={"name": made.name}),
            partner=made.id,
        )

    def _update(self) -> Any:
        self.given = self._partner_form()
        partner_id = row_id(self.request.form.get("partner"))
        administration.update_partner(records.session(), partner_id, self.given)
        return self._done(_("已保存合作方信息"), partner=partner_id)

    def _issue(self) -> Any:
        form = self.request.form
        self.given = {name: form.get(name, "") for name in administration.KEY_FIELDS}
        session = records.session()
        partner_id = row_id(form.get("partner"))
        _key, self.plain = administration.issue_key(session, partner_id, self.given)
        # The key is shown in this answer or never, so there is no redirect; the page is read in
        # the same transaction, which isn't committed yet.
        self.refused = ""
        return self._show(session)

    def _revoke(self) -> Any:
        partner_id = row_id(self.request.form.get("partner"))
        key = administration.revoke_key(
            records.session(), partner_id, row_id(self.request.form.get("key"))
        )
        return self._done(
            _("已吊销密钥“${label}”，数秒内生效", mapping={"label": key.label}),
            partner=partner_id,
        )

    def _interfaces(self) -> Any:
        form = self.request.form
        self.given = {name: value for name, value in form.items() if isinstance(value, str)}
        session = records.session()
        errors: list[FieldError] = []
        for found in partners.interfaces(session):
            data = {
                field: form[f"{field}-{found.name}"]
                for field in administration.INTERFACE_FIELDS
                if f"{field}-{found.name}" in form
            }
            try:
                if data != {name: getattr(found, name) for name in data}:
                    administration.set_interface(session, found.name, data)
            except Problem as problem:
                errors += [FieldError(f"{e.field}-{found.name}", e.message) for e in problem.errors]
        try:
            rate = _number(form.get("anonymous_rate", ""))
            if rate != partners.anonymous_rate(session):
                partners.set_anonymous_rate(session, rate)
        except Problem as problem:
            errors += problem.errors
        if errors:
            raise Problem(422, "ValidationError", _("接口设置有误"), errors)
        return self._done(_("已保存接口设置，数秒内生效"))

    def _partner_form(self) -> dict[str, Any]:
        form = self.request.form
        data: dict[str, Any] = {
            "name": form.get("name", ""),
            "contact": form.get("contact", ""),
            "active": bool(form.get("active")),
        }
        data |= {name: _number(form.get(name, "")) for name in NUMBERS}
        for name in LISTS:
            value = form.get(name, [])
            data[name] = [value] if isinstance(value, str) else list(value)
        return data

    def _done(self, message: str, **params: Any) -> str:
        api.portal.show_message(message, self.request)
        self.request.response.redirect(self.url(**params))
        return ""

    # --- Showing --------------------------------------------------------------------------------

    def _download(self) -> Any:
        form = {name: self.request.form[name] for name in PERIOD if name in self.request.form}
        with reading() as session:
            return send_file(self.request, report(session, form), self.request.form["download"])

    def _show(self, session: Session) -> Any:
        self.settings = tuple(partners.interfaces(session))
        if "partner" in self.request.form:
            try:
                self.partner = partners.partner(session, row_id(self.request.form["partner"]))
                self.keys = tuple(partners.keys(session, self.partner.id))
                return self.detail()
            except Problem as problem:
                self.problem = self.problem or problem
                self.request.response.setStatus(problem.status, lock=1)
        self.found = tuple(partners.partners(session))
        self.usable = {
            found.id: sum(key.usable(self.now) for key in partners.keys(session, found.id))
            for found in self.found
        }
        self.rate = partners.anonymous_rate(session)
        self.usage = self._usage(session)
        return self.overview()

    def _usage(self, session: Session) -> Report:
        form = {name: self.request.form[name] for name in PERIOD if name in self.request.form}
        try:
            return report(session, form)
        except Problem as problem:
            self.refused = "usage"
            self.given = form
            self.problem = problem
            self.request.response.setStatus(problem.status, lock=1)
            return report(session, {})


def _number(text: Any) -> Any:
    """A whole number if the text is one; else the text, which is refused with its field."""
    text = str(text).strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 12 else text
