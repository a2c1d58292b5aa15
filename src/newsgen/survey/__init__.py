"""What a folder of dumps tells about each of them, before any is parsed.

A page's furniture is the same on every page of an outlet, and so is the way it writes dates. Two
passes keep this cheap and incremental: ``survey`` looks at one dump alone, ``habits`` puts surveys
together, and a dump needs to be parsed again only when its own Habits changed.
"""

from __future__ import annotations

from newsgen.survey.folders import habits
from newsgen.survey.look import survey

__all__ = ["habits", "survey"]
