"""newsgen and the generators that it is measured beside, in the order of the tables."""

from __future__ import annotations

from benchmarks.peers.eleventy import ELEVENTY
from benchmarks.peers.hugo import HUGO
from benchmarks.peers.newsgen import NEWSGEN
from benchmarks.peers.nikola import NIKOLA
from benchmarks.peers.peer import Peer
from benchmarks.peers.pelican import PELICAN

PEERS: dict[str, Peer] = {peer.name: peer for peer in (NEWSGEN, HUGO, ELEVENTY, PELICAN, NIKOLA)}
