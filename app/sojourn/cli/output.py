"""Brings answers to stdout and refusals to stderr; asks nobody and decides nothing."""

from __future__ import annotations

import io
import json
import sys

TYPE_CHECKING = False  # as in typing, which is slow to load
if TYPE_CHECKING:
    from typing import Any


def tell(command: str, answer: dict[str, Any], *, as_json: bool = False) -> int:
    """Print an answer as JSON, or as English; give its exit code."""
    error = answer.get("error")
    code = int(answer["exit"])
    if error is not None:
        from sojourn.cli.refusals import refusal_sentence  # noqa: PLC0415 - only when refused

        complain(refusal_sentence(error, command, answer.get("data")))
        return code
    data = answer.get("data", {})
    if as_json:
        in_utf8()
        if command == "week":
            from sojourn.cli.week_words import week_sentence  # noqa: PLC0415 - for this one only

            data = {**data, "sentence": week_sentence(data)}
        _say(json.dumps(data, ensure_ascii=False))
    else:
        from sojourn.cli.reports import report  # noqa: PLC0415 - not for JSON

        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(errors="replace")
        for line in report(command, data):
            _say(line)
    return code


def complain(sentence: str) -> None:
    """Print why something was not done."""
    print(sentence, file=sys.stderr)  # noqa: T201 - what a command line is for


def in_utf8() -> None:
    """Make stdout carry UTF-8 and our own line ends, whatever the locale and the system."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="")


def _say(line: str) -> None:
    print(line)  # noqa: T201 - what a command line is for
