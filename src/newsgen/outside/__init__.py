"""Addresses of other sites → whether they still answer; asked slowly, and remembered."""
