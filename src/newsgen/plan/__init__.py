"""Catalogue → Pages: one file a page type; ``page_types`` is their table."""
