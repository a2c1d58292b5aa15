"""Texts → a search index that browsers ask: lean pages, put through Pagefind's own program.

The program is run over files, never asked through its Python API, which answers one record in a
tenth of a second (https://github.com/Pagefind/pagefind/issues/976).
"""

from newsgen.search.lean import lean_pages
from newsgen.search.pagefind import CORE, SearchError, kept_files, make_index, program

__all__ = ["CORE", "SearchError", "kept_files", "lean_pages", "make_index", "program"]
