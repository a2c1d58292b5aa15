"""Where the links and pictures of an article's body lead."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cached_property

from newsgen import urls
from newsgen.index.addresses import Addresses
from newsgen.index.nearest import Nearest, meant
from newsgen.records.archive import HeldReason
from newsgen.records.article import Article, Link
from newsgen.records.problems import Problem, problem

_HELD: dict[HeldReason, str] = {
    "draft": "a draft, which is not published",
    "future": "an article with a date to come, which is not published yet",
    "expired": "an article that has expired and is not published any more",
}


class Resolver:
    """Finds the URL of what an article points to; collects the image files that are used."""

    def __init__(
        self,
        *,
        articles: Mapping[str, Article],
        addresses: Addresses,
        held: Mapping[str, HeldReason],
        pages: Collection[str],
        images: Collection[str],
    ) -> None:
        """``pages`` are root-relative URLs besides the articles' own; ``held`` is why, by path."""
        self._articles = articles
        self._addresses = addresses
        self._by_url = {url: path for path, url in addresses.items()}
        self._held = held
        self._pages = pages
        self._images = images
        self.media: dict[str, str] = {}
        """URL by path of every local image that a page shows."""

    def targets(self, article: Article, problems: list[Problem]) -> tuple[str, ...]:
        """The URL of each of the article's links; empty where it is dropped."""
        return tuple(self._target(link, problems) for link in article.links)

    def _target(self, link: Link, problems: list[Problem]) -> str:
        path, url = link.path, self._addresses.get(link.path, "")
        if not url and path.startswith("/"):
            url = path if path in self._pages or path in self._by_url else ""
            path = self._by_url.get(url, path)
        if not url:
            problems.append(self._broken(link))
            return ""
        if not link.fragment:
            return url
        if path not in self._articles:
            return f"{url}#{link.fragment}"
        other = self._articles[path]
        known = [*other.anchors, *(quote.id for quote in other.quotes)]
        # Behind ":~:" a browser finds a passage by its words.
        if link.fragment.partition(":~:")[0] in ("", *known):
            return f"{url}#{link.fragment}"
        problems.append(
            problem(
                "link-fragment",
                link.location,
                where=f"“{path}”",
                fragment=link.fragment,
                suggestion=_near_fragment(link.fragment, other.anchors),
                advice="The link now leads to the top of that article.",
            )
        )
        return url

    def _broken(self, link: Link) -> Problem:
        typed = link.typed or link.path
        if link.path in self._held:
            what = _HELD[self._held[link.path]]
            return problem("link-draft", link.location, target=typed, what=what)
        if link.path in self._images:
            hint = f" It is an image: ![what is to be seen]({typed}) shows it."
        else:
            near = self._files.find(link.path)
            if not near and link.path.startswith("/"):
                near = self._urls.find(link.path)
            hint = meant(link.path, near, link.location.path)
        return problem("link-broken", link.location, target=typed, suggestion=hint)

    @cached_property
    def _files(self) -> Nearest:
        return Nearest([*self._addresses, *self._held])

    @cached_property
    def _urls(self) -> Nearest:
        return Nearest([*self._by_url, *self._pages])

    @cached_property
    def _pictures(self) -> Nearest:
        return Nearest(self._images)

    def image_urls(self, article: Article, problems: list[Problem]) -> tuple[str, ...]:
        """The URL of each of the article's local images, also of one that is missing."""
        for image in article.images:
            self._image(image, problems)
        return tuple(urls.media(image.path) for image in article.images)

    def lead_image(self, article: Article) -> str:
        """The URL of the leading picture; empty for none or a missing one."""
        if article.image is None:
            return ""
        if article.image.src.startswith(("http://", "https://")):
            return article.image.src
        return self.media.get(article.image.src, "")

    def _image(self, image: Link, problems: list[Problem]) -> None:
        if image.path in self._images:
            self.media[image.path] = urls.media(image.path)
        else:
            near = meant(image.path, self._pictures.find(image.path), image.location.path)
            typed = image.typed or image.path
            problems.append(problem("image-missing", image.location, target=typed, suggestion=near))


def _near_fragment(wanted: str, anchors: Collection[str]) -> str:
    near = Nearest(anchors).find(wanted)
    return f" Did you mean “#{near}”?" if near else ""
