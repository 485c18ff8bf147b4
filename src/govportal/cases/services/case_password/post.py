"""POST @case-password/<case>."""

from govportal import _
from govportal import records
from govportal.cases import passwords
from govportal.cases import store
from govportal.cases.case import APPLICANT
from govportal.cases.perform import role_in
from govportal.cases.services.common import CaseService
from govportal.errors import Problem


class CasePasswordPost(CaseService):
    """A new query password for whoever lost it; the old one is worth nothing from then on."""

    changes = True

    def work(self) -> dict[str, str]:
        """Make it."""
        case = self.case()
        self.no_more(1)
        if role_in(case) not in (APPLICANT, "Intake Officer"):
            raise Problem(403, "Forbidden", _("只有申请人和受理窗口可以重设查询密码。"))
        if not case.row.number:
            raise Problem(409, "Conflict", _("申请还没有提交，提交后才有查询密码。"))
        password = passwords.new_password()
        store.change(records.session(), case.row, query_secret=passwords.digest(password))
        return {"number": case.row.number, "query_password": password}
