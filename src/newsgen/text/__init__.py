"""Slugs, names and dates: what is true of text whatever stage looks at it."""
