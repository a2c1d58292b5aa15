"""The command line: one file a command; ``report`` alone prints problems."""
