# newskit: every task of the project, over one virtual environment in .venv.
PYTHON ?= python3
VENV ?= .venv
STANZA_VENV ?= .venv-stanza
FUZZ_VENV ?= .venv-fuzz
LOWEST_VENV ?= .venv-lowest
PEERS_VENV ?= .venv-peers
ENGINES_VENV ?= .venv-engines
BIN := $(VENV)/bin

.PHONY: help demo test test-browser test-engines test-lowest test-package fuzz digest growth test-stanza lint types docs bench bench-speed bench-accuracy bench-engines bench-peers bench-record golden dist clean

help:  ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  %-16s %s\n", $$1, $$2}'

# Each stamp stands for one set of extras; a changed pyproject.toml installs anew.
$(VENV)/.base: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[cli]'
	@touch $@

$(VENV)/.dev: $(VENV)/.base
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[cli,dev]'
	@touch $@

$(VENV)/.docs: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[cli,dev,docs]'
	@touch $@

demo: $(VENV)/.base  ## set up, then lay two outlets' example stories side by side
	$(BIN)/python examples/demo.py

test: $(VENV)/.dev  ## set up, then run every test
	$(BIN)/python -m pytest -n auto --dist loadfile

$(VENV)/.browser: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[cli,dev,browser]'
	@touch $@

test-browser: $(VENV)/.browser  ## drive the HTML page in headless Chromium (Debian: chromium, chromium-driver)
	$(BIN)/python -m pytest tests/browser

# Stanza brings torch, a gigabyte: it gets an environment of its own, and the CPU build first, lest pip choose CUDA.
$(STANZA_VENV)/.stanza: pyproject.toml
	$(PYTHON) -m venv $(STANZA_VENV)
	$(STANZA_VENV)/bin/python -m pip install --quiet --disable-pip-version-check torch==2.13.0
	$(STANZA_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[cli,dev,stanza]'
	@touch $@

test-stanza: $(STANZA_VENV)/.stanza  ## install Stanza beside, then run the annotators' tests with it
	$(STANZA_VENV)/bin/python -m pytest tests/annotators tests/stanza

# The engines bring Ray, Spark and more, nearly two gigabytes: an environment of their own, made on demand.
$(ENGINES_VENV)/.engines: pyproject.toml
	$(PYTHON) -m venv $(ENGINES_VENV)
	$(ENGINES_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[cli,dev,arrow,spacy,engines]'
	@touch $@

test-engines: $(ENGINES_VENV)/.engines  ## install Spark, Ray, polars, DuckDB, spaCy ... beside, then run newskit in each (Java 17)
	$(ENGINES_VENV)/bin/python -m pytest tests/engines tests/interop/test_arrow_batches.py docs/how-to/use-*.md

# The lowest versions that pyproject.toml allows of what users install; the newest of what developers do.
$(LOWEST_VENV)/.lowest: pyproject.toml tools/lowest.py
	$(PYTHON) -m venv $(LOWEST_VENV)
	$(LOWEST_VENV)/bin/python tools/lowest.py > $(LOWEST_VENV)/constraints.txt
	$(LOWEST_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --constraint $(LOWEST_VENV)/constraints.txt --editable '.[cli,dev]'
	@touch $@

test-lowest: $(LOWEST_VENV)/.lowest  ## run every test with the oldest dependencies allowed
	$(LOWEST_VENV)/bin/python -m pytest -n auto --dist loadfile

test-package: $(VENV)/.dev  ## install the wheel where nothing else is; run the demo from the sdist; mypy and pyright
	$(BIN)/python -m pip install --quiet --disable-pip-version-check build
	$(BIN)/python tools/try_package.py

# Atheris instruments what it imports: an environment of its own.
$(FUZZ_VENV)/.fuzz: pyproject.toml
	$(PYTHON) -m venv $(FUZZ_VENV)
	$(FUZZ_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[fuzz]'
	@touch $@

FUZZ_TARGETS ?= text article names tables json damage
FUZZ_MINUTES ?= 5

fuzz: $(FUZZ_VENV)/.fuzz  ## fuzz every public function with Atheris, 5 minutes each (FUZZ_MINUTES, FUZZ_TARGETS)
	for target in $(FUZZ_TARGETS); do \
	  $(FUZZ_VENV)/bin/python tests/fuzz/run.py $$target --minutes $(FUZZ_MINUTES) || exit 1; done

digest: $(VENV)/.dev  ## one digest of all findings, the same under any hash seed, zone, locale (PYTHONS="python3.13 ...")
	$(BIN)/python tools/digest.py --vary --write $(foreach python,$(PYTHONS),--python $(python))

growth: $(VENV)/.dev  ## measure how time grows with hostile text and write docs/reference/growth.md (half an hour)
	$(BIN)/python -m benchmarks growth

bench-engines: $(ENGINES_VENV)/.engines  ## growth of read_many and Spark with the corpus, one worker and two
	$(ENGINES_VENV)/bin/python -m benchmarks.engines

lint: $(VENV)/.dev  ## ruff: style and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev  ## mypy --strict
	$(BIN)/mypy --strict

docs: $(VENV)/.docs  ## build the documentation, warnings are errors
	$(BIN)/sphinx-build -q -E -n -W --keep-going -b html docs docs/_build/html

bench: bench-accuracy bench-speed  ## both benchmark tables (where the annotated news is)

bench-accuracy: $(VENV)/.dev
	$(BIN)/python -m benchmarks accuracy

bench-speed: $(VENV)/.dev
	$(BIN)/python -m benchmarks speed

$(PEERS_VENV)/.peers: pyproject.toml benchmarks/peers.txt
	$(PYTHON) -m venv $(PEERS_VENV)
	$(PEERS_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --editable . --requirement benchmarks/peers.txt
	@touch $@

bench-peers: $(PEERS_VENV)/.peers  ## install the peers beside, measure them with newskit in one run, write docs/benchmarks-peers.md
	$(PEERS_VENV)/bin/python -m benchmarks peers

bench-record: $(VENV)/.dev  ## measure everything and write docs/benchmarks.md
	$(BIN)/python -m benchmarks record

golden: $(VENV)/.dev  ## rewrite the expected side of the golden stories; review the diff like code
	$(BIN)/python tests/golden.py --write

dist: $(VENV)/.dev  ## build sdist and wheel
	$(BIN)/python -m pip install --quiet --disable-pip-version-check build
	$(BIN)/python -m build

clean:  ## remove everything the targets made
	rm -rf $(VENV) $(STANZA_VENV) $(FUZZ_VENV) $(LOWEST_VENV) .fuzz $(PEERS_VENV) $(ENGINES_VENV) build dist docs/_build .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
