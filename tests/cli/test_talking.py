"""What the command line tells of what the running app answers."""

import json
from pathlib import Path
from typing import Any

import pytest

from sojourn.cli import main
from sojourn.domain.keeping import Hindrance
from sojourn.meeting_point import socket_name
from tests.cli.fake_app import FakeApp

SESSION: dict[str, Any] = {
    "id": "3f1c",
    "platform": "LinkedIn",
    "purpose": "conversation",
    "for_whom": "Ana",
    "will_do": "answer Ana's question",
    "timebox_s": 900,
    "elapsed_s": 560,
    "remaining_s": 340,
    "overrun_s": 0,
    "extensions": [],
    "started_at": "2026-03-30T09:05:00+02:00",
}
AWAY_FROM = "LinkedIn: nobody was at the computer from"
SAY = (
    ". Go on with resume, count that time with resume --count, or say with finish --at TIME "
    "when you stopped."
)
RUNNING = {"phase": "running", "session": SESSION, "unreflected": 1}


def away(since: str, until: str | None) -> dict[str, Any]:
    """Give a session's open absence of those minutes, as it is sent."""
    ends = until and f"{until}:00+02:00"
    return {"absence": {"kind": "away", "since": f"{since}:00+02:00", "until": ends}}


@pytest.mark.parametrize("argv", [["--profile", "{}", "status"], ["status", "--profile={}"]])
def test_the_profile_may_stand_before_or_after_the_command(
    argv: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = str(tmp_path / "mine")
    app = FakeApp(socket_name(mine))
    try:
        app.answers(data=RUNNING)
        assert main([one.format(mine) for one in argv]) == 0
        assert main([one.format(mine).replace("status", "pause") for one in argv]) == 0
        assert main(["status"]) == 1
    finally:
        app.close()
    assert [one["command"] for one in app.requests] == ["status", "pause"]
    assert capsys.readouterr().out.endswith("No session is on; Sojourn is not running.\n")


@pytest.mark.parametrize(
    ("phase", "change", "sentence"),
    [
        ("running", {}, "LinkedIn, 6 minutes left: answer Ana's question."),
        ("running", {"remaining_s": 60}, "LinkedIn, 1 minute left: answer Ana's question."),
        ("running", {"remaining_s": 59}, "LinkedIn, 59 seconds left: answer Ana's question."),
        ("running", {"remaining_s": 3600}, "LinkedIn, 1 h left: answer Ana's question."),
        ("running", {"remaining_s": 4200}, "LinkedIn, 1 h 10 min left: answer Ana's question."),
        ("running", {"will_do": "answer?"}, "LinkedIn, 6 minutes left: answer?"),
        ("running", {"will_do": "a\x9b31mb"}, "LinkedIn, 6 minutes left: a 31mb."),
        ("paused", {}, "LinkedIn, paused, 6 minutes left: answer Ana's question."),
        (
            "paused",
            {"paused_since": "2026-03-30T10:05:12+02:00"},
            "LinkedIn, paused since 10:05, 6 minutes left: answer Ana's question.",
        ),
        (
            "paused",
            {"paused_since": None},
            "LinkedIn, paused, 6 minutes left: answer Ana's question.",
        ),
        (
            "running",
            {"at_platform": "Mastodon", "before_s": 600},
            "Mastodon, begun on LinkedIn, 6 minutes left: answer Ana's question.",
        ),
        (
            "running",
            {"at_platform": "LinkedIn", "paused_since": None},
            "LinkedIn, 6 minutes left: answer Ana's question.",
        ),
        (
            "overrun",
            {"remaining_s": 0, "overrun_s": 179},
            "LinkedIn, 2 minutes over: answer Ana's question.",
        ),
        (
            "overrun",
            {"remaining_s": 0},
            "LinkedIn, the time is over: answer Ana's question.",
        ),
        (
            "paused",
            away("2026-03-30T09:18", "2026-03-30T11:28"),
            f"{AWAY_FROM} 09:18 to 11:28{SAY}",
        ),
        (
            "paused",
            away("2026-03-30T09:18", "2026-04-01T11:28"),
            f"{AWAY_FROM} 2026-03-30 09:18 to 2026-04-01 11:28{SAY}",
        ),
        ("paused", away("2026-03-30T09:18", None), f"{AWAY_FROM} 2026-03-30 09:18{SAY}"),
    ],
)
def test_status_is_one_sentence(
    phase: str,
    change: dict[str, Any],
    sentence: str,
    app: FakeApp,
    capsys: pytest.CaptureFixture[str],
) -> None:
    app.answers(data={"phase": phase, "session": {**SESSION, **change}, "unreflected": 0})
    assert main(["status"]) == 0
    assert capsys.readouterr().out == f"{sentence}\n"


def test_status_as_json_is_the_data_as_it_came(
    app: FakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    data = {**RUNNING, "session": {**SESSION, "for_whom": "Zoë 💬"}}
    app.answers(data=data)
    assert main(["status", "--json"]) == 0
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    assert "Zoë 💬" in out
    assert list(json.loads(out).items()) == list(data.items())


def test_idle_tells_what_waits(app: FakeApp, capsys: pytest.CaptureFixture[str]) -> None:
    app.answers(1, data={"phase": "idle", "session": None, "unreflected": 2})
    assert main(["status"]) == 1
    assert capsys.readouterr().out == "No session is on. 2 visits wait for a reflection.\n"


@pytest.mark.parametrize("why", [one.value for one in Hindrance])
def test_status_tells_when_the_journal_cannot_be_written(
    why: str, app: FakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    app.answers(data={**RUNNING, "unreflected": 0, "journal_trouble": why})
    assert main(["status"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("LinkedIn, 6 minutes left: answer Ana's question. The journal cannot be")
    assert "just now: " in told
    assert told.count("\n") == 1


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (["start", "x"], "LinkedIn, 6 minutes left: answer Ana's question.\n"),
        (["extend", "5m"], "LinkedIn, 6 minutes left: answer Ana's question.\n"),
        (["switch", "forum"], "LinkedIn, 6 minutes left: answer Ana's question.\n"),
        (["resume", "--again"], "LinkedIn, 6 minutes left: answer Ana's question.\n"),
        (["finish"], "Wrapped up. 1 visit waits for a reflection.\n"),
        (
            ["reflect", "--verdict", "met"],
            "The reflection is kept. 1 visit waits for a reflection.\n",
        ),
        (
            ["quit"],
            "The session is kept: LinkedIn, 6 minutes left: answer Ana's question.\n",
        ),
        ([], ""),
    ],
)
def test_what_was_done_is_told(
    argv: list[str], told: str, app: FakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    app.answers(data=RUNNING)
    assert main(argv) == 0
    assert capsys.readouterr() == (told, "")


def test_minutes_added_while_a_question_waits_are_told_before_it(
    app: FakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = away("09:06", "09:30")
    extensions = [{"at": "x", "seconds": 60, "reason": ""}, {"at": "y", "seconds": 300}]
    app.answers(data={**RUNNING, "session": {**SESSION, **asked, "extensions": extensions}})
    assert main(["extend", "5m"]) == 0
    extended = capsys.readouterr().out
    assert main(["status"]) == 0
    assert extended == f"Added: 5 minutes. {capsys.readouterr().out}"


def test_a_past_visit_is_told_with_its_id(app: FakeApp, capsys: pytest.CaptureFixture[str]) -> None:
    argv = ["add", "--at", "09:00", "--length", "25m", "read"]
    app.answers(data={"session": "3f1c"})
    assert main(argv) == 0
    assert capsys.readouterr() == ("The visit is kept; its ID is 3f1c.\n", "")
    app.answers(data={"session": "3f1c", "unreflected": 2})
    assert main(argv) == 0
    assert capsys.readouterr().out == (
        "The visit is kept; its ID is 3f1c. 2 visits wait for a reflection.\n"
    )


@pytest.mark.parametrize(
    ("kind", "count", "named"),
    [("lead", 1, "1 lead"), ("help-given", 2, "2 times help given"), ("dan\0ce", 1, "1 dan ce")],
)
def test_a_late_outcome_is_told(
    kind: str, count: int, named: str, app: FakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    app.answers(
        data={"outcome": kind, "count": count, "platform": "LinkedIn", "date": "2026-11-16"}
    )
    assert main(["outcome", "lead"]) == 0
    assert capsys.readouterr() == (f"Kept for 2026-11-16: {named}, on LinkedIn.\n", "")


def test_a_second_start_names_the_one_that_runs(
    app: FakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    app.answers(1, error={"code": "session-on", "field": "session"}, data=RUNNING)
    assert main(["start", "x"]) == 1
    told = capsys.readouterr()
    assert told.err == (
        "A session is on already: LinkedIn, 6 minutes left: answer Ana's question.\n"
    )
    assert told.out == ""


def test_the_apps_own_refusal_names_the_argument(
    app: FakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    app.answers(2, error={"code": "missing", "field": "platform", "value": None, "limit": None})
    assert main(["start", "x"]) == 2
    assert capsys.readouterr().err == (
        "sojourn start: --platform is missing; none has been used yet, so say which one.\n"
    )


def test_a_command_that_failed_is_no_bad_input(
    app: FakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    app.answers(3, error={"code": "failed", "field": "command"})
    assert main(["week"]) == 3
    assert capsys.readouterr().err == "Sojourn could not do that; its log says why.\n"
