"""What each problem probably asks an editor to do: problems of one fix are mended together."""

from __future__ import annotations

FIXES: dict[str, str] = {
    "yaml": "Mend how the lines above the text are written",
    "key": "Correct the name of a key",
    "value": "Correct a value",
    "draft": "Say whether it is a draft",
    "missing": "Give what is missing: a headline, a date, a text",
    "guess": "Confirm or correct what newsgen inferred",
    "link": "Mend or remove a link",
    "picture": "Add, replace or describe a picture",
    "markup": "Replace what is no Markdown",
    "idle": "Delete a correction that changes nothing, or correct what it names",
    "copy": "Decide whether two articles are one",
    "name": "Decide whether two names are one",
    "address": "Give pages the right addresses",
    "time": "Wait, or correct a date",
    "file": "Repair, move or replace a file",
    "hidden": "Make sure that a hidden name is hidden",
    "settings": "Look at the settings and folders",
}
"""Each fix with what to do, in the order of a report."""

_CODES: dict[str, tuple[str, ...]] = {
    "yaml": (
        "front-matter-unclosed", "front-matter-fence", "front-matter-yaml",
        "front-matter-not-mapping", "front-matter-alias", "front-matter-tag", "front-matter-anchor",
        "front-matter-remark", "front-matter-word", "front-matter-number",
    ),
    "key": (
        "front-matter-duplicate-key", "front-matter-synonym-clash", "front-matter-unknown-key",
        "speakers-key", "config-unknown-key",
    ),
    "value": (
        "front-matter-type", "front-matter-date", "front-matter-date-form", "slug-unsafe",
        "alias-unsafe", "config-value", "speakers-shape", "speakers-twice", "speakers-contrary",
    ),
    "draft": (
        "front-matter-draft", "front-matter-draft-key", "front-matter-draft-clash",
        "front-matter-draft-line",
    ),
    "missing": (
        "headline-missing", "headline-odd", "date-missing", "body-empty", "section-empty",
    ),
    "guess": (
        "field-doubtful", "headline-long", "dump-date", "dump-date-unclear", "dump-date-to-come",
    ),
    "link": (
        "link-unsafe", "link-broken", "link-fragment", "link-draft", "outside-dead",
        "outside-moved", "outside-unsure",
    ),
    "picture": ("image-missing", "image-unsafe", "image-alt"),
    "markup": ("shortcode", "html-removed"),
    "idle": (
        "override-same", "override-blank", "side-alone", "side-empty",
        "quote-correction-unmatched", "speakers-unmatched",
    ),
    "copy": ("article-copied", "article-alike"),
    "name": ("authors-alike", "speakers-alike"),
    "address": ("url-taken", "alias-taken", "url-doubled", "address-gone"),
    "time": ("date-to-come", "updated-to-come"),
    "file": (
        "file-outside", "file-not-used", "file-unreadable", "file-name", "file-too-large",
        "file-large", "file-empty", "side-doubled", "side-too-large", "side-unread",
        "encoding-other", "encoding-guessed", "encoding-unknown", "encoding-damaged",
        "text-mojibake", "control-characters", "dump-several", "lines-unread", "quotes-unread",
    ),
    "hidden": (
        "speakers-unread", "speakers-unhidden", "speakers-unclear", "speakers-survives",
        "speakers-pseudonym-taken",
    ),
    "settings": (
        "config-unreadable", "content-none", "content-gone", "folder-unreadable",
        "content-folders-missing", "template", "template-unused", "output-unsafe",
        "output-not-ours", "output-unwritable", "output-kept", "search-failed",
    ),
}  # fmt: skip

FIX_OF: dict[str, str] = {code: fix for fix, codes in _CODES.items() for code in codes}
"""The fix of each code."""
