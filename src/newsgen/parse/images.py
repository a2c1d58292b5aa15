"""Which pictures an article may show."""

from __future__ import annotations

import re

from newsgen.parse.links import Target, image_target

_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)\Z", re.IGNORECASE)
_PICTURE_ADDRESS = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:[?#].*)?\Z", re.IGNORECASE)


def is_image_name(src: str) -> bool:
    """Whether ``src`` is a web address, or ends as an image file's name does."""
    if src.lower().startswith(("http://", "https://", "//")):
        return True
    return bool(_PICTURE_ADDRESS.search(src)) if len(src) < 2_000 else False


def safe_image(src: str, path: str) -> tuple[Target | None, str]:
    """The picture that ``src`` means in the file at ``path``, or None with the reason."""
    target = image_target(src, path)
    if target.kind == "unsafe":
        if src.lstrip().lower().startswith("data:"):
            return None, "it is written into the text"
        return None, "it is neither a file of this project nor a web address"
    if target.kind == "file" and not _PICTURE.search(target.path):
        return None, "newsgen does not publish this type of file"
    return target, ""
