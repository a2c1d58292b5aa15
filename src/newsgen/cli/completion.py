"""``newsgen completion``: what makes a shell complete newsgen's commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from newsgen.cli.shape import epilog


@click.command(
    "completion",
    epilog=epilog(
        """echo 'eval "$(newsgen completion bash)"' >> ~/.bashrc""",
        """echo 'eval "$(newsgen completion zsh)"' >> ~/.zshrc""",
        "newsgen completion fish > ~/.config/fish/completions/newsgen.fish",
    ),
)
@click.argument("shell", metavar="SHELL", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script that makes SHELL complete newsgen's commands and options.

    SHELL is bash, zsh or fish. Run the example of your shell once, then open a new terminal:
    “newsgen b” and the tab key give “newsgen build”.
    """
    kind = get_completion_class(shell)
    if kind is None:
        raise click.ClickException(f"click cannot complete in {shell}.")
    script = kind(ctx.find_root().command, {}, "newsgen", "_NEWSGEN_COMPLETE").source()
    click.echo(script)
