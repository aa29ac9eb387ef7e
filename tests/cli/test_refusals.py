"""What was refused because of a time tells the nearest one that would be taken."""

from typing import Any

import pytest

from sojourn.cli import main
from sojourn.cli.refusals import refusal_sentence
from tests.cli.fake_app import FakeApp

ADD = ["add", "--at", "2026-11-16 09:00", "--length", "25m", "read"]


@pytest.mark.parametrize(
    ("argv", "error", "told"),
    [
        (
            ADD,
            {"code": "overlaps", "field": "at", "limit": "2026-11-16T09:25:00+01:00"},
            (
                "sojourn add: --at: another visit fills that time; "
                "the nearest free start is 2026-11-16 09:25."
            ),
        ),
        (
            ADD,
            {"code": "in-future", "field": "at", "value": 1, "limit": "2026-11-16T08:35:10"},
            (
                "sojourn add: --at: the visit would not be over yet; "
                "the nearest free start is 2026-11-16 08:35:10."
            ),
        ),
        (
            ["finish", "--at", "08:00"],
            {"code": "too-early", "field": "at", "limit": "2026-11-16T09:05:00+01:00"},
            (
                "sojourn finish: --at lies before the visit began; "
                "the nearest allowed time is 2026-11-16 09:05."
            ),
        ),
        (
            ["finish", "--at", "23:00"],
            {"code": "in-future", "field": "at", "limit": "2026-11-16T09:25:00+01:00"},
            (
                "sojourn finish: --at lies in the future; "
                "the nearest allowed time is 2026-11-16 09:25."
            ),
        ),
        (
            ["outcome", "lead", "--at", "2030-01-01"],
            {"code": "in-future", "field": "at", "limit": "2026-11-16"},
            "sojourn outcome: --at lies in the future; the latest allowed day is 2026-11-16.",
        ),
        (
            ["outcome", "lead"],
            {"code": "missing", "field": "platform"},
            (
                "sojourn outcome: --platform is missing; "
                "say where it came from, or name its --session."
            ),
        ),
        (
            ADD,
            {"code": "missing", "field": "verdict", "limit": ["met", "partly"]},
            "sojourn add: --verdict is missing; one of met, partly is expected.",
        ),
        (
            ["outcome", "lead", "--at", "2030-01-01"],
            {"code": "in-future", "field": "at", "limit": None},
            "sojourn outcome: --at lies in the future.",
        ),
        (
            ["start", "x", "--ago", "20m"],
            {"code": "overlaps", "field": "ago", "value": 1_200_000, "limit": 432_999},
            "sojourn start: --ago: another visit fills that time; at most 7m12s is free.",
        ),
        (
            ["start", "x", "--ago", "20m"],
            {"code": "overlaps", "field": "ago", "value": 1_200_000, "limit": 0},
            "sojourn start: --ago: another visit fills that time; nothing of it is free.",
        ),
        (
            ["outcome", "lead", "--session", "3f1c"],
            {"code": "unknown", "field": "session", "value": "3f1c"},
            "sojourn outcome: --session '3f1c' is not known.",
        ),
    ],
)
def test_a_refusal_by_the_app(
    argv: list[str],
    error: dict[str, Any],
    told: str,
    app: FakeApp,
    capsys: pytest.CaptureFixture[str],
) -> None:
    app.answers(2, error=error)
    assert main(argv) == 2
    assert capsys.readouterr() == ("", f"{told}\n")


@pytest.mark.parametrize(
    ("argv", "code", "told"),
    [
        (["switch", "LinkedIn"], "here-already", "You are on that platform already."),
        (
            ["resume", "--again"],
            "ended-by-itself",
            "That session ended by itself and cannot go on; start a new one.",
        ),
        (
            ["resume", "--again"],
            "nothing-to-reflect",
            "No session waits that could be taken up again.",
        ),
        (
            ["resume", "--again"],
            "already-reflected",
            "That session has its reflection already; start a new one.",
        ),
        (
            ["extend", "5m"],
            "extensions-used",
            (
                "This session was extended as often as it may be; "
                "wrap up, or give the rest its own box with start --instead."
            ),
        ),
    ],
)
def test_what_makes_no_sense_just_now(
    argv: list[str], code: str, told: str, app: FakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    app.answers(1, error={"code": code, "field": "session"})
    assert main(argv) == 1
    assert capsys.readouterr() == ("", f"{told}\n")


@pytest.mark.parametrize("limit", [None, "", "soon", "\x1b[2J", 3.5, [], {}, ["a", "b"]])
@pytest.mark.parametrize("code", ["overlaps", "in-future", "too-early"])
@pytest.mark.parametrize("field", ["at", "ago"])
def test_a_limit_that_cannot_be_read_is_left_out(code: str, field: str, limit: object) -> None:
    told = refusal_sentence({"code": code, "field": field, "limit": limit}, "add")
    assert told.endswith(".")
    assert ";" not in told
    assert told.isprintable()
