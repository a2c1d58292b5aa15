"""Where the links and pictures of an article's body lead."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from itertools import islice

from newsgen import urls
from newsgen.index.addresses import Addresses
from newsgen.records.article import Article, Link
from newsgen.records.problems import Problem, problem


class Resolver:
    """Finds the URL of what an article points to; collects the image files that are used."""

    def __init__(
        self,
        *,
        articles: Mapping[str, Article],
        addresses: Addresses,
        drafts: Collection[str],
        pages: Collection[str],
        images: Collection[str],
    ) -> None:
        """``pages`` are root-relative URLs besides the articles' own."""
        self._articles = articles
        self._addresses = addresses
        self._by_url = {url: path for path, url in addresses.items()}
        self._drafts = drafts
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
        if link.fragment in known:
            return f"{url}#{link.fragment}"
        problems.append(
            problem(
                "link-fragment",
                link.location,
                path=path,
                fragment=link.fragment,
                suggestion=_suggestion(f"#{link.fragment}", [f"#{anchor}" for anchor in known]),
            )
        )
        return url

    def _broken(self, link: Link) -> Problem:
        if link.path in self._drafts:
            return problem("link-draft", link.location, target=link.path)
        nearest = _suggestion(link.path, [*self._addresses, *self._drafts])
        return problem("link-broken", link.location, target=link.path, suggestion=nearest)

    def image_urls(self, article: Article, problems: list[Problem]) -> tuple[str, ...]:
        """The URL of each of the article's local images, also of one that is missing."""
        for image in article.images:
            self._image(image, problems)
        return tuple(urls.media(image.path) for image in article.images)

    def lead_image(self, article: Article, problems: list[Problem]) -> str:
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
            problems.append(problem("image-missing", image.location, target=image.path))


def _suggestion(wanted: str, known: Collection[str]) -> str:
    """The nearest known name, looked for only among those of about the same last part.

    Comparing a broken link with every path of a large archive would cost more than it tells.
    """
    tail = wanted.rpartition("/")[2]
    near = [each for each in known if each.rpartition("/")[2] == tail]
    if not near:
        alike = (each for each in known if each.rpartition("/")[2][:2] == tail[:2])
        near = get_close_matches(wanted, list(islice(alike, 100)), 1, 0.75)
    return f" Did you mean “{near[0]}”?" if near else ""
