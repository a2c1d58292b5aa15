"""The picture that an editor puts above an article, if it may be shown."""

from __future__ import annotations

from newsgen.parse.front_matter.structures import LeadImage
from newsgen.parse.images import safe_image
from newsgen.records.article import Image
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Document


def lead_image(typed: LeadImage, document: Document) -> tuple[Image | None, list[Problem]]:
    """The picture that ``typed``, which stands in ``document``, means; None if it is unsafe."""
    location = document.location(typed.span.start)
    target, reason = safe_image(typed.src, document.path)
    if target is None:
        return None, [problem("image-unsafe", location, target=typed.src, reason=reason)]
    problems = [] if typed.alt else [problem("image-alt", location, target=typed.src)]
    image = Image(
        src=target.path if target.kind == "file" else target.url,
        alt=typed.alt,
        caption=typed.caption,
        credit=typed.credit,
    )
    return image, problems
