"""Problems of speakers.yaml, and of names that it hides."""

from __future__ import annotations

from newsgen.records.problem_kinds.kind import ProblemKind

KINDS: dict[str, ProblemKind] = {
    "speakers-shape": ProblemKind(
        "error", "Here {what} should be {expected}, but is {found}.", "For example: {example}"
    ),
    "speakers-key": ProblemKind(
        "error", "An entry has no key “{key}”.{suggestion}", "Known here: {known}."
    ),
    "speakers-twice": ProblemKind(
        "error",
        "“{name}” already stands in the entry at line {line}.",
        "Join the two, or tell them apart with articles, role, from or until.",
    ),
    "speakers-contrary": ProblemKind(
        "error", "“{key}” does not go together with “{other}”.", "{advice}"
    ),
    "speakers-unread": ProblemKind(
        "error",
        "Nothing was published, because {path} has errors and may hide somebody.",
        "Mend them first.",
    ),
    "speakers-unmatched": ProblemKind(
        "warning", "Nothing in the archive matches the {what} “{text}”.{suggestion}", "{advice}"
    ),
    "speakers-unhidden": ProblemKind(
        "error",
        "“{text}” is to be hidden, but is nowhere in the archive.{suggestion}"
        " Nothing was published.",
        "Correct the name as articles write it, or delete it here.",
    ),
    "speakers-unclear": ProblemKind(
        "error",
        "“{part}” alone may be the name hidden at {entry} or another's: {words}."
        " Nothing was published.",
        "Under “except” of that entry, list the phrases that are another's: {phrases}.",
    ),
    "speakers-survives": ProblemKind(
        "error",
        "A name that {entry} hides would be read in {where}: {words}. Nothing was published.",
        "{advice}",
    ),
    "speakers-pseudonym-taken": ProblemKind(
        "error",
        "The pseudonym “{name}” is the name of another speaker. Nothing was published.",
        "Choose one that nobody in the archive has.",
    ),
}
