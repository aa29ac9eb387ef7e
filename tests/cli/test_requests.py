"""What the command line says to the running app."""

from typing import Any

import pytest

from sojourn.cli import main
from tests.cli.fake_app import FakeApp


@pytest.mark.parametrize(
    ("argv", "request_sent"),
    [
        ([], {"command": "activate", "arguments": {}}),
        (["status"], {"command": "status", "arguments": {}}),
        (["pause"], {"command": "pause", "arguments": {}}),
        (["resume"], {"command": "resume", "arguments": {}}),
        (["finish"], {"command": "finish", "arguments": {}}),
        (["quit"], {"command": "quit", "arguments": {}}),
        (
            ["extend", "1h30m", "--reason", " still talking "],
            {"command": "extend", "arguments": {"length_ms": 5_400_000, "reason": "still talking"}},
        ),
        (["start", "  say  hello "], {"command": "start", "arguments": {"will_do": "say hello"}}),
        (
            [
                *("start", "--platform", "Linked  In", "--purpose", "help", "--for-whom", "Ana"),
                *("--length", "90s", "--", "-5 things"),
            ],
            {
                "command": "start",
                "arguments": {
                    "will_do": "-5 things",
                    "platform": "Linked In",
                    "purpose": "help",
                    "for_whom": "Ana",
                    "length_ms": 90_000,
                },
            },
        ),
        (
            ["reflect", "--verdict", "met"],
            {
                "command": "reflect",
                "arguments": {
                    "outcomes": [],
                    "pulls": [],
                    "lesson": "",
                    "next_step": "",
                    "verdict": "met",
                },
            },
        ),
        (
            [
                *("reflect", "--session", "3f1c", "--energy", "better", "--outcome", "lead=2"),
                *("--outcome", "lead", "--outcome", "learned", "--outcome", "like=0"),
                *("--pull", "feed", "--pull", "link:accepted", "--pull", "habit:declined"),
                *("--lesson", "Ask first.", "--next-step", "Call Ana\non Monday"),
            ],
            {
                "command": "reflect",
                "arguments": {
                    "session": "3f1c",
                    "energy": "better",
                    "outcomes": [["lead", 3], ["learned", 1], ["like", 0]],
                    "pulls": [["feed", None], ["link", "accepted"], ["habit", "declined"]],
                    "lesson": "Ask first.",
                    "next_step": "Call Ana\non Monday",
                },
            },
        ),
        (["doctor"], {"command": "doctor", "arguments": {}}),
        (
            ["discreet", "on", "--hour"],
            {"command": "discreet", "arguments": {"on": True, "hour": True}},
        ),
        (["discreet", "off"], {"command": "discreet", "arguments": {"on": False}}),
        (["doctor", "--notify"], {"command": "doctor", "arguments": {"notify": True}}),
        (
            ["start", "x", "--ago", "10m", "--instead"],
            {
                "command": "start",
                "arguments": {"will_do": "x", "ago_ms": 600_000, "instead": True},
            },
        ),
        (
            ["switch", "  my  forum "],
            {"command": "switch", "arguments": {"platform": "my forum"}},
        ),
        (["resume", "--again"], {"command": "resume", "arguments": {"again": True}}),
        (["finish", "--at", "12:05"], {"command": "finish", "arguments": {"at": "12:05"}}),
        (
            ["finish", "--at", "2026-11-16 12:05 +01:00"],
            {"command": "finish", "arguments": {"at": "2026-11-16T12:05+01:00"}},
        ),
        (
            ["add", "--at", "2026-11-16 09:00", "--length", "25m", " read  about it "],
            {
                "command": "add",
                "arguments": {
                    "at": "2026-11-16T09:00",
                    "length_ms": 1_500_000,
                    "will_do": "read about it",
                    "outcomes": [],
                    "lesson": "",
                },
            },
        ),
        (
            [
                *("add", "--at", "9:00", "--length", "25m", "--timebox", "15m", "--phone"),
                *("--platform", "Linked  In", "--purpose", "help", "--for-whom", "Ana"),
                *("--verdict", "met", "--outcome", "lead", "--outcome", "lead=2"),
                *("--outcome", "learned", "--lesson", "Ask first.", "answered Ana"),
            ],
            {
                "command": "add",
                "arguments": {
                    "at": "09:00",
                    "length_ms": 1_500_000,
                    "timebox_ms": 900_000,
                    "phone": True,
                    "platform": "Linked In",
                    "purpose": "help",
                    "for_whom": "Ana",
                    "will_do": "answered Ana",
                    "verdict": "met",
                    "outcomes": [["lead", 3], ["learned", 1]],
                    "lesson": "Ask first.",
                },
            },
        ),
        (
            ["outcome", "lead"],
            {"command": "outcome", "arguments": {"kind": "lead", "count": 1, "note": ""}},
        ),
        (
            [
                *("outcome", "lead=2", "--session", "3f1c", "--at", "2026-11-16"),
                *("--note", "Zoë called"),
            ],
            {
                "command": "outcome",
                "arguments": {
                    "kind": "lead",
                    "count": 2,
                    "session": "3f1c",
                    "at": "2026-11-16",
                    "note": "Zoë called",
                },
            },
        ),
        (
            ["outcome", "Talk  given=2"],
            {"command": "outcome", "arguments": {"kind": "Talk given", "count": 2, "note": ""}},
        ),
        (
            ["outcome", "a = b"],
            {"command": "outcome", "arguments": {"kind": "a = b", "count": 1, "note": ""}},
        ),
        (
            ["start", "--purpose", "Coffee & chat", "meet"],
            {
                "command": "start",
                "arguments": {"will_do": "meet", "purpose": "Coffee & chat"},
            },
        ),
        (
            ["outcome", "lead", "--platform", "LinkedIn"],
            {
                "command": "outcome",
                "arguments": {
                    "kind": "lead",
                    "count": 1,
                    "platform": "LinkedIn",
                    "note": "",
                },
            },
        ),
    ],
)
def test_a_command_becomes_a_request(
    argv: list[str], request_sent: dict[str, Any], app: FakeApp
) -> None:
    kept = {"outcome": "lead", "count": 1, "platform": "LinkedIn", "date": "2026-11-16"}
    app.answers(data={"phase": "idle", "session": None, "unreflected": 0, **kept})
    assert main(argv) == 0
    assert app.requests == [{**request_sent, "activation_token": None}]


def test_the_activation_token_goes_along(app: FakeApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "t-1")
    app.answers()
    main([])
    assert app.requests[0]["activation_token"] == "t-1"  # noqa: S105 - no secret
