"""Problems that only ``newsgen check`` reports: doubts, likenesses, dates to come, dead links."""

from __future__ import annotations

from newsgen.records.problem_kinds.kind import ProblemKind

KINDS: dict[str, ProblemKind] = {
    "field-doubtful": ProblemKind(
        "warning",
        "The {label} was inferred and may be wrong: “{value}”.",
        "“newsgen explain {path}” shows why. Write “{name}: …” into {side}: the same to confirm it,"
        " another to correct it.",
    ),
    "date-to-come": ProblemKind(
        "warning",
        "The article is dated {date}, which is to come; it is held back until then.",
        "If the date is wrong, correct it. “newsgen build --future” publishes it now.",
    ),
    "dump-date-to-come": ProblemKind(
        "warning",
        "The date that was read, {date}, is to come, so it is probably another one.",
        "Write “date: …” into {side}; “date: null” if it is not known.",
    ),
    "address-gone": ProblemKind(
        "warning",
        "When the site was last built, this article stood at {url}; now its address is {now}.",
        "So that old links go on working, add: aliases: [{url}]",
    ),
    "updated-to-come": ProblemKind(
        "warning",
        "The article says that it was changed on {date}, which is to come.",
        "Correct the date.",
    ),
    "authors-alike": ProblemKind(
        "warning",
        "The authors “{one}” and “{other}” may be one person: {reason}.",
        "If they are, write the name alike in both articles.",
    ),
    "speakers-alike": ProblemKind(
        "warning",
        "The speakers “{one}” and “{other}” may be one: {reason}.",
        "In {file}, join them under “also”, or part them under “different”.",
    ),
    "section-empty": ProblemKind(
        "warning",
        "Nothing is published in the section “{name}”: all its articles are held back.",
        "Publish one, or correct the section’s name.",
    ),
    "outside-dead": ProblemKind(
        "warning",
        "The link {url} is dead: {reason}.",
        "Find where the page is now, or link to a copy in a web archive.",
    ),
    "outside-moved": ProblemKind(
        "warning",
        "The link {url} has moved for good.",
        "Link to {target} instead.",
    ),
    "outside-unsure": ProblemKind(
        "warning",
        "Whether the link {url} works could not be told: {reason}.",
        "Open it in a browser.",
    ),
}
