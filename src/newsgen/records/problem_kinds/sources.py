"""Problems of the configuration, and of files on their way in."""

from __future__ import annotations

from newsgen.records.problem_kinds.kind import ProblemKind

KINDS: dict[str, ProblemKind] = {
    # configuration
    "config-unreadable": ProblemKind(
        "error",
        "The configuration cannot be read: {reason}.",
        'newsgen.toml is written in TOML, such as: title = "The Daily". Nothing was published.',
    ),
    "config-unknown-key": ProblemKind(
        "error", "The configuration has no key “{key}”.{suggestion}", "Known here: {known}."
    ),
    "config-value": ProblemKind(
        "error", "“{key}” should be {expected}, but is {found}.", "The default is used instead."
    ),
    # files
    "content-none": ProblemKind(
        "warning",
        "There are no articles yet: nothing ends in .txt in {seeds}/ or in .md in {articles}/.",
        "Put text dumps into {seeds}/ or Markdown into {articles}/ and build again.",
    ),
    "content-gone": ProblemKind(
        "error",
        "There are no articles any more, but the published site has some. Nothing was published.",
        "Are the content folders where they should be? To publish an empty site, delete {output}/.",
    ),
    "folder-unreadable": ProblemKind(
        "error",
        "The folder cannot be read: {reason}. Nothing was published, to lose no pages.",
        "Check that it is a folder, and its permissions.",
    ),
    "content-folders-missing": ProblemKind(
        "error",
        "There is neither a folder {seeds}/ nor a folder {articles}/ here.",
        "Go to the archive's folder, or name it behind the command. “newsgen init” begins a new"
        " archive.",
    ),
    "file-outside": ProblemKind(
        "error",
        "This is a link to something outside the content folder, so it was not read.",
        "Copy the file itself into the folder.",
    ),
    "file-not-used": ProblemKind(
        "warning",
        "newsgen does not read this kind of file here, so it is not in the archive.",
        "{expected}",
    ),
    "file-unreadable": ProblemKind(
        "error",
        "The file cannot be read: {reason}.",
        "Check that it is there, that it is a file, and its permissions.",
    ),
    "file-name": ProblemKind(
        "error",
        "The name has {found} in it, so newsgen does not read what it names.",
        "Rename it with letters, digits, hyphens and dots.",
    ),
    "file-too-large": ProblemKind(
        "error",
        "The file is {size} MB; newsgen reads {kind} files of up to {limit} MB.",
        "Is it one article? Split it, one file an article.",
    ),
    "file-large": ProblemKind(
        "warning",
        "The file is {size} MB, which is a lot for one article.",
        "If several articles were pasted together, split them, one file an article.",
    ),
    "file-empty": ProblemKind(
        "error", "The file is empty, so there is no article in it.", "Delete it or fill it."
    ),
    # corrections beside a dump
    "side-alone": ProblemKind(
        "warning",
        "There is no {wanted} beside this file, so it corrects nothing.{suggestion}",
        "Corrections are named like their dump: x.yaml corrects x.txt in the same folder.",
    ),
    "side-doubled": ProblemKind(
        "error",
        "There are two files of corrections for {dump}; {used} is read, and this one is not.",
        "Put everything into one of them.",
    ),
    "side-too-large": ProblemKind(
        "error",
        "The file is {size} kB; newsgen reads corrections of up to {limit} kB.",
        "Only keys and values belong into it; the text stays in the dump.",
    ),
    "side-empty": ProblemKind(
        "warning", "Nothing in this file corrects anything.", "Delete it or fill it."
    ),
    "side-unread": ProblemKind(
        "error",
        "This article is left out, because the corrections in {side} cannot be read.",
        "Mend or delete that file: it may say that the article is a draft.",
    ),
    # encodings
    "encoding-other": ProblemKind(
        "warning",
        "The file is {encoding}, not UTF-8; it was read as that.",
        "Saving it as UTF-8 makes it safe to edit anywhere.",
    ),
    "encoding-guessed": ProblemKind(
        "warning",
        "The file is not UTF-8; it was read as {encoding}.",
        "Look whether accents and quotation marks are right; saving it as UTF-8 settles it.",
    ),
    "encoding-unknown": ProblemKind(
        "error",
        "The file's character encoding cannot be told, or it is not text.",
        "Save it as UTF-8 text.",
    ),
    "encoding-damaged": ProblemKind(
        "warning",
        "Some of the file is not valid {encoding}, shown as “\N{REPLACEMENT CHARACTER}” ({count}).",
        "The copy was probably cut off or mixed from two encodings; look at the original.",
    ),
    "text-mojibake": ProblemKind(
        "warning",
        "“{shown}” probably was “{meant}”: UTF-8 was read as Windows-1252 and saved again"
        " ({count} such places).",
        "Look for an undamaged copy, or convert the text back; newsgen changes nothing in it.",
    ),
    "control-characters": ProblemKind(
        "warning",
        "Control characters, such as NUL, were replaced by “\N{REPLACEMENT CHARACTER}” ({count}).",
        "They are often left by a broken copy; look at the original.",
    ),
}
