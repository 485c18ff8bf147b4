"""``python -m govportal.console``: the same as the command ``govportal``."""

import sys
from govportal.console import main


sys.exit(main())
