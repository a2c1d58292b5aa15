"""Problems of what an article lacks, and of its body."""

from __future__ import annotations

from newsgen.records.problem_kinds.kind import ProblemKind

KINDS: dict[str, ProblemKind] = {
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
    "dump-date": ProblemKind(
        "warning",
        "“{value}” looks like a date, but there is no such day.",
        "If you know the day, write “date: 1974-05-03” into {side}.",
    ),
    "dump-date-unclear": ProblemKind(
        "warning",
        "“{value}” may be {days}; the article is filed under “undated”.",
        "Write {advice} into {side}, whichever it is.",
    ),
    "dump-several": ProblemKind(
        "warning",
        "The file seems to hold {count} articles; only the first was read. Others begin at line "
        "{lines}.",
        "Split the file, one article a file. What was not read is kept as furniture.",
    ),
    "body-empty": ProblemKind("warning", "The article has no text.", "{advice}"),
    "lines-unread": ProblemKind(
        "warning",
        "The file has more than {limit} lines; those from here on were not read.",
        "If several articles were pasted together, split them, one file an article.",
    ),
    "quotes-unread": ProblemKind(
        "warning",
        "The article is longer than any article; quotes from here on were not looked for.",
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
        "The link “{target}” leads to no article or page of this archive.{suggestion}",
        "Links to other articles are paths from this file, such as apollo-8.md; links to pages of"
        " the site are addresses, such as /1969/07/.",
    ),
    "link-fragment": ProblemKind(
        "warning",
        "There is no heading “#{fragment}” in {where}.{suggestion}",
        "{advice}",
    ),
    "link-draft": ProblemKind(
        "warning",
        "The link “{target}” leads to {what}.",
        "The link was made plain text for as long as that is so.",
    ),
    "image-missing": ProblemKind(
        "error",
        "There is no image “{target}”.{suggestion}",
        "The path is counted from this file's folder.",
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
}
