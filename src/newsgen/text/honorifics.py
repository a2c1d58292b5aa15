"""Words before a name that are no part of it.

Written by hand from general knowledge of news writing; ``TITLES`` stand right before a name,
``OPENERS`` begin sentences with a capital, before whatever name comes next.
"""

from __future__ import annotations

_TITLES = """
    mr mister mrs ms miss sir lord lady dame madam mme m mlle dr doctor prof professor rev
    reverend fr father brother sister hon honorable sheikh sheik imam rabbi pope king queen prince
    princess sen senator rep representative gov governor gen general lt lieutenant col colonel maj
    major capt captain cmdr commander cpl corporal sgt sergeant pvt private adm admiral brig
    brigadier marshal pres president premier chancellor congressman congresswoman mayor secretary
    minister ambassador judge justice speaker chairman chairwoman chair director spokesman
    spokeswoman spokesperson commissioner councillor councilman councilwoman sheriff attorney
    deputy superintendent supt inspector insp detective det constable officer coach cardinal
    archbishop bishop pastor herr frau señor señora ven venerable samdech oknha lok neak datuk tan
    ustaz comrade chief former ex-president ex-minister then-president then-senator
"""
_OPENERS = """
    the a an and but or so yet when while after before as if because since although though
    yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday later earlier
    meanwhile however still then now here there how why what who whom whose which where did does do
    is was were are has had have will would could should can may in on at by for from with without
    to of about against both neither either nor also instead finally asked said says told according
    like unlike until once only even perhaps
"""
TITLES = frozenset(_TITLES.split())
OPENERS = frozenset(_OPENERS.split())
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"})
