"""The one table of problem codes: each with its severity, message and hint."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Severity = Literal["error", "warning"]


class ProblemKind(Struct, frozen=True):
    """A line of the table: message and hint are ``str.format`` patterns."""

    severity: Severity
    message: str
    hint: str = ""


KINDS: dict[str, ProblemKind] = {
    # configuration
    "config-unreadable": ProblemKind(
        "error",
        "The configuration cannot be read: {reason}.",
        "newsgen.toml is written in TOML; without it newsgen uses its defaults.",
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
    "content-folders-missing": ProblemKind(
        "error",
        "There is neither a folder {seeds}/ nor a folder {articles}/ here.",
        "Go to the archive's folder, or name it: newsgen build FOLDER. Nothing was published.",
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
        "error", "The file cannot be read: {reason}.", "Check its permissions."
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
    "control-characters": ProblemKind(
        "warning",
        "Control characters, such as NUL, were replaced by “\N{REPLACEMENT CHARACTER}” ({count}).",
        "They are often left by a broken copy; look at the original.",
    ),
    # front matter
    "front-matter-unclosed": ProblemKind(
        "error",
        "The front matter that begins here has no closing line of three dashes.",
        "Add a line of --- between the keys and the text. The whole file was taken for text.",
    ),
    "front-matter-yaml": ProblemKind(
        "error", "The front matter is not valid YAML: {reason}.", "{advice}"
    ),
    "front-matter-not-mapping": ProblemKind(
        "error",
        "The front matter should be lines of “key: value”, but is {found}.",
        "For example: headline: First flight at Kitty Hawk",
    ),
    "front-matter-alias": ProblemKind(
        "error",
        "YAML aliases (*{name}) are not read in front matter.",
        "Write the value out where it is needed.",
    ),
    "front-matter-tag": ProblemKind(
        "error", "YAML tags ({tag}) are not read in front matter.", "Remove the tag."
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
        "It is kept in the source file and shown nowhere.",
    ),
    "front-matter-type": ProblemKind(
        "error", "“{key}” should be {expected}, but is {found}.", "{example}"
    ),
    "front-matter-date": ProblemKind(
        "error",
        "“{value}” is not a date that newsgen can read.",
        "Write 1969-07-20, or 1969-07, or 1969, or 1969-07-20T20:17+00:00.",
    ),
    "slug-unsafe": ProblemKind(
        "error",
        "The slug “{slug}” is not a plain name; “{used}” is used instead.",
        "A slug is made of lower-case letters, digits and hyphens.",
    ),
    "alias-unsafe": ProblemKind(
        "error",
        "The alias “{alias}” is not an address inside this site, so it was left out.",
        "Write it like /space/apollo-8/.",
    ),
    # what an article lacks
    "headline-missing": ProblemKind(
        "warning",
        "No headline was found; the page is titled by its file's name.",
        "{advice}",
    ),
    "headline-long": ProblemKind(
        "warning",
        "The headline has {length} characters; more than {limit} is rarely a headline.",
        "Check that the first line is the headline alone.",
    ),
    "headline-odd": ProblemKind(
        "warning",
        "The headline has no letter or digit in it.",
        "The page's address is made from its file's name.",
    ),
    "date-missing": ProblemKind(
        "warning", "No date was found; the article is filed under “undated”.", "{advice}"
    ),
    "body-empty": ProblemKind("warning", "The article has no text.", "{advice}"),
    "lines-unread": ProblemKind(
        "warning",
        "The file has more than {limit} lines; those from here on were not read.",
        "If several articles were pasted together, split them, one file an article.",
    ),
    # body
    "link-unsafe": ProblemKind(
        "warning",
        "A link to “{target}” was made plain text: only web, mail and phone links are kept.",
        "Link to an https address or to another article's file.",
    ),
    "link-broken": ProblemKind(
        "error",
        "The link “{target}” leads to no article: there is no such file.{suggestion}",
        "Links to other articles are paths from this file, such as apollo-8.md.",
    ),
    "link-fragment": ProblemKind(
        "warning",
        "“{path}” has no heading “#{fragment}”.{suggestion}",
        "The link now leads to the top of that article.",
    ),
    "link-draft": ProblemKind(
        "warning",
        "The link “{target}” leads to a draft, which is not published.",
        "The link was made plain text until the draft is published.",
    ),
    "image-missing": ProblemKind(
        "error", "There is no image “{target}”.", "The path is counted from this file's folder."
    ),
    "image-unsafe": ProblemKind(
        "warning",
        "The image “{target}” was left out: {reason}.",
        "Use a .jpg, .png, .gif, .webp or .avif file in the content folder, or an https address.",
    ),
    "image-alt": ProblemKind(
        "warning",
        "The image “{target}” has no alt text.",
        "Say in one sentence what is to be seen, for readers who cannot see it.",
    ),
    "shortcode": ProblemKind(
        "warning",
        "“{shortcode}” is another generator's shortcode; it is shown as text ({count} here).",
        "Replace it with Markdown.",
    ),
    "html-removed": ProblemKind(
        "warning",
        "Raw HTML that could do harm, or that newsgen does not show, was removed ({what}).",
        "Use Markdown; simple formatting tags are kept.",
    ),
    "quote-correction-unmatched": ProblemKind(
        "warning",
        "A correction under “quotes” matches no quote of this article: {target}.",
        "Use the quote's id, or the first words that stand between its quotation marks.",
    ),
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
    # templates
    "template": ProblemKind(
        "error",
        "The template cannot be rendered: {reason}.",
        "Compare it with the theme's own. Nothing was published.",
    ),
    "url-doubled": ProblemKind(
        "error",
        "Two pages would have the address {url}. Nothing was published.",
        "Change the slug or alias that leads there.",
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
