"""Articles → the catalogue: order, addresses, taxonomies, speakers, links, collisions.

The catalogue is a database, and this room alone writes it. A change of some articles is taken in
step by step (``update``); each step says what the next ones have to look at again, so that one
article more or less costs the same in an archive of a hundred as in one of a hundred thousand.
``catalogue`` answers what pages ask.
"""
