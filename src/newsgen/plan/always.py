"""The pages that are there however little the archive holds."""

from __future__ import annotations

ALWAYS = (("front", ""), ("corrections", ""), ("about", ""), ("not-found", ""), ("sitemap", ""))
"""Their page types and labels."""
