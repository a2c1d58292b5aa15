"""A manifest that is changed line by line is the one that is written anew."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsgen.publish.listed import Listed
from newsgen.publish.manifest import entries, write_manifest

_PATHS = st.text("ab/-.é한𝐀\x7e", min_size=1, max_size=4)
_DIGESTS = st.integers(0, 2**256 - 1).map(lambda number: f"{number:064x}")
_MANIFESTS = st.dictionaries(_PATHS, _DIGESTS, max_size=30)


@given(_MANIFESTS, _PATHS)
def test_it_answers_as_the_parsed_manifest_does(digests: dict[str, str], other: str) -> None:
    manifest = write_manifest(digests)
    listed = Listed(manifest)
    assert dict(listed) == digests == entries(manifest)
    assert list(listed) == sorted(digests)
    assert len(listed) == len(digests)
    assert listed.get(other) == digests.get(other)
    assert (other in listed) is (other in digests)


@given(_MANIFESTS, st.dictionaries(_PATHS, st.none() | _DIGESTS, max_size=12))
def test_some_lines_change_as_if_all_were_written(
    digests: dict[str, str], changes: dict[str, str | None]
) -> None:
    after = {path: digest for path, digest in (digests | changes).items() if digest is not None}
    assert Listed(write_manifest(digests)).changed(changes) == write_manifest(after)
