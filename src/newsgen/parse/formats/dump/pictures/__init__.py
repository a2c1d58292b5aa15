"""Captions and credits."""
