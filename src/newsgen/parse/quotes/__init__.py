"""Who said what: direct quotes of an article and the speakers they are tied to."""

from newsgen.parse.quotes.find import find_quotes
from newsgen.parse.quotes.unread import unread_quotes

__all__ = ["find_quotes", "unread_quotes"]
