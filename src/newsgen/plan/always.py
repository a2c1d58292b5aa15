"""The pages that do not depend on what the archive holds."""

from __future__ import annotations

ALWAYS = tuple(
    (name, "")
    for name in ("front", "corrections", "about", "search", "not-found", "sitemap", "headers")
)
"""Page types and labels of pages that are there however little it holds."""

BY_SETTINGS = (("colours", ""),)
"""Those of pages that come and go with the settings alone."""
