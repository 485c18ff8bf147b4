"""Refuse pages that are no numbers before a stock service fails on them.

plone.restapi turns ``b_start`` and ``b_size`` of the query into numbers by ``int()``, and what is
none becomes an error 500 in English.
"""

from govportal import _
from govportal.interfaces import IGovportalLayer
from plone.rest.interfaces import IAPIRequest
from typing import Any
from zExceptions import BadRequest
from zope.component import adapter
from zope.i18n import translate
from ZPublisher.interfaces import IPubAfterTraversal

import re


WHOLE_NUMBER = re.compile(r"[0-9]{1,9}")
#: Services whose clients ask for all terms at once by ``b_size=-1``.
TERMS = re.compile(r"/@(vocabularies|sources|querysources)/")


@adapter(IPubAfterTraversal)
def refuse_no_numbers(event: Any) -> None:
    """Look at the query of a request to the API.

    Raises:
        BadRequest: ``b_start`` or ``b_size`` is no whole number of at least zero.
    """
    request = event.request
    if not (IAPIRequest.providedBy(request) and IGovportalLayer.providedBy(request)):
        return
    for name in ("b_start", "b_size"):
        value = request.form.get(name, "0")
        if name == "b_size" and value == "-1" and TERMS.search(request["ACTUAL_URL"]):
            continue
        if not WHOLE_NUMBER.fullmatch(str(value)):
            message = translate(
                _("${name} 应为不小于零的整数。", mapping={"name": name}), context=request
            )
            raise BadRequest([{"field": name, "message": message}])
