"""benchmarks/quotes.py measures newsgen, and says what it lacks for measuring textacy."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = """The herring came back on Friday

“The nets are full,” Ada Brown said to the council that evening in the hall. “We go home.”
"""
SCORER = """
class M:
    found = 0

def score_article(gold, prediction, short, sums):
    for quote in prediction["quotes"]:
        text = gold["text"][quote["start"]:quote["end"]]
        assert text == quote["text"] and quote["mention"]["text"] == "Ada Brown"
        sums.found += 1

def result(sums):
    keys = "detect_p detect_r detect_f1 attr_acc attr_prec joint_p joint_f1"
    kinds = {f"kind_{k}": {"gold": 1, "acc": 0.5} for k in ("name", "pronoun", "nominal", "org")}
    return dict.fromkeys(keys.split(), sums.found / 4) | kinds
"""


def run(*options: str | Path, path: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, ROOT / "benchmarks" / "quotes.py", *options],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(path), str(ROOT / "src")])},
        check=False,
    )


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "score.py").write_text(SCORER, encoding="utf-8")
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"id": "a", "text": TEXT}) + "\n", encoding="utf-8")
    return path


def test_without_textacy_newsgen_is_measured_and_what_is_missing_is_said(gold: Path) -> None:
    (gold.parent / "spacy.py").write_text("raise ImportError('No module named spacy')\n")
    ended = run(gold, path=gold.parent)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "textacy is not measured: No module named spacy; pip install" in ended.stdout
    rows = {line[:38].strip(): line[38:].split() for line in ended.stdout.splitlines()}
    assert rows["attribution: accuracy"] == ["0.500"]
    assert rows["names (1)"] == ["0.500"]
    assert float(rows["articles of 750 words a second"][0]) > 0
    assert rows["1 to 9"][0] == "1"


def test_without_a_model_it_says_so(gold: Path) -> None:
    model = "class util:\n    get_installed_models = staticmethod(lambda: ['de_core_news_sm'])\n"
    (gold.parent / "spacy.py").write_text(model)
    (gold.parent / "textacy" / "extract").mkdir(parents=True)
    (gold.parent / "textacy" / "__init__.py").write_text("__version__ = '0'\n")
    (gold.parent / "textacy" / "extract" / "__init__.py").write_text("")
    (gold.parent / "textacy" / "extract" / "triples.py").write_text("")
    ended = run(gold, path=gold.parent)
    assert ended.returncode == 0
    assert "textacy is not measured: no spaCy model for English is installed" in ended.stdout


def test_a_scorer_that_is_not_there_is_named(gold: Path) -> None:
    ended = run(gold, "--scorer", gold.parent / "other.py", path=gold.parent)
    assert ended.returncode == 2
    assert f"there is no file {gold.parent / 'other.py'}" in ended.stderr
