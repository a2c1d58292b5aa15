"""Pelican's settings for the same kinds of pages as all others build."""

SITENAME = "The Archive"
SITEURL = "https://archive.example"
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
THEME_STATIC_DIR = "static"
THEME_TEMPLATES_OVERRIDES: list[str] = []
STATIC_PATHS: list[str] = []
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
USE_FOLDER_AS_CATEGORY = False
DEFAULT_PAGINATION = 20
PAGINATED_TEMPLATES = {"index": 20}
PAGINATION_PATTERNS = (
    (1, "{base_name}/", "{base_name}/index.html"),
    (2, "page/{number}/", "page/{number}/index.html"),
)
DIRECT_TEMPLATES = ("index", "authors", "tags", "sitemap")
AUTHORS_SAVE_AS = "authors/index.html"
TAGS_SAVE_AS = "topics/index.html"
SITEMAP_SAVE_AS = "sitemap.xml"
ARTICLE_URL = "{date:%Y}/{date:%m}/{date:%d}/{slug}/"
ARTICLE_SAVE_AS = ARTICLE_URL + "index.html"
YEAR_ARCHIVE_URL = "{date:%Y}/"
YEAR_ARCHIVE_SAVE_AS = YEAR_ARCHIVE_URL + "index.html"
MONTH_ARCHIVE_URL = "{date:%Y}/{date:%m}/"
MONTH_ARCHIVE_SAVE_AS = MONTH_ARCHIVE_URL + "index.html"
AUTHOR_URL = "authors/{slug}/"
AUTHOR_SAVE_AS = AUTHOR_URL + "index.html"
TAG_URL = "topics/{slug}/"
TAG_SAVE_AS = TAG_URL + "index.html"
CATEGORY_SAVE_AS = ""
FEED_ALL_ATOM = None
FEED_ALL_RSS = "feed.xml"
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = "authors/{slug}/feed.xml"
TAG_FEED_RSS = "topics/{slug}/feed.xml"
FEED_MAX_ITEMS = 30
RSS_FEED_SUMMARY_ONLY = True
MARKDOWN = {"extension_configs": {"markdown.extensions.extra": {}, "markdown.extensions.meta": {}}}
CACHE_CONTENT = True
LOAD_CONTENT_CACHE = True
CONTENT_CACHING_LAYER = "reader"
CHECK_MODIFIED_METHOD = "mtime"
GZIP_CACHE = False
