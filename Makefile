# govportal: `make start` and `make test` are all that is needed. `make help` tells the rest.
SHELL := bash
.ONESHELL:
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
MAKEFLAGS += --warn-undefined-variables
MAKEFLAGS += --no-builtin-rules

PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
# Half of the tests' time is Plone's layers, which each worker sets up: two workers pay, four don't.
WORKERS ?= 2

.DEFAULT_GOAL := help

.PHONY: help
help: ## Say what can be made
	@grep -hE '^[a-zA-Z_-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 20

# --- Environment --------------------------------------------------------------------------------

$(VENV)/installed: requirements.txt pyproject.toml src/govportal/__init__.py
	command -v $(PYTHON) >/dev/null || { echo "需要 Python 3.11（可用 make PYTHON=/path/to/python3.11 指定）"; exit 1; }
	[ -x $(BIN)/python ] || $(PYTHON) -m venv $(VENV)
	[ -x $(BIN)/uv ] || $(BIN)/python -m pip install --quiet --disable-pip-version-check $$(grep '^uv==' requirements.txt)
	VIRTUAL_ENV=$(CURDIR)/$(VENV) $(BIN)/uv pip install --quiet --requirement requirements.txt
	VIRTUAL_ENV=$(CURDIR)/$(VENV) $(BIN)/uv pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

.PHONY: install
install: $(VENV)/installed ## Install what is locked in requirements.txt

.PHONY: lock
lock: $(VENV)/installed ## Write requirements.txt anew from requirements.in
	$(BIN)/uv pip compile --quiet --upgrade --python-version 3.11 --no-header --no-annotate requirements.in --output-file requirements.txt

# --- Run ----------------------------------------------------------------------------------------

.PHONY: start
start: $(VENV)/installed ## Create the sample site when there is none, then serve it (Ctrl-C stops)
	exec $(BIN)/govportal start

.PHONY: clean-data
clean-data: ## Delete the instance's data: the next start begins anew
	rm -rf instance/var

# --- Checks -------------------------------------------------------------------------------------

.PHONY: format
format: $(VENV)/installed ## Format the code
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

.PHONY: lint
lint: $(VENV)/installed ## Lint, types, floors
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

.PHONY: tests
tests: $(VENV)/installed ## Unit and functional tests with coverage
	rm -f .coverage .coverage.*
	$(BIN)/pytest -n $(WORKERS) --dist loadfile --cov --cov-report=xml --cov-report=term:skip-covered

.PHONY: test
test: lint tests ## Everything that CI runs

.PHONY: conformance
conformance: $(VENV)/installed ## Write docs/conformance.md from the tests' requirement marks
	$(BIN)/python -m tests.conformance

.PHONY: i18n
i18n: $(VENV)/installed ## Write locales/govportal.pot anew from the code
	$(BIN)/i18ndude rebuild-pot --no-line-numbers --pot src/govportal/locales/govportal.pot src/govportal

# --- Benchmarks ---------------------------------------------------------------------------------

.PHONY: bench-list
bench-list: $(VENV)/installed ## The list API beside plone.restapi and Wagtail
	$(BIN)/python -m benchmarks.bench_list

# --- Buildout -----------------------------------------------------------------------------------

.PHONY: buildout
buildout: $(VENV)/installed ## bin/instance and bin/pytest from buildout.cfg, with the same pins
	{ echo '[versions]'; sed -nE 's/^([A-Za-z0-9._-]+)==([^ ;]+).*/\1 = \2/p' requirements.txt; } > versions.cfg
	password=$${GOVPORTAL_ADMIN_PASSWORD:-$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(12))')}
	$(BIN)/buildout -N "buildout:administrator=admin:$$password"
	[ -n "$${GOVPORTAL_ADMIN_PASSWORD:-}" ] || echo "新数据库的管理员：admin / $$password"
