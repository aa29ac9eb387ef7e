"""The languages Sojourn speaks, by their codes; `dev.py translate CODE` adds one to this line."""

ENGLISH = "en"
LANGUAGES = ("en", "fr")
