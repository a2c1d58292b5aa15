"""Problems of front matter."""

from __future__ import annotations

from newsgen.records.problem_kinds.kind import ProblemKind

KINDS: dict[str, ProblemKind] = {
    "front-matter-unclosed": ProblemKind(
        "error",
        "The front matter that begins here has no closing line of three dashes.",
        "Add a line of --- between the keys and the text. The whole file was taken for text.",
    ),
    "front-matter-fence": ProblemKind(
        "error",
        "The front matter should stand between two lines of three dashes, but {found};"
        " it was not read.",
        "{advice}",
    ),
    "front-matter-yaml": ProblemKind(
        "error", "The {matter} is not valid YAML: {reason}.", "{advice}"
    ),
    "front-matter-not-mapping": ProblemKind(
        "error",
        "The {matter} should be lines of “key: value”, but is {found}.",
        "For example: headline: First flight at Kitty Hawk",
    ),
    "front-matter-alias": ProblemKind(
        "error",
        "“*{name}” is a mark for YAML and no part of the text.",
        "If it belongs to the text, put quotation marks around the whole value; else write out what"
        " it stands for.",
    ),
    "front-matter-tag": ProblemKind(
        "error",
        "YAML tags ({tag}) are not read here.",
        "If it belongs to the text, put quotation marks around the whole value; else delete it.",
    ),
    "front-matter-anchor": ProblemKind(
        "error",
        "“&{name}” is a mark for YAML and no part of the text.",
        "If it belongs to the text, put quotation marks around the whole value; else delete it.",
    ),
    "front-matter-remark": ProblemKind(
        "warning",
        "“{remark}” is a remark to YAML, so it is not read.",
        "If it is a remark, put a space after the #. {advice}",
    ),
    "front-matter-word": ProblemKind(
        "warning",
        "“{value}” is a word here; other programs that read YAML take it for {meaning}.",
        "{advice}",
    ),
    "front-matter-number": ProblemKind(
        "warning",
        "“{value}” stays as it is typed here; other programs that read YAML take it for {meaning}.",
        "Put quotation marks around it: {advice}",
    ),
    "front-matter-date-form": ProblemKind(
        "warning",
        "“{value}” is read as {date}; other programs may not read it.",
        "Write {iso}; “newsgen check --fix” does that.",
    ),
    "front-matter-duplicate-key": ProblemKind(
        "error",
        "“{key}” stands twice; the first one, in line {first}, is used.",
        "Remove one of the two.",
    ),
    "front-matter-synonym-clash": ProblemKind(
        "warning",
        "“{key}” means the same as “{other}”, which is already set; “{other}” is used.",
        "Keep one of the two.",
    ),
    "front-matter-unknown-key": ProblemKind(
        "warning",
        "newsgen does not know the key “{key}”.{suggestion}",
        "{advice}",
    ),
    "front-matter-type": ProblemKind("error", "“{key}” {fault} {found}.", "{example}"),
    "front-matter-draft": ProblemKind(
        "error",
        "“{key}” should be {expected}, but is {found}; the article is held back as a draft.",
        "Write draft: true, or draft: false to publish it.",
    ),
    "front-matter-draft-key": ProblemKind(
        "error",
        "newsgen does not know the key “{key}”. Did you mean “{near}”?"
        " The article is held back as a draft.",
        "Write draft: true, or draft: false to publish it.",
    ),
    "front-matter-draft-clash": ProblemKind(
        "error",
        "“{key}” contradicts “{other}” in line {line}; the article is held back as a draft.",
        "Keep the one that is right.",
    ),
    "front-matter-draft-line": ProblemKind(
        "error",
        "The {matter} cannot be read, but “{line}” seems to mark a draft;"
        " the article is held back as a draft.",
        "Mend it, and write draft: true, or draft: false to publish it.",
    ),
    "override-same": ProblemKind(
        "warning", "“{key}” changes nothing: newsgen {found} anyway.", "Delete it here."
    ),
    "override-blank": ProblemKind(
        "warning",
        "Nothing stands behind “{key}”, so it changes nothing.",
        "If there is none, write {key}: null; if newsgen read it right, delete the line.",
    ),
    "front-matter-date": ProblemKind(
        "error",
        "“{value}” is not a date that newsgen can read.",
        "{advice}",
    ),
    "slug-unsafe": ProblemKind(
        "error",
        "The slug “{slug}” is not a plain name; {instead}.",
        "A slug is made of lower-case letters, digits and hyphens.",
    ),
    "alias-unsafe": ProblemKind(
        "error",
        "The alias “{alias}” is not an address inside this site, so it was left out.",
        "Write it like /space/apollo-8/.",
    ),
}
