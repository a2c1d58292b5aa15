"""Mends what is safe in editors' files: ``newsgen check --fix``."""
