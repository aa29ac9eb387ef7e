"""What the week tells in words, and what works without a running app."""

import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sojourn.cli import main
from sojourn.paths import Paths, paths_of

WEEK: dict[str, Any] = {
    "week_start": "2026-03-30",
    "days": [
        {
            "date": "2026-03-30",
            "minutes": {"LinkedIn": 75.5, "forum": 20.0},
            "overrun_minutes": 5.0,
        },
        {"date": "2026-03-31", "minutes": {}, "overrun_minutes": 0.0},
    ],
    "totals": {
        "minutes": 95.5,
        "sessions": 3,
        "overrun_minutes": 5.0,
        "met": 1,
        "partly": 0,
        "missed": 1,
        "changed": 0,
        "unreflected": 1,
        "not_now": 1,
    },
    "outcomes": {"conversation": 2, "lead": 1, "juggling": 4},
    "platforms": [
        {
            "platform": "LinkedIn",
            "minutes": 75.5,
            "sessions": 2,
            "outcomes": {"conversation": 2, "lead": 1},
            "minutes_per_conversation": 37.75,
        },
        {
            "platform": "forum",
            "minutes": 20.0,
            "sessions": 1,
            "outcomes": {},
            "minutes_per_conversation": None,
        },
    ],
}


def test_the_week_in_words(bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    asked: list[Any] = []

    def answer_offline(request: dict[str, Any], paths: Paths) -> dict[str, Any]:
        asked.append((request, paths))
        return {"exit": 0, "data": WEEK}

    bootstrap.answer_offline = answer_offline  # type: ignore[attr-defined]
    assert main(["week", "--start", "2026-03-30"]) == 0
    assert asked == [({"command": "week", "arguments": {"start": "2026-03-30"}}, paths_of())]
    assert capsys.readouterr().out.splitlines() == [
        (
            "Week from 2026-03-30: 2 conversations, 1 lead, 4 juggling, in 1 h 36 min; "
            "most of it on LinkedIn."
        ),
        (
            "3 visits: 1 met, 1 not this time, 1 waiting for a reflection; 5 minutes over; "
            "1 visit turned down."
        ),
        "",
        "LinkedIn: 1 h 16 min in 2 visits; 2 conversations, 1 lead; 38 minutes per conversation.",
        "forum: 20 minutes in 1 visit.",
        "",
        "2026-03-30  LinkedIn 1 h 16 min, forum 20 minutes; 5 minutes over",
    ]


LATE = {"outcome": "lead", "count": 1, "platform": "forum", "date": "2026-03-30"}


def test_what_lay_outside_a_visit_is_told_in_the_week(
    bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    monday, tuesday = WEEK["days"]
    week = {
        **WEEK,
        "days": [{**monday, "before_minutes": 10.0}, {**tuesday, "before_minutes": 0.0}],
        "late_outcomes": {"lead": 1, "conversation": 2},
    }
    bootstrap.answer_offline = lambda _request, _paths: {  # type: ignore[attr-defined]
        "exit": 0,
        "data": week,
    }
    assert main(["week"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[1].endswith(
        "; 5 minutes over; 10 minutes before the intention; 1 visit turned down."
    )
    assert told[2] == "From an earlier visit: 1 lead, 2 conversations."
    assert told[-1].endswith("forum 20 minutes; 5 minutes over; 10 minutes before the intention")


@pytest.mark.parametrize(
    ("argv", "data"),
    [
        (["add", "--at", "09:00", "--length", "25m", "read"], {"session": "3f1c"}),
        (["outcome", "lead"], LATE),
    ],
)
def test_what_is_kept_without_the_app(
    argv: list[str], data: dict[str, Any], bootstrap: ModuleType, tmp_path: Path
) -> None:
    asked: list[Any] = []

    def answer_offline(request: dict[str, Any], paths: Paths) -> dict[str, Any]:
        asked.append((request["command"], paths))
        return {"exit": 0, "data": data}

    bootstrap.answer_offline = answer_offline  # type: ignore[attr-defined]
    mine = str(tmp_path / "mine")
    assert main(["--profile", mine, *argv]) == 0
    assert asked == [(argv[0], paths_of(mine))]


def test_a_week_of_nothing(bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    empty = {
        **WEEK,
        "days": [],
        "totals": dict.fromkeys(WEEK["totals"], 0),
        "outcomes": {},
        "platforms": [],
    }
    bootstrap.answer_offline = lambda _request, _paths: {  # type: ignore[attr-defined]
        "exit": 0,
        "data": empty,
    }
    assert main(["week"]) == 0
    assert capsys.readouterr().out == "Week from 2026-03-30: nothing kept.\n"


def test_reflect_works_without_the_app(
    bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    bootstrap.answer_offline = lambda _request, _paths: {  # type: ignore[attr-defined]
        "exit": 1,
        "error": {"code": "nothing-to-reflect", "field": "session"},
    }
    assert main(["reflect", "--verdict", "partly"]) == 1
    assert capsys.readouterr().err == "No session waits for a reflection.\n"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"discreet": False, "until": None}, "Your words are shown.\n"),
        ({"discreet": True, "until": None}, "Your words are hidden.\n"),
        (
            {"discreet": True, "until": "2026-11-16T10:05:00+01:00"},
            "Your words are hidden until 10:05.\n",
        ),
    ],
)
def test_hidden_words_are_told(
    data: dict[str, Any],
    told: str,
    bootstrap: ModuleType,
    capsys: pytest.CaptureFixture[str],
) -> None:
    bootstrap.answer_offline = lambda _request, _paths: {  # type: ignore[attr-defined]
        "exit": 0,
        "data": data,
    }
    assert main(["discreet", "on"]) == 0
    assert capsys.readouterr().out == told


def test_the_week_as_json_has_its_sentence(
    bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    person = {"name": "Ana", "met": True, "helped": False, "helped_you": True}
    platform = {**WEEK["platforms"][0], "assessment": "pays"}
    data = {**WEEK, "people": [person], "platforms": [platform, WEEK["platforms"][1]]}
    bootstrap.answer_offline = lambda _request, _paths: {  # type: ignore[attr-defined]
        "exit": 0,
        "data": data,
    }
    assert main(["week", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["sentence"].startswith("Week from 2026-03-30: 2 conversations, 1 lead")
    assert told["platforms"][0]["assessment"] == "pays"
    assert main(["week"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == told["sentence"]
    assert "People: Ana (met and helped you)." in lines
    assert any(line.endswith("; pays back.") for line in lines)


def test_likes_are_in_no_sentence_and_a_quiet_platform_has_no_visits(
    bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    quiet = {**WEEK["platforms"][1], "minutes": 0.0, "sessions": 0, "assessment": "quiet"}
    data = {
        **WEEK,
        "outcomes": {"like": 90, "lead": 1, "follower": 4},
        "platforms": [WEEK["platforms"][0], quiet],
    }
    bootstrap.answer_offline = lambda _request, _paths: {  # type: ignore[attr-defined]
        "exit": 0,
        "data": data,
    }
    assert main(["week"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("Week from 2026-03-30: 1 lead, in 1 h 36 min")
    assert "forum: no visits; gone quiet." in lines


def test_ones_own_kinds_are_told_by_their_names(
    bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    talk, badge = "own-7a1c7a1c7a1c", "own-bad9ebad9eba"
    data = {
        **WEEK,
        "outcomes": {badge: 5, talk: 3, "lead": 1},
        "named_outcomes": [
            {"outcome": talk, "name": "Talk given", "way": "give", "counted": True},
            {"outcome": badge, "name": "Bad\x1bge", "way": "take", "counted": False},
        ],
        "platforms": [{**WEEK["platforms"][0], "outcomes": {talk: 3, badge: 5}}],
    }
    bootstrap.answer_offline = lambda _request, _paths: {  # type: ignore[attr-defined]
        "exit": 0,
        "data": data,
    }
    assert main(["week"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Week from 2026-03-30: 3 x Talk given, 1 lead, in ")
    assert "3 x Talk given, 5 x Bad" in told
    assert "own-" not in told
    assert "\x1b" not in told
    kept = {
        "outcome": talk,
        "name": "Talk given",
        "count": 2,
        "platform": "A",
        "date": "2026-03-30",
    }
    bootstrap.answer_offline = lambda _request, _paths: {  # type: ignore[attr-defined]
        "exit": 0,
        "data": kept,
    }
    assert main(["outcome", "Talk given=2"]) == 0
    assert capsys.readouterr().out == "Kept for 2026-03-30: 2 x Talk given, on A.\n"
