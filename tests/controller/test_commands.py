"""What the command line is answered, and that a refused command changes nothing."""

from typing import Any

import pytest

from tests.controller.house import House
from tests.manual_clock import MINUTE, SECOND


def begun(house: House, **more: Any) -> Any:  # noqa: ANN401 - JSON
    arguments = {
        "platform": "Forum",
        "purpose": "help",
        "length_ms": 15 * MINUTE,
        "will_do": "answer Ana's question",
        **more,
    }
    return house.ask("start", **arguments)


def test_start_and_status(house: House) -> None:
    assert house.ask("status") == {
        "exit": 1,
        "data": {"phase": "idle", "session": None, "unreflected": 0, "journal_trouble": None},
    }
    assert begun(house)["exit"] == 0
    house.pass_time(4 * MINUTE + 500)
    answer = house.ask("status")
    assert answer["exit"] == 0
    session = answer["data"]["session"]
    assert (answer["data"]["phase"], session["platform"]) == ("running", "Forum")
    assert session["purpose"] == "help"
    assert (session["timebox_s"], session["elapsed_s"], session["remaining_s"]) == (900, 240, 660)
    assert (session["overrun_s"], session["extensions"]) == (0, [])
    assert session["started_at"] == "2026-11-16T09:05:00+01:00"


def test_overrun_and_extension_in_the_status(house: House) -> None:
    begun(house)
    house.pass_time(15 * MINUTE + 70 * SECOND)
    data = house.ask("status")["data"]
    assert (data["phase"], data["session"]["remaining_s"]) == ("overrun", 0)
    assert data["session"]["overrun_s"] == 70
    data = house.ask("extend", length_ms=5 * MINUTE, reason="nearly done")["data"]
    assert data["session"]["timebox_s"] == 1200
    (extension,) = data["session"]["extensions"]
    assert extension == {
        "at": "2026-11-16T09:21:10+01:00",
        "seconds": 300,
        "reason": "nearly done",
    }


def test_missing_arguments_are_what_was_last_used(house: House) -> None:
    refused = house.ask("start", will_do="look")
    assert (refused["exit"], refused["error"]["field"]) == (2, "platform")
    begun(house, platform=" linkedin ", purpose="leads", length_ms=10 * MINUTE)
    house.ask("finish")
    session = house.ask("start", will_do="look")["data"]["session"]
    assert (session["platform"], session["purpose"]) == ("LinkedIn", "leads")
    assert session["timebox_s"] == 600


def test_first_start_ever_with_a_platform(house: House) -> None:
    session = house.ask("start", will_do="look", platform="Choir")["data"]["session"]
    assert (session["purpose"], session["timebox_s"]) == ("conversation", 900)


def test_a_second_start_names_the_session_that_runs(house: House) -> None:
    begun(house)
    answer = begun(house, will_do="else")
    assert (answer["exit"], answer["error"]["code"]) == (1, "session-on")
    assert answer["data"]["session"]["will_do"] == "answer Ana's question"


@pytest.mark.parametrize("command", ["pause", "resume", "finish"])
def test_without_a_session_the_answer_is_no(house: House, command: str) -> None:
    answer = house.ask(command)
    assert (answer["exit"], answer["error"]["code"]) == (1, "no-session")


def test_pause_resume_finish_reflect(house: House) -> None:
    begun(house)
    assert house.ask("resume")["error"]["code"] == "not-paused"
    assert house.ask("pause")["data"]["phase"] == "paused"
    assert house.ask("pause")["error"]["code"] == "not-running"
    assert house.ask("resume")["data"]["phase"] == "running"
    assert house.ask("finish")["data"] == {
        "phase": "idle",
        "session": None,
        "unreflected": 1,
        "journal_trouble": None,
    }
    answer = house.ask(
        "reflect",
        verdict="partly",
        outcomes=[["conversation", 2], ["lead", 1]],
        pulls=[["feed", None], ["habit", "declined"]],
        energy="same",
        lesson="Ask first",
        next_step="Write to Ana",
    )
    assert answer["exit"] == 0
    kept = house.journal.session(answer["data"]["session"])
    assert kept is not None
    assert kept.reflection is not None
    assert kept.reflection.verdict == "partly"
    assert [(p.kind, p.answer) for p in kept.pulls] == [("feed", "accepted"), ("habit", "declined")]
    assert house.screens.reflections == {}
    assert house.ask("reflect", verdict="met")["error"]["code"] == "nothing-to-reflect"
    again = house.ask("reflect", verdict="met", session=kept.key)
    assert (again["exit"], again["error"]["code"]) == (1, "already-reflected")


def test_the_week(house: House) -> None:
    begun(house)
    house.pass_time(16 * MINUTE + 30 * SECOND)
    week = house.ask("week")["data"]
    assert week["week_start"] == "2026-11-16"
    assert week["days"][0] == {
        "date": "2026-11-16",
        "minutes": {"Forum": 16.5},
        "overrun_minutes": 1.5,
        "before_minutes": 0,
        "outcomes": {},
    }
    assert week["totals"]["sessions"] == 1
    assert week["totals"]["unreflected"] == 0
    house.ask("finish")
    house.ask("reflect", verdict="met", outcomes=[["conversation", 3]])
    week = house.ask("week", start="2026-11-16")["data"]
    assert week["totals"] == {
        "minutes": 16.5,
        "budget_minutes": None,
        "sessions": 1,
        "overrun_minutes": 1.5,
        "met": 1,
        "partly": 0,
        "missed": 0,
        "changed": 0,
        "unreflected": 0,
        "not_now": 0,
        "gave": 0,
        "received": 0,
        "came_back_to": 0,
    }
    assert week["outcomes"] == {"conversation": 3}
    (forum,) = week["platforms"]
    assert (forum["platform"], forum["minutes"], forum["sessions"]) == ("Forum", 16.5, 1)
    assert (forum["outcomes"], forum["minutes_per_conversation"]) == ({"conversation": 3}, 5.5)
    assert (forum["assessment"], forum["reason"]["cause"]) == ("early", "few-visits")
    assert (forum["reason"]["visits"], forum["reason"]["fruitful_visits"]) == (1, 1)
    assert (forum["stance"], forum["trend_minutes"]) == ("keep", [0.0] * 7 + [16.5])


@pytest.mark.parametrize(
    ("command", "arguments", "field"),
    [
        ("start", {"will_do": ""}, "will_do"),
        ("start", {"will_do": "a\0b"}, "will_do"),
        ("start", {"will_do": "x" * 100_000}, "will_do"),
        ("start", {"will_do": 7}, "will_do"),
        ("start", {"purpose": "fun"}, "purpose"),
        ("start", {"platform": "x" * 81}, "platform"),
        ("start", {"platform": " "}, "platform"),
        ("start", {"length_ms": 13 * 3_600_000}, "length"),
        ("start", {"length_ms": -1}, "length"),
        ("start", {"length_ms": True}, "length_ms"),
        ("extend", {"length_ms": 0}, "length"),
        ("extend", {"length_ms": MINUTE, "reason": "x" * 2_001}, "reason"),
        ("week", {"start": "Monday"}, "start"),
        ("week", {"start": "0001-01-01"}, "start"),
        ("add", {"at": "9999-12-31 23:59", "length_ms": MINUTE, "will_do": "x"}, "at"),
        ("add", {"at": "9999-12-31T23:59-14:00", "length_ms": MINUTE, "will_do": "x"}, "at"),
        ("add", {"length_ms": MINUTE, "will_do": "x"}, "at"),
        ("add", {"at": "08:00", "will_do": "x"}, "length"),
        ("add", {"at": "08:00", "length_ms": MINUTE, "will_do": "x", "lesson": "y"}, "verdict"),
        ("outcome", {"kind": "lead", "platform": "Forum", "at": "0001-01-01"}, "at"),
        ("reflect", {"verdict": "won"}, "verdict"),
        ("reflect", {"verdict": "met", "outcomes": [["trophies", 1]]}, "outcome"),
        ("reflect", {"verdict": "met", "outcomes": [["lead", "1"]]}, "outcome"),
        ("reflect", {"verdict": "met", "outcomes": ["lead"]}, "outcomes"),
        ("reflect", {"verdict": "met", "pulls": [["moon", None]]}, "pull"),
        ("reflect", {"verdict": "met", "session": "nobody"}, "session"),
        ("reflect", {}, "verdict"),
        ("dance", {}, "command"),
    ],
)
def test_bad_input_is_refused_and_changes_nothing(
    house: House, command: str, arguments: dict[str, Any], field: str
) -> None:
    begun(house)
    house.ask("finish")
    if command == "extend":
        begun(house)
    before = house.ask("status"), house.ask("week"), house.journal.unreflected()
    answer = begun(house, **arguments) if command == "start" else house.ask(command, **arguments)
    assert (answer["exit"], answer["error"]["field"]) == (2, field)
    assert (house.ask("status"), house.ask("week"), house.journal.unreflected()) == before


def test_quit_keeps_the_session_paused(house: House) -> None:
    begun(house)
    assert house.ask("quit")["data"]["phase"] == "paused"
    assert house.left == 1
