"""Benchmarks; ``make bench-list`` runs ``benchmarks.bench_list``. See ``docs/performance.md``."""
