"""Page → Output, with Jinja2."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import jinja2

from newsgen import urls
from newsgen.records.pages import Output, Page, Site
from newsgen.render import filters
from newsgen.render.environment import make_environment
from newsgen.render.failures import TemplateError
from newsgen.render.theme import theme_folders


class Renderer:
    """Templates of the project's own folder, over those of the theme that comes with newsgen."""

    def __init__(self, templates: Path | None, site: Site, kept: Path | None = None) -> None:
        """``templates`` is the project's folder of overrides, None for the theme alone.

        ``kept`` is where compiled templates are kept; None keeps none.
        """
        self._folders = folders = theme_folders(templates)
        self._site = site
        self._environment = make_environment(folders, kept)
        self._environment.globals.update(
            site=site, urls=filters.URLS, absolute=partial(urls.absolute, site.url)
        )

    def render(self, page: Page) -> Output:
        """The finished file of one page; raises TemplateError."""
        link = partial(urls.relative, page.url, clean=self._site.clean_urls)
        values = {name: getattr(page.context, name) for name in page.context.__struct_fields__}
        try:
            template = self._environment.get_template(page.template)
            text = template.render(values, head=page.head, link=link)
            content = text.encode()
        except jinja2.TemplateSyntaxError as error:
            where = self._shown(error.filename or error.name or page.template)
            raise TemplateError(_sentence(str(error.message)), where, error.lineno) from error
        except jinja2.TemplateNotFound as error:
            reason = f"there is no template {error.name}"
            raise TemplateError(reason, self._shown(page.template), 0) from error
        except Exception as error:
            name, line = _place(error, page.template)
            raise TemplateError(_reason(error), self._shown(name), line) from error
        return Output(path=urls.output_path(page.url), content=content)

    def _shown(self, name: str) -> str:
        """A template's path as its owner knows it: ``templates/pages/article.html``."""
        for folder in self._folders:
            if Path(name).is_relative_to(folder):
                name = Path(name).relative_to(folder).as_posix()
        return f"templates/{name}"


def _reason(error: Exception) -> str:
    """What went wrong, for people who write templates and not Python."""
    if isinstance(error, jinja2.UndefinedError):
        return _sentence(str(error.message))
    if isinstance(error, RecursionError):
        return "it includes or calls itself without end"
    if isinstance(error, UnicodeDecodeError):
        return "the file is not UTF-8"
    return _sentence(f"{type(error).__name__}: {error}")


def _sentence(text: str) -> str:
    return text.rstrip(". ")


def _place(error: BaseException, template: str) -> tuple[str, int]:
    """Template and line of the innermost template frame of an exception's traceback."""
    name, line = template, 0
    trace = error.__traceback__
    while trace:
        code = trace.tb_frame.f_code
        if "__jinja_template__" in trace.tb_frame.f_globals or code.co_filename.endswith(
            (".html", ".xml", ".txt", ".json")
        ):
            name, line = code.co_filename, trace.tb_lineno
        trace = trace.tb_next
    return name, line
