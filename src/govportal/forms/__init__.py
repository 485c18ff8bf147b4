"""Electronic forms: defined by editors, reviewed and published, validated on the server always.

A form definition is content: a JSON Schema (draft 2020-12) says what is asked, a layout says how it
is shown. Each publication is kept as an immutable version in SQL; a submission names its version.
"""

from govportal.forms.prefill import prefill
from govportal.forms.submission import clean
from govportal.forms.submission import validate
from govportal.forms.versions import current_for
from govportal.forms.versions import FormVersion
from govportal.forms.versions import version


__all__ = [
    "FormVersion",
    "clean",
    "current_for",
    "prefill",
    "validate",
    "version",
]
