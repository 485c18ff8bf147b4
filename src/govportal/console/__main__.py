"""``python -m govportal.console``: the same as the command ``govportal``."""

from govportal.console import main

import sys


sys.exit(main())
