"""Texts → a search index that browsers ask: lean pages, put through Pagefind's own program.

The program is run over files, never asked through its Python API, which answers one record in a
tenth of a second (https://github.com/Pagefind/pagefind/issues/976).
"""
