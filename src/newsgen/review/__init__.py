"""Archive → problems that only a look at the whole shows: what ``newsgen check`` adds."""

from __future__ import annotations

from newsgen.review.dates import dates_to_come
from newsgen.review.doubts import doubtful_fields
from newsgen.review.names import alike_names, author_speakers
from newsgen.review.sections import empty_sections

__all__ = ["alike_names", "author_speakers", "dates_to_come", "doubtful_fields", "empty_sections"]
