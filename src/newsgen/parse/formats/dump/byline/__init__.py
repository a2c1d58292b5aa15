"""Who signs: the byline, and the names in a line."""
