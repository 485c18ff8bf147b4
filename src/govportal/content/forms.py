"""Add and edit forms of Plone's own pages that check the rules between fields."""

from collections.abc import Iterator
from govportal.content.checks import check_content
from govportal.content.values import values_of
from plone.dexterity.browser.add import DefaultAddForm
from plone.dexterity.browser.add import DefaultAddView
from plone.dexterity.browser.edit import DefaultEditForm
from plone.dexterity.interfaces import IDexterityEditForm
from plone.z3cform import layout
from typing import Any
from z3c.form.interfaces import IErrorViewSnippet
from z3c.form.interfaces import NOT_CHANGED
from zope.component import getMultiAdapter
from zope.interface import implementer
from zope.interface import Invalid


class CheckedForm:
    """A form whose values are checked together once each of them is right."""

    def stored_values(self) -> dict[str, Any]:
        """The values before the edit; none for a new object."""
        return {}

    def extractData(self, setErrors: bool = True) -> tuple[dict[str, Any], tuple[Any, ...]]:
        """As z3c.form's, with the faults of `check_content` on their widgets."""
        data, errors = super().extractData(setErrors=setErrors)
        if errors:
            return data, errors
        stored = self.stored_values()
        # The fields of behaviours are prefixed with their schema's name.
        given = {
            key.rsplit(".", 1)[-1]: value for key, value in data.items() if value is not NOT_CHANGED
        }
        existing = bool(stored)
        context = self.getContent()  # type: ignore[attr-defined]
        faults = check_content(
            self.portal_type,  # type: ignore[attr-defined]
            {**stored, **given},
            place=context,
            obj=context if existing else None,
            changed={k for k, v in given.items() if v != stored.get(k)} if existing else None,
        )
        for fault in faults:
            view = self._show(fault.field, Invalid(fault.message), setErrors)
            errors += (view,)
        return data, errors

    def _show(self, name: str, error: Invalid, show: bool) -> Any:
        found: tuple[Any, Any] = next(self._widgets(name), (self, None))
        form, widget = found
        view = getMultiAdapter(
            (
                error,
                self.request,  # type: ignore[attr-defined]
                widget,
                getattr(widget, "field", None),
                form,
                self.getContent(),  # type: ignore[attr-defined]
            ),
            IErrorViewSnippet,
        )
        view.update()
        if show:
            if widget is not None:
                widget.error = view
            form.widgets.errors += (view,)
        return view

    def _widgets(self, name: str) -> Iterator[tuple[Any, Any]]:
        for form in (self, *self.groups):  # type: ignore[attr-defined]
            for widget in form.widgets.values():
                if widget.field.getName() == name:
                    yield form, widget


class EditForm(CheckedForm, DefaultEditForm):
    """Edits typed content."""

    def stored_values(self) -> dict[str, Any]:
        """What is stored now."""
        return values_of(self.context)


@implementer(IDexterityEditForm)
class EditView(layout.FormWrapper):
    """The page around `EditForm`."""

    form = EditForm


class AddForm(CheckedForm, DefaultAddForm):
    """Adds typed content."""


class AddView(DefaultAddView):
    """The page around `AddForm`."""

    form = AddForm
