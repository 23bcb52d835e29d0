"""Accuracy and speed of newskit, measured: ``python -m benchmarks accuracy`` and ``python -m benchmarks speed``."""
