"""The typed values that travel between stages, and the table of problem codes."""
