"""Deliberate, timeboxed visits to social media; this file holds the version, nothing else."""

__version__ = "0.1.0"
