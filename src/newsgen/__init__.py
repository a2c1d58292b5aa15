"""newsgen turns text dumps of news articles and editors' Markdown into a static archive."""

__version__ = "0.1.0"
