"""``python -m newsgen`` is ``newsgen``."""

from newsgen.cli.start import run

run()
