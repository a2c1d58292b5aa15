# The commands of this project: make site, make test, make bench.
PYTHON ?= python3
BIN := .venv/bin
SOURCES := pyproject.toml README.md LICENSE $(shell find src templates -type f -not -name '*.pyc')
SITE := .venv/.site
TEST := .venv/.test

# For a trial, which leaves its results in a temporary folder: make bench BENCH="--articles 300 --rounds 1"
BENCH ?= --results benchmarks

.PHONY: site test soak bench browser checker clean

site: $(SITE)
	@$(BIN)/newsgen build

# Lint, types and architecture first: they are quick, and tell most. Tests wait for browsers and for each other's
# processes: so one more than there are cores, and who is done early takes over from who is not.
test: $(TEST) browser checker
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n $$($(BIN)/python -c "import os; print(os.cpu_count() + 1)") --dist worksteal $(if $(filter none,$(BROWSER)),-m "not browser")

# Many more histories of an archive than make test plays; takes long.
soak: $(TEST)
	NEWSGEN_HISTORIES=40 $(BIN)/pytest -q -n auto tests/sites/test_histories.py tests/sites/test_memory.py

# newsgen beside Hugo, Eleventy, Pelican and Nikola, then Lighthouse; all are installed into a folder that is removed.
bench: $(SITE)
	@$(BIN)/python -m benchmarks $(BENCH)

browser: $(TEST)
	@PATH="$(CURDIR)/$(BIN):$$PATH" BROWSER="$(BROWSER)" sh tests/browser/get-chromium.sh

# The Nu HTML checker, where there are Java and npm; a strict parser looks at every page anyway.
checker: $(TEST)
	@[ -d .venv/vnu/node_modules/vnu-jar ] || ! command -v java >/dev/null || ! command -v npm >/dev/null || \
	  npm install --prefix .venv/vnu --no-save --silent vnu-jar@26 >/dev/null 2>&1 || true

clean:
	rm -rf .venv build .test-output

# pip compiles what it installs, so that the first run is as quick as the second.
$(SITE): $(SOURCES) | $(BIN)/python
	@$(BIN)/python -m pip install -qq --disable-pip-version-check .
	@touch $@

$(TEST): $(SOURCES) | $(BIN)/python
	@$(BIN)/python -m pip install -qq --disable-pip-version-check '.[test]'
	@touch $(SITE) $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "newsgen needs Python 3.11 or newer; name one with: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv || \
	  { rm -rf .venv; echo "Python could not make a virtual environment; on Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
