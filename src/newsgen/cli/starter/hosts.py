"""The files that publish an archive on a host, with newsgen's cache kept between builds."""

from __future__ import annotations

from importlib.resources import files

from newsgen.text.slugs import slugify

HOSTS: dict[str, dict[str, str]] = {
    "github": {".github/workflows/publish.yml": "github/publish.yml"},
    "gitlab": {".gitlab-ci.yml": "gitlab/gitlab-ci.yml"},
    "netlify": {
        "netlify.toml": "netlify/netlify.toml",
        "netlify/keep-cache/manifest.yml": "netlify/manifest.yml",
        "netlify/keep-cache/index.js": "netlify/index.js",
    },
    "cloudflare": {".github/workflows/publish.yml": "cloudflare/publish.yml"},
}
"""For each host its files in the archive, each with the file of ours that it is made from."""

_LONGEST_PROJECT = 58
"""Characters that Cloudflare takes for a project's name."""


def host_files(host: str, title: str) -> dict[str, str]:
    """The contents of the files for ``host``, by their paths in the archive."""
    project = slugify(title)[:_LONGEST_PROJECT].strip("-") or "news-archive"
    ours = files("newsgen.cli.starter") / "hosts"
    return {
        path: (ours / name).read_text("utf-8").replace("PROJECT", project)
        for path, name in HOSTS[host].items()
    }
