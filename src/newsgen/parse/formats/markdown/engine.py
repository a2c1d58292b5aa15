"""The Markdown parser, set up so that inline tokens say where they stand.

This is the only module that imports markdown_it; it is imported when the first file is parsed.
"""

from __future__ import annotations

import functools
import re
from copy import copy
from typing import Literal, cast

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict, OptionsType
from mdit_py_plugins.footnote.index import footnote_def

DEEPEST = 60
"""Levels of nested blocks; a list in a list is two."""
DEEPEST_BRACKETS = 10
"""Levels of square brackets in which a link is looked for; the time it takes grows with it."""
LONGEST_SHORTCODE = 4_000

_NOTE = re.compile(r"\[\^([^\]\[\s]{1,100})\]")
_TILDES = re.compile("~+")
_MARKED = re.compile(r"[\n\\`*_~\[\]!<&{]")
"""Any sign that an inline rule acts on: a text without one is words alone, as most are."""
_CLOSERS = {"{{<": ">}}", "{{%": "%}}", "{%": "%}"}


def tokens_of(text: str) -> list[Token]:
    """The block tokens of ``text``; children of inline tokens have their offset in ``meta["at"]``.

    Where blocks nest deeper than DEEPEST, lists and quotations are read as plain paragraphs, so
    that no text is lost.
    """
    tokens = _engine(nested=True).parse(text)
    if any(token.level >= DEEPEST - 1 for token in tokens):
        tokens = _engine(nested=False).parse(text)
    return tokens


@functools.cache
def _engine(nested: bool) -> MarkdownIt:
    engine = _Engine()
    engine.enable(["table", "strikethrough"]).disable(["text_join", "fragments_join"])
    engine.block.ruler.before(
        "reference", "footnote_def", footnote_def, {"alt": ["paragraph", "reference"]}
    )
    engine.inline.ruler.before("link", "footnote_ref", _footnote_reference)
    engine.inline.ruler.before("text", "shortcode", _shortcode)
    if not nested:
        engine.disable(["blockquote", "list", "footnote_def"])
    return engine


class _Engine(MarkdownIt):
    def __init__(self) -> None:
        super().__init__()
        self.inline = _TracingInline()
        self.configure("commonmark", options_update={"maxNesting": DEEPEST})
        self.for_inline = copy(self)
        shallow = {**self.options, "maxNesting": DEEPEST_BRACKETS}
        self.for_inline.options = OptionsDict(cast("OptionsType", shallow))

    # Links are judged later, in one place, with a problem for each that is refused.

    def validateLink(self, url: str) -> bool:  # noqa: N802
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link


class _TracingInline(ParserInline):
    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        if src and not _MARKED.search(src):
            tokens.append(Token("text", "", 0, content=src, meta={"at": 0}))
            return tokens
        # Blocks and brackets share one option, and want different values of it.
        state = _TracingState(src, getattr(md, "for_inline", md), env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


class _TracingState(StateInline):
    """Notes at which offset of the inline text each token was begun."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, out: list[Token]) -> None:
        super().__init__(src, md, env, out)
        self._pending_at = -1
        self._run_at = -1
        self._run = 0
        self._step = 0

    def append_pending(self, text: str) -> None:
        if self._pending_at < 0:
            self._pending_at = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802
        token = super().pushPending()
        token.meta["at"] = self._pending_at
        self._pending_at = -1
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        self._pending_at = -1
        # Of a run of delimiters all tokens are pushed before the parser moves on: one for each * or
        # _, one for each two ~ after a single one where their number is odd.
        if ttype == "text" and self._run_at == self.pos:
            self._run += self._step
            self._step = 2 if self.src[self.pos] == "~" else 1
        else:
            self._run = 0
            self._run_at = self.pos
            self._step = self._first_step() if ttype == "text" else 0
        token.meta["at"] = self.pos + self._run
        return token

    def _first_step(self) -> int:
        if self.src[self.pos] != "~":
            return 1
        run = _TILDES.match(self.src, self.pos)
        return 2 - len(run.group()) % 2 if run else 2


def _footnote_reference(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("[^", state.pos):
        return False
    known = state.env.get("footnotes", {}).get("refs", {})
    match = _NOTE.match(state.src, state.pos, state.posMax)
    if match is None or f":{match.group(1)}" not in known:
        return False
    if not silent:
        state.push("footnote_ref", "", 0).meta["label"] = match.group(1)
    state.pos = match.end()
    return True


def _shortcode(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "{":
        return False
    start = state.pos
    opener = next((o for o in _CLOSERS if state.src.startswith(o, start)), "")
    if not opener:
        return False
    closer = _CLOSERS[opener]
    end = min(state.posMax, start + LONGEST_SHORTCODE)
    found = state.src.find(closer, start + len(opener), end)
    if found < 0:
        return False
    if not silent:
        token = state.push("shortcode", "", 0)
        token.content = state.src[start : found + len(closer)]
    state.pos = found + len(closer)
    return True
