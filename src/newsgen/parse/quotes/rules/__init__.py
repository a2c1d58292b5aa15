"""The rules that say who speaks, in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Callable

from newsgen.parse.quotes.rules.according import according
from newsgen.parse.quotes.rules.after import after
from newsgen.parse.quotes.rules.alone import alone
from newsgen.parse.quotes.rules.before import before
from newsgen.parse.quotes.rules.beside import beside
from newsgen.parse.quotes.rules.carried import carried
from newsgen.parse.quotes.rules.clause import clause
from newsgen.parse.quotes.rules.colon import colon
from newsgen.parse.quotes.rules.continued import continued
from newsgen.parse.quotes.rules.credited import credited
from newsgen.parse.quotes.rules.followed import followed
from newsgen.parse.quotes.rules.foretold import foretold
from newsgen.parse.quotes.rules.inserted import inserted
from newsgen.parse.quotes.rules.inverted import inverted
from newsgen.parse.quotes.rules.labelled import labelled
from newsgen.parse.quotes.rules.passive import passive
from newsgen.parse.quotes.rules.possessed import possessed
from newsgen.parse.quotes.rules.reopened import reopened
from newsgen.parse.quotes.rules.reported import reported
from newsgen.parse.quotes.rules.trailing import trailing
from newsgen.parse.quotes.rules.turn import turn
from newsgen.parse.quotes.scene import Answer, Scene

Rule = Callable[[Scene, int], Answer | None]

Table = tuple[tuple[str, Rule], ...]

SAME_SENTENCE: Table = (
    ("reopened", reopened),
    ("credited", credited),
    ("turn", turn),
    ("passive", passive),
    ("labelled", labelled),
    ("beside", beside),
    ("inverted", inverted),
    ("after", after),
    ("followed", followed),
    ("according", according),
    ("inserted", inserted),
    ("possessed", possessed),
    ("before", before),
    ("trailing", trailing),
    ("colon", colon),
)
"""Asked first for every quote: what its own sentence says."""

FROM_AROUND: Table = (
    ("continued", continued),
    ("foretold", foretold),
    ("alone", alone),
    ("reported", reported),
    ("carried", carried),
    ("clause", clause),
)
"""Asked then, in reading order, of quotes that are left: what the sentences around say."""

ANY_LANGUAGE: Table = (
    ("reopened", reopened),
    ("continued", continued),
)
"""Asked of articles in other languages, where a rule of theirs has found somebody."""
