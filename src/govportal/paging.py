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
        if isinstance(value, int) and value >= 0:
            continue
        if not (isinstance(value, str) and value.isascii() and value.isdigit()):
            message = translate(
                _("${name} 应为不小于零的整数。", mapping={"name": name}), context=request
            )
            raise BadRequest([{"field": name, "message": message}])
