"""Proofs → one HTML page that needs nothing else: no script, no style sheet, no request."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen import __version__
from newsgen.records.proof import Proof
from newsgen.render.environment import make_environment
from newsgen.render.theme import theme_folder

_TEMPLATE = "proof/page.html"


def proof_page(proofs: Sequence[Proof]) -> str:
    """The page of ``proofs``, in their order. The theme's own template: no project replaces it."""
    environment = make_environment([theme_folder()])
    return environment.get_template(_TEMPLATE).render(proofs=proofs, version=__version__)
