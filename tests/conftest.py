from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.story import Story

# How busy the machine is says nothing of newsgen; limits of time are set where they are meant.
settings.register_profile("calm", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("calm")

REPOSITORY = Path(__file__).resolve().parents[1]


@pytest.fixture
def story(tmp_path: Path) -> Story:
    return Story(tmp_path)


@pytest.fixture(scope="session")
def repository() -> Path:
    return REPOSITORY


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Story:
    """The project's own archive, built once in a folder of its own."""
    root = tmp_path_factory.mktemp("demo")
    for folder in ("seeds", "articles"):
        shutil.copytree(REPOSITORY / folder, root / folder)
    shutil.copy(REPOSITORY / "newsgen.toml", root)
    return Story(root).build(search=True)
