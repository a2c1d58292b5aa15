"""Measurements: ``python -m benchmarks`` builds one archive with newsgen and its peers."""
