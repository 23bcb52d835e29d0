"""``python -m newskit`` is the newskit command."""

import sys

from newskit.cli import main

sys.exit(main())
