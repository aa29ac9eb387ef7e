"""`python -m sojourn`: the command line by another door; nothing else."""

import sys

from sojourn.cli import main

if __name__ == "__main__":
    sys.exit(main())
