"""``python -m tui_review`` is the same as ``tui-review``."""

import sys

from tui_review.cli import main

sys.exit(main())
