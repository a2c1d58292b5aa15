"""Outputs → files: all or nothing, nothing touched that did not change, nothing of others'."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from os.path import realpath
from pathlib import Path

from newsgen.publish.gathering import Gathering
from newsgen.publish.leftovers import BusyError, NotOursError, UnfinishedError, recover
from newsgen.publish.listed import Listed
from newsgen.publish.manifest import MANIFEST, entries, read_manifest
from newsgen.publish.moves import Journal, Move, remove_empty
from newsgen.publish.paths import STAGING, sound
from newsgen.publish.removal import emptied_folders, parents, removable
from newsgen.publish.staging import Staging
from newsgen.records.pages import Output, Published
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Location
from newsgen.text.failures import why

__all__ = ["MANIFEST", "STAGING", "article_files", "has_articles", "publish"]

_ARTICLE = re.compile(r"(?:undated|\d{4}(?:/\d\d){0,2})/(?=[^/]*[^\d/])[^/]+/index\.html\Z")
_NOTHING = Published(done=False)
_SHOWN = 3
"""Paths that a message names."""

Result = tuple[Published, tuple[Problem, ...]]


def publish(
    outputs: Iterable[Output],
    folder: Path,
    gone: Callable[[], Collection[str]] | None = None,
    *,
    known: str = "",
) -> Result:
    """Makes ``folder`` hold the outputs, and nothing else that newsgen wrote.

    With ``gone``, outputs are only what changed since the last time: asked for the paths that are
    no longer there once all outputs were taken, and everything else that newsgen wrote stays. What
    stays is not looked at. ``known`` is the SHA-256 of the manifest that was written then: the
    paths in that one need no look.

    All outputs are taken before the first file changes; what ``outputs`` raises is passed on and
    changes nothing. Files that are as they should be are not touched. ``manifest-sha256.txt`` lists
    what newsgen owns: a file that it does not list is never replaced or removed, though one with
    the very bytes of an output is taken over. On a problem of severity error other than
    ``file-unreadable`` (a file to copy, which is then left out) everything stays as it was.

    Raises ValueError, having changed nothing, for outputs that are a bug: an unsound path, two of
    one path, or a file inside another.
    """
    top = realpath(folder)
    place = Location(folder.as_posix())
    try:
        recover(top)
        before = read_manifest(top)
    except NotOursError:
        return _NOTHING, (problem("output-not-ours", place, count=1, paths=STAGING),)
    except (BusyError, UnfinishedError, OSError) as error:
        return _refused(place, error)
    staging = Staging(top)
    gathered = Gathering(top, _owned(before, known), staging)
    try:
        for output in outputs:
            # Around this alone: an OSError of the outputs' own is not the folder's.
            try:
                gathered.add(output)
            except (BusyError, OSError) as error:
                return _refused(place, error)
        try:
            return _finish(gathered, before, place, gone)
        except (BusyError, OSError) as error:
            return _refused(place, error, unfinished=staging.unfinished)
    finally:
        staging.close()


def has_articles(folder: Path) -> bool:
    """Whether a site that newsgen published at ``folder`` holds any article."""
    return bool(article_files(folder))


def article_files(folder: Path) -> list[str]:
    """The pages of articles in the site that newsgen published at ``folder``, by its manifest."""
    try:
        manifest = read_manifest(realpath(folder))
    except OSError:
        return []
    listed = entries(manifest) if manifest else ()
    return [path for path in listed if _ARTICLE.match(path)]


def _owned(manifest: bytes | None, known: str) -> Mapping[str, str]:
    """The files that the last run listed, with their SHA-256; unsound paths are none."""
    if manifest is None:
        return {}
    if known and hashlib.sha256(manifest).hexdigest() == known:
        return Listed(manifest)
    return {path: digest for path, digest in entries(manifest).items() if sound(path)}


def _finish(
    gathered: Gathering,
    before: bytes | None,
    place: Location,
    gone: Callable[[], Collection[str]] | None,
) -> Result:
    """Settles what goes and moves everything, once all outputs are there."""
    gathered.settle(None if gone is None else gone())
    both = next((path for path in gathered.folders.seen() if gathered.lists(path)), None)
    if both is not None:
        raise ValueError(f"{both!r} is an output, and a folder of another one")
    going, kept = removable(gathered)
    unchanged = gathered.unchanged
    written = len(gathered.coming)
    manifest = gathered.manifest()
    files = len(gathered.digests) + gathered.staying
    sha = hashlib.sha256(manifest).hexdigest()
    if manifest != before:
        gathered.add_manifest(MANIFEST, manifest, sha, owned=before is not None)
    emptied = emptied_folders(gathered, going)
    if gathered.foreign:
        return _NOTHING, (_in_the_way(gathered.foreign, place),)
    if gathered.coming or going:
        first = max((move.number for move in gathered.coming), default=0) + 1
        journal = Journal(
            going=tuple(Move(number, path) for number, path in enumerate(going, first)),
            emptied=tuple(emptied),
            made=tuple(gathered.folders_to_make()),
            coming=tuple(gathered.coming),
        )
        gathered.staging.publish(journal)
        remove_empty(parents(going), gathered.top)
    for path in kept:
        where = Location(f"{place.path}/{path}")
        gathered.problems.append(problem("output-kept", where))
    return Published(
        written=written,
        unchanged=unchanged,
        deleted=len(going),
        files=files,
        manifest=sha,
    ), tuple(gathered.problems)


def _in_the_way(foreign: set[str], place: Location) -> Problem:
    """One problem for all files that newsgen may not touch, naming the first ones."""
    paths = sorted(foreign)
    some = ", ".join(paths[:_SHOWN]) + (", …" if len(paths) > _SHOWN else "")
    where = Location(f"{place.path}/{paths[0]}")
    return problem("output-not-ours", where, count=len(paths), paths=some)


def _refused(place: Location, error: Exception, *, unfinished: bool = False) -> Result:
    """The result when the folder cannot be written."""
    if isinstance(error, OSError):
        reason = why(error)
    elif isinstance(error, BusyError):
        reason = "another newsgen is publishing into it"
    else:
        unfinished, reason = True, "an earlier build was interrupted"
    if unfinished:
        reason += ", and the next build will have to put back what could not be put back now"
    return _NOTHING, (problem("output-unwritable", place, reason=reason),)
