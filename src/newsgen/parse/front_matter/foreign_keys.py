"""Keys that other generators read and newsgen has no use for."""

UNUSED = (
    "audio", "body_class", "canonical", "canonical_url", "cascade", "class", "comments", "css",
    "cssclass", "enclosure", "eleventy_exclude_from_collections", "eleventy_navigation",
    "extra", "featured", "guid", "headless", "hidden", "id", "is_cjk_language",
    "js", "katex", "layout", "link_title", "listed", "markup", "math", "mathjax", "menu", "menus",
    "meta_description", "meta_title", "nav_order", "nocomments", "noindex", "og_image", "order",
    "outputs", "pagination", "params", "parent", "password", "pinned", "post_type", "post_id",
    "publish", "reading_time", "redirect_to", "render", "resources", "robots", "section_id", "seo",
    "seo_title", "series", "short_title", "show_toc", "sitemap", "sort_by", "sticky",
    "taxonomies", "template", "theme", "thumbnail", "thumb", "toc", "type", "unlisted", "url",
    "uuid", "version", "video", "views", "visibility", "weight", "wordpress_id", "wp_id",
)  # fmt: skip
"""Keys of other generators that have no meaning here: no problem, and no use."""
