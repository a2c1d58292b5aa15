"""Takes the outputs in, and settles for each what has to happen in the output folder."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterator, Mapping

from newsgen.publish.copying import SourceError, copied_source
from newsgen.publish.listed import Listed
from newsgen.publish.manifest import write_manifest
from newsgen.publish.moves import Move
from newsgen.publish.paths import checked
from newsgen.publish.staging import Staging
from newsgen.publish.standing import Folders, Stand, compare, digest, what
from newsgen.records.pages import Output
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Location
from newsgen.text.failures import why


class Gathering:
    """All outputs so far, the changed ones staged.

    ``owned`` are the files that the last run listed, with their digests. Nothing but the staging
    folder changes.
    """

    def __init__(self, top: str, owned: Mapping[str, str], staging: Staging) -> None:
        self.top, self.owned, self.staging = top, owned, staging
        self.folders = Folders(top)
        self.digests: dict[str, str] = {}
        """SHA-256 of the outputs, by path."""
        self.leaving: set[str] = set()
        """Files of the last run that the new manifest lists no more."""
        self.staying = 0
        """How many files of the last run stay unseen."""
        self.coming: list[Move] = []
        self.unchanged = 0
        self.foreign: set[str] = set()
        """What is in the way and not newsgen's."""
        self.files_in_way: set[str] = set()
        """Files of the last run where a folder has to be."""
        self.folders_in_way: set[str] = set()
        """Folders where a file has to be."""
        self.problems: list[Problem] = []

    def add(self, output: Output) -> None:
        """Takes one output in.

        Raises ValueError for an output that is not sound or comes twice, and OSError when the
        output folder or the disk is at fault.
        """
        path = checked(output.path)
        if path in self.digests:
            raise ValueError(f"two outputs for {path!r}")
        if (output.content is None) == (output.copy_of is None):
            raise ValueError(f"{path!r} needs either content or a file to copy")
        if output.content is not None:
            self.digests[path] = hashlib.sha256(output.content).hexdigest()
            self._place(path, output.content, self.digests[path], path in self.owned)
        else:
            self._copy(path, output.copy_of or "")

    def add_manifest(self, path: str, content: bytes, sha: str, *, owned: bool) -> None:
        """Stages the manifest, which is no output; to be called last."""
        self._place(path, content, sha, owned)

    def settle(self, gone: Collection[str] | None) -> None:
        """Says which files of the last run leave: those that did not come again.

        With ``gone``, only the ones of these that it names; the others stay unseen.
        """
        candidates = self.owned if gone is None else [path for path in gone if path in self.owned]
        self.leaving = {path for path in candidates if path not in self.digests}
        again = sum(path in self.owned for path in self.digests)
        self.staying = len(self.owned) - len(self.leaving) - again
        self.unchanged += self.staying

    def manifest(self) -> bytes:
        """The new manifest, once it is settled what leaves."""
        if isinstance(self.owned, Listed):
            return self.owned.changed({**self.digests, **dict.fromkeys(self.leaving)})
        staying = {path: sha for path, sha in self.owned.items() if path not in self.leaving}
        return write_manifest(staying | self.digests)

    def lists(self, path: str) -> bool:
        """Whether the new manifest lists ``path``."""
        return path in self.digests or (path in self.owned and path not in self.leaving)

    def _place(self, path: str, content: bytes, sha: str, owned: bool) -> None:
        """Stages a file unless just this file stands there."""
        stands = self._stands(path, content)
        if stands == "same":
            self.unchanged += 1
        elif self._free(path, stands, owned):
            number = self.staging.add(content)
            self.coming.append(Move(number, path, sha, stands == "other"))

    def _copy(self, path: str, source: str) -> None:
        """Stages a copy of the file ``source``, which may be large."""
        try:
            with copied_source(source) as (size, pieces):
                stands = self._stands(path, None)
                place = f"{self.top}/{path}"
                if stands == "other" and os.lstat(place).st_size == size:
                    sha = hashlib.sha256()
                    for piece in pieces():
                        sha.update(piece)
                    if digest(place) == sha.hexdigest():
                        self.digests[path] = sha.hexdigest()
                        self.unchanged += 1
                        return
                # What is in the way is counted; there is no need to stage it as well.
                self.digests[path] = ""
                if self._free(path, stands, path in self.owned):
                    number, _, sha256 = self.staging.add_pieces(pieces())
                    self.digests[path] = sha256
                    self.coming.append(Move(number, path, sha256, stands == "other"))
        except SourceError as error:
            self.digests.pop(path, None)
            reason = why(error.reason)
            self.problems.append(problem("file-unreadable", Location(source), reason=reason))
            self._keep_earlier(path)

    def _keep_earlier(self, path: str) -> None:
        """Lets a file of the last run stand for one that cannot be had now."""
        if path in self.owned and self.folders.state(path.rpartition("/")[0]) is True:
            place = f"{self.top}/{path}"
            known = digest(place)
            if known == self.owned[path]:
                self.digests[path] = known
                self.unchanged += 1

    def _stands(self, path: str, content: bytes | None) -> Stand:
        """What stands at ``path``; where a file or link stands for its folder, nothing."""
        state = self.folders.state(path.rpartition("/")[0])
        if state is True:
            place = f"{self.top}/{path}"
            return what(place) if content is None else compare(place, content)
        if state is not False:
            (self.files_in_way if state in self.owned else self.foreign).add(state)
        return "missing"

    def _free(self, path: str, stands: Stand, owned: bool) -> bool:
        """Whether ``path`` can be written so far as is known; notes what is in the way."""
        if stands == "folder":
            self.folders_in_way.add(path)
        elif stands == "other" and not owned:
            self.foreign.add(path)
        return not self.foreign

    def folders_to_make(self) -> Iterator[str]:
        """The missing folders of what comes, each before those inside it."""
        missing: set[str] = set()
        for folder in {move.path.rpartition("/")[0] for move in self.coming}:
            above = folder
            while above not in missing and self.folders.state(above) is not True:
                missing.add(above)
                above = above.rpartition("/")[0]
        return iter(sorted(missing - {""}))
