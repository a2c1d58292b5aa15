"""A quote that goes on from the paragraph before has the speaker it had there."""

from __future__ import annotations

from newsgen.parse.quotes.scene import Answer, Scene


def reopened(scene: Scene, number: int) -> Answer | None:
    """``“… and so on.`` ¶ ``“And we won,” she said.`` keeps its own cue where it has one."""
    if not scene.segments[number].reopened or number == 0:
        return None
    return scene.answers[number - 1]
