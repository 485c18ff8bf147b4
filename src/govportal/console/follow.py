"""Run a command that ends when its parent does: ``python -m govportal.console.follow COMMAND …``.

A process manager that is killed outright cannot end what it started; the kernel can (Linux). What
is left running would keep the data and the ports from the next start.
"""

import ctypes
import os
import signal
import sys


PR_SET_PDEATHSIG = 1


def main(argv: list[str]) -> None:
    """Become the command; never returns."""
    if sys.platform == "linux":
        parent = os.getppid()
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:
            # It ended before it could be followed.
            raise SystemExit(1)
    os.execvp(argv[0], argv)  # noqa: S606


if __name__ == "__main__":
    main(sys.argv[1:])
