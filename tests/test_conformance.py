"""The conformance document tells the truth about the tests."""

from tests import conformance

import pytest
import subprocess
import sys


def test_refuses_a_mark_that_names_no_requirement():
    with pytest.raises(ValueError, match="9.9.9"):
        conformance.render({"9.9.9": {"tests/test_setup.py::test_x"}})


def test_says_plainly_what_is_missing():
    text = conformance.render({})
    assert "**0 of 123 functions are shown by tests.**" in text
    assert text.count("| **missing** |") == 123


def test_names_tests_and_code_of_a_shown_requirement():
    text = conformance.render({"4.4.1.1.4": {"tests/test_errors.py::test_x"}})
    row = next(line for line in text.splitlines() if line.startswith("| 4.4.1.1.4 |"))
    assert "`tests/test_errors.py::test_x`" in row
    assert "`src/govportal/errors.py`" in row


def test_the_committed_document_is_up_to_date():
    # In a process of its own: collecting inside a running session would mix the two.
    script = "from tests import conformance as c; print(c.render(c.collect()), end='')"
    fresh = subprocess.run(
        [sys.executable, "-c", script],
        cwd=conformance.ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert conformance.TARGET.read_text(encoding="utf-8") == fresh, "run `make conformance`"
