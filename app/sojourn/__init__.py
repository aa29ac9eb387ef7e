"""Sojourn: deliberate, timeboxed visits to social media. This file holds the version and nothing else."""

__version__ = "0.1.0"
