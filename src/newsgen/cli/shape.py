"""What all commands share: their arguments and options, examples, and exit codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    _ParamType = click.ParamType[float]
else:  # older releases of click have no types to choose from
    _ParamType = click.ParamType

Command = TypeVar("Command", bound=Callable[..., Any])

OK, WRONG, USAGE, FAILED = range(4)
"""Exit codes: all went well, errors in the archive, a wrong command line, a bug of newsgen's."""

TRACEBACK = "newsgen.traceback"
"""Where a click context's ``meta`` says that ``--traceback`` was given."""

_CODES = (
    f"Exit status: {OK} when all went well, {WRONG} when there were errors, {USAGE} when the"
    f" command line is wrong, {FAILED} when newsgen itself failed."
)

FOLDER = click.argument(
    "folder", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
"""The archive's folder; here, unless named."""


def echo_json(value: object) -> None:
    """Print ``value`` as JSON on a line: in UTF-8, whatever the terminal or a pipe takes."""
    click.echo(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"))


JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")


class Between(_ParamType):
    """A number from ``least`` to ``most``; whole ones are given as int, and make it whole."""

    name = "number"

    def __init__(self, least: float, most: float) -> None:
        self.least, self.most = least, most

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """The number that was typed; raises BadParameter for what is none, or out of bounds."""
        whole = isinstance(self.least, int)
        try:
            number = int(value) if whole else float(value)
        except ValueError:
            number = self.least - 1
        if not self.least <= number <= self.most:  # NaN is in no bounds
            kind = "whole number" if whole else "number"
            self.fail(f"“{value}” should be a {kind} from {self.least} to {self.most}.", param, ctx)
        return number


def config_option(place: str) -> Callable[[Command], Command]:
    """``--config``; ``place`` says where newsgen.toml is looked for without it."""
    return click.option(
        "-c",
        "--config",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help=f"The configuration to use. [{place}]",
    )


def epilog(*examples: str) -> str:
    """What stands below a command's options: examples to copy, then the exit codes."""
    lines = ["\b", "Examples:", *(f"  {example}" for example in examples)]
    return "\n".join(lines) + f"\n\n{_CODES}"
