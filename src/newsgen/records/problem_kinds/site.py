"""Problems between articles, of templates, and of the output folder."""

from __future__ import annotations

from newsgen.records.problem_kinds.kind import ProblemKind

KINDS: dict[str, ProblemKind] = {
    # collisions
    "url-taken": ProblemKind(
        "error",
        "This article would have the same address as {other}: {url}. It is published at {used}.",
        "Give one of the two another slug.",
    ),
    "alias-taken": ProblemKind(
        "error",
        "The alias “{alias}” is the address of another page ({other}), so it was left out.",
        "Choose another alias.",
    ),
    # copies
    "article-copied": ProblemKind(
        "warning",
        "This is another copy of {kept}, which is published instead, because {why}.",
        "If they are two articles, write “separate: true” for this one. Its page names this file.",
    ),
    "article-alike": ProblemKind(
        "warning",
        "Of its sentences {share} are also in {other}; both are published.",
        "If one is a copy, remove it; if not, write “separate: true” for this one.",
    ),
    # templates
    "template": ProblemKind(
        "error",
        "The template cannot be rendered: {reason}.",
        "Compare it with the theme's own. Until it is mended, nothing is published.",
    ),
    "template-unused": ProblemKind(
        "warning",
        "No page draws on this file, so it changes nothing.",
        "To replace a file of the theme, give it the same name, such as {example}.",
    ),
    "url-doubled": ProblemKind(
        "error",
        "Two pages would have the address {url}. Nothing was published.",
        "Change the slug or alias that leads there.",
    ),
    # search
    "search-failed": ProblemKind(
        "warning",
        "The archive cannot be searched: {reason}. Everything else was built.",
        'Mend that, or write search = "none" under [build] if no search is wanted.',
    ),
    # output
    "output-unsafe": ProblemKind(
        "error",
        "The output folder would contain or replace {what}.",
        "Choose a folder of its own, such as build.",
    ),
    "output-not-ours": ProblemKind(
        "error",
        "Files that are not newsgen's are in the way ({count}: {paths}). Nothing was published.",
        "Move them away or choose another folder with --output.",
    ),
    "output-unwritable": ProblemKind(
        "error",
        "The output folder cannot be written: {reason}. Nothing was published.",
        "Check its permissions and that the disk has room.",
    ),
    "output-kept": ProblemKind(
        "warning",
        "This old page was changed by someone else after newsgen wrote it, so it was kept.",
        "Delete it by hand if it is not wanted.",
    ),
}
