"""Whatever writes the registry's records, a form, an import, a script: unsound values are refused.

A persistent registry field keeps no constraint of its own, so the check hangs on the event that
the registry sends after a change; the refusal takes the whole transaction with it.
"""

from collections.abc import Mapping
from govportal import _
from govportal.codes import calendar
from govportal.codes import codesets
from govportal.codes.faults import CodesError
from govportal.codes.faults import say
from typing import Any
from zExceptions import BadRequest

import json


def check_record(settings: Any, event: Any) -> None:
    """Subscriber: refuse a value that is not sound.

    Raises:
        BadRequest: with a Chinese message.
    """
    check = CHECKS.get(event.record.fieldName)
    if check is not None:
        check(event.newValue or {})


def check_overrides(value: Mapping[str, str]) -> None:
    """Every override applies to the set that it names."""
    for name, text in value.items():
        try:
            codesets.merge(codesets.shipped_code_set(name), json.loads(text))
        except codesets.UnknownCodeSet:
            raise BadRequest(
                say(_("没有名为「${name}」的代码集", mapping={"name": name}))
            ) from None
        except CodesError as error:
            raise BadRequest(str(error)) from error
        except ValueError:
            raise BadRequest(
                say(_("代码集「${name}」的修改不是有效的 JSON", mapping={"name": name}))
            ) from None


def check_years(value: Mapping[str, str]) -> None:
    """Every year's data are valid and stand under their own year."""
    for key, text in value.items():
        try:
            year = calendar.from_data(json.loads(text))
        except CodesError as error:
            raise BadRequest(str(error)) from error
        except ValueError:
            raise BadRequest(
                say(_("${year}年的工作日历不是有效的 JSON", mapping={"year": key}))
            ) from None
        if str(year.year) != key:
            raise BadRequest(
                say(
                    _(
                        "键「${key}」与数据中的年度${year}不一致，请改正",
                        mapping={"key": key, "year": str(year.year)},
                    )
                )
            )


CHECKS = {"code_set_overrides": check_overrides, "calendar_years": check_years}
