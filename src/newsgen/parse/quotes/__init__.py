"""Who said what: direct quotes of an article and the speakers they are tied to."""

from newsgen.parse.quotes.find import find_quotes

__all__ = ["find_quotes"]
