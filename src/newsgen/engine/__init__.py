"""What makes a build incremental and parallel: its memory, its lock and its workers.

Nothing here knows what an article or a page is. Only the conductor uses it.
"""
