"""What the applicant does: submit, submit the correction, withdraw."""

from govportal import _
from govportal import forms
from govportal.addons.application import onbehalf
from govportal.cases import applicants
from govportal.cases import clock
from govportal.cases import materials
from govportal.cases import numbering
from govportal.cases import passwords
from govportal.cases import store
from govportal.cases.notices.issue import issue_then
from govportal.cases.perform import Doing
from govportal.cases.perform import say
from govportal.errors import FieldError
from govportal.errors import Problem


def submit(doing: Doing) -> None:
    """Number the case, give its query password, and start the days of receipt.

    Raises:
        Problem: 422 with everything that is missing, so that it can be mended at once.
    """
    row = doing.row
    confirmed, refused = onbehalf.renewed(doing.session, row.applicant_user, row.applicant)
    applicant = confirmed or row.applicant
    errors = [
        *(refused or applicants.faults(applicant)),
        *_form_faults(doing),
        *materials.missing(doing.session, row),
    ]
    if doing.data.get("declaration") is not True:
        errors.append(
            FieldError("declaration", _("请阅读并勾选承诺：所填信息和所交材料真实、有效。"))
        )
    if errors:
        raise Problem(422, "ValidationError", _("申请还没有提交，请改正下列内容。"), errors)
    moment = store.now()
    password = passwords.new_password()
    doing.changes.update(
        onbehalf.columns(row.matter_title, applicant),
        number=numbering.case_number(doing.session, row, clock.day_of(moment)),
        query_secret=passwords.digest(password),
        applied_at=moment,
        received_at=moment,
    )
    doing.reply["query_password"] = password
    doing.detail["declaration"] = True
    issue_then(doing, "receipt")


def resubmit(doing: Doing) -> None:
    """Take the correction: the days of receipt begin anew.

    Raises:
        Problem: 422 required materials, or fields of the form, are still missing.
    """
    errors = [*_form_faults(doing), *materials.missing(doing.session, doing.row)]
    if errors:
        raise Problem(422, "ValidationError", _("补正还没有提交，请改正下列内容。"), errors)
    moment = store.now()
    correction = {**doing.row.clock["correction"], "delivered": moment.isoformat()}
    doing.changes.update(received_at=moment, clock={**doing.row.clock, "correction": correction})
    doing.opinion = doing.text("opinion", _("补正说明"))
    issue_then(doing, "receipt")


def withdraw(doing: Doing) -> None:
    """End the case before its acceptance, as the applicant wishes."""
    doing.opinion = doing.text("reason", _("撤回原因"), required=True, longest=500)
    doing.changes["outcome"] = "withdrawn"
    issue_then(doing, "withdrawal", {"reason": doing.opinion})


def _form_faults(doing: Doing) -> list[FieldError]:
    row = doing.row
    if not row.form_uid:
        return []
    version = forms.version(doing.session, row.form_uid, row.form_version)
    if version is None:
        raise LookupError(f"Form {row.form_uid} has no version {row.form_version}.")
    return [
        FieldError(f"form.{fault.field}", say(fault.message), fault.row, fault.column)
        for fault in forms.validate(version, row.form_data)
    ]
