"""YAML that editors write: above an article of theirs, or in a file beside a dump."""
