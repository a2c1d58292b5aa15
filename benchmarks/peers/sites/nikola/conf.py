"""Nikola's settings for the same kinds of pages as all others build."""

BLOG_AUTHOR = "The Archive"
BLOG_TITLE = "The Archive"
SITE_URL = "https://archive.example/"
BLOG_EMAIL = "desk@archive.example"
BLOG_DESCRIPTION = "Articles of twenty years"
DEFAULT_LANG = "en"
TRANSLATIONS = {DEFAULT_LANG: ""}
NAVIGATION_LINKS = {
    DEFAULT_LANG: (("/authors/", "Authors"), ("/topics/", "Topics"), ("/rss.xml", "Feed"))
}
THEME = "archive"
TIMEZONE = "UTC"
POSTS = (("posts/*.md", "", "post.tmpl"),)
PAGES = ()
COMPILERS = {"markdown": [".md"]}
MARKDOWN_EXTENSIONS = ["markdown.extensions.extra"]
TAG_PATH = "topics"
TAGS_INDEX_PATH = "topics/index.html"
WRITE_TAG_CLOUD = False
ENABLE_AUTHOR_PAGES = True
MULTIPLE_AUTHORS_PER_POST = True
HIDDEN_AUTHORS: list[str] = []
AUTHOR_PATH = "authors"
CREATE_MONTHLY_ARCHIVE = True
INDEX_DISPLAY_POST_COUNT = 20
INDEX_TEASERS = True
FEED_LENGTH = 30
FEED_PREVIEWIMAGE = False
RSS_COPYRIGHT = ""
CONTENT_FOOTER = "The Archive"
PRETTY_URLS = True
STRIP_INDEXES = True
COPY_SOURCES = False
SHOW_SOURCELINK = False
USE_BUNDLES = False
COMMENT_SYSTEM = ""
LICENSE = ""
GLOBAL_CONTEXT: dict[str, object] = {}
GLOBAL_CONTEXT_FILLER: list[object] = []
