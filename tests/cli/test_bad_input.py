"""What cannot be taken: one sentence on stderr that names the argument, exit 2, nothing asked."""

from pathlib import Path

import pytest

from sojourn.cli import main
from sojourn.cli.refusals import refusal_sentence
from sojourn.domain.catalogue import PULL_KINDS
from sojourn.domain.refusal import Code
from tests.cli.fake_app import FakeApp

LONG = "x" * 100_000
ADD = ("add", "--at", "2026-11-16 09:00", "--length", "25m")


@pytest.mark.parametrize(
    ("argv", "named"),
    [
        (["start"], "WILL_DO"),
        (["start", ""], "WILL_DO is empty"),
        (["start", " \t "], "WILL_DO is empty"),
        (["start", "a\0b"], "WILL_DO"),
        (["start", "a\ud800b"], "WILL_DO"),
        (["start", LONG], "WILL_DO has 100000 characters; at most 500"),
        (["start", "answer", "Ana"], "Ana"),
        (["start", "x", "--length", "0s"], "--length '0s' is out of range; 1s to 12h"),
        (["start", "x", "--length", "40h"], "--length '40h' is out of range"),
        (["start", "x", "--length", "-5m"], "--length '-5m' is not a length"),
        (["start", "x", "--length=-5m"], "--length '-5m' is not a length"),
        (["start", "x", "--length", "15"], "--length '15' is not a length"),
        (["start", "x", "--length", ""], "--length '' is not a length"),
        (["start", "x", "--length", LONG], "--length 'xxx"),
        (["start", "x", "--length"], "--length"),
        (["start", "x", "--leng", "5m"], "--leng"),
        (["start", "x", "--platform", ""], "--platform is empty"),
        (["start", "x", "--platform", "y" * 81], "--platform has 81 characters; at most 80"),
        (["start", "x", "--for-whom", "\0"], "--for-whom"),
        (["start", "x", "--purpose", "\x1b[31m"], "--purpose ' [31m' is not known"),
        (["start", "x", "--colour", "red"], "--colour"),
        (["extend"], "LENGTH"),
        (["extend", "-5m"], "LENGTH '-5m' is not a length"),
        (["extend", "0s"], "LENGTH '0s' is out of range"),
        (["extend", "5m", "--reason", "x" * 2001], "--reason has 2001 characters; at most 2000"),
        (["reflect"], "--verdict is missing; one of met, partly, missed, changed"),
        (["reflect", "--verdict", "won"], "--verdict 'won' is not known; known are met"),
        (["reflect", "--energy", "good"], "--energy 'good' is not known; known are better"),
        (["reflect", "--verdict", "met", "--outcome", "lead=x"], "--outcome 'lead=x' is not a"),
        (["reflect", "--verdict", "met", "--outcome", "lead="], "--outcome 'lead=' is not a"),
        (["reflect", "--verdict", "met", "--outcome", "lead=-1"], "--outcome '-1' is out of"),
        (["reflect", "--verdict", "met", "--outcome", "lead=1000"], "range; 0 to 999"),
        (
            ["reflect", "--verdict", "met", "--outcome", "lead=999", "--outcome", "lead"],
            "--outcome '1000' is out of range",
        ),
        (["reflect", "--verdict", "met", "--pull", "fog"], "--pull 'fog' is not known; known are"),
        (["reflect", "--verdict", "met", "--pull", ""], "--pull '' is not known"),
        (["reflect", "--verdict", "met", "--pull", "feed:no"], "known are declined, accepted"),
        (["reflect", "--verdict", "met", "--lesson", LONG], "--lesson has 100000"),
        (["reflect", "--verdict", "met", "--next-step", "\0"], "--next-step"),
        (["reflect", "--verdict", "met", "--session", ""], "--session is empty"),
        (["start", "x", "--ago", "soon"], "start: --ago 'soon' is not a length"),
        (["start", "x", "--ago", "0s"], "--ago '0s' is out of range; 1s to 12h is expected"),
        (["start", "x", "--ago", "-5m"], "--ago '-5m' is not a length"),
        (["start", "x", "--ago"], "--ago"),
        (["start", "x", "--instead=yes"], "--instead"),
        (["switch"], "PLATFORM"),
        (["switch", " "], "switch: PLATFORM is empty"),
        (["switch", "y" * 81], "PLATFORM has 81 characters; at most 80"),
        (["switch", "a\0b"], "PLATFORM holds characters"),
        (["switch", "my", "forum"], "several words go in quotes"),
        (["resume", "again"], "again"),
        (["finish", "--at", ""], "finish: --at '' is not a time; write it like 09:00 or "),
        (["finish", "--at", "24:00"], "--at '24:00' is not a time"),
        (["finish", "--at", "2026-11-16"], "--at '2026-11-16' is not a time"),
        (["finish", "--at", LONG], "--at 'xxx"),
        (["finish", "12:05"], "12:05"),
        (["add", "x"], "--at, --length"),
        (["add", "--at", "09:00", "x"], "--length"),
        (["add", "--at", "09:00", "--length", "5m"], "WHAT_I_DID"),
        (["add", "--at", "09:00", "--length", "5m", ""], "add: WHAT_I_DID is empty"),
        (["add", "--at", "noon", "--length", "5m", "x"], "add: --at 'noon' is not a time"),
        (["add", "--at", "2026-02-30 09:00", "--length", "5m", "x"], "is not a time"),
        (["add", "--at", "09:00Z", "--length", "5m", "x"], "--at '09:00Z' is not a time"),
        (["add", "--at", "09:00", "--length", "13h", "x"], "--length '13h' is out of range"),
        ([*ADD, "x", "--timebox", "15"], "--timebox '15' is not a length"),
        ([*ADD, "x", "--timebox", "0s"], "--timebox '0s' is out of range; 1s to 12h"),
        ([*ADD, "x", "--platform", ""], "--platform is empty"),
        ([*ADD, "x", "--for-whom", LONG], "--for-whom has 100000 characters"),
        ([*ADD, "x", "--verdict", "won"], "--verdict 'won' is not known; known are met"),
        ([*ADD, "x", "--verdict", ""], "--verdict '' is not known"),
        ([*ADD, "x", "--outcome", "lead=x"], "--outcome 'lead=x' is not a count"),
        ([*ADD, "x", "--outcome", "lead=999", "--outcome", "lead"], "'1000' is out of range"),
        ([*ADD, "x", "--lesson", "\0"], "--lesson holds characters"),
        ([*ADD, "x", "--lesson", "y" * 2001], "--lesson has 2001 characters; at most 2000"),
        (["outcome"], "KEY[=N]"),
        (["outcome", ""], "outcome: KEY '' is not known; known are connection"),
        (["outcome", "lead=x"], "KEY 'lead=x' is not a count"),
        (["outcome", "lead=0"], "KEY '0' is out of range; 1 to 999 is expected"),
        (["outcome", "lead=1000"], "KEY '1000' is out of range"),
        (["outcome", "lead", "--at", "Monday"], "--at 'Monday' is not a date"),
        (["outcome", "lead", "--at", "2026-02-03 09:00"], "is not a date"),
        (["outcome", "lead", "--at", "2026-02-30"], "--at '2026-02-30' is not a date"),
        (["outcome", "lead", "--session", ""], "--session is empty"),
        (["outcome", "lead", "--platform", ""], "--platform is empty"),
        (["outcome", "lead", "--session", "a", "--platform", "b"], "not allowed with"),
        (["outcome", "lead", "--note", "y" * 2001], "--note has 2001 characters"),
        (["week", "--start", "Monday"], "--start 'Monday' is not a date"),
        (["week", "--start", "2026-02-30"], "--start '2026-02-30' is not a date"),
        (["week", "--start", "20260330"], "--start '20260330' is not a date"),
        (["week", "--start", "٢٠٢٦-٠٣-٣٠"], "is not a date"),
        (["export"], "--format"),
        (["export", "--format", "xml"], "--format 'xml' is not known; known are json, csv"),
        (["--profile", "", "status"], "--profile is empty"),
        (["status", "--profile", "a\0b"], "--profile"),
        (["status", "--profile", "a\ud800"], "--profile"),
        (["status", "--profile", LONG], "--profile"),
        (["status", "--profile"], "--profile"),
        (["status", "now"], "now"),
        (["status", "status"], "status"),
        (["--json", "status"], "--json"),
        (["dance"], "dance"),
        ([LONG], "sojourn: argument COMMAND"),
        (["", "\0", "\n"], "COMMAND"),
        (["-5m"], "-5m"),
    ],
)
def test_bad_input(
    argv: list[str], named: str, app: FakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(argv) == 2
    told = capsys.readouterr()
    assert named in told.err
    assert told.err.startswith("sojourn")
    assert told.err.count("\n") == 1
    assert len(told.err) < 500
    assert told.out == ""
    assert app.requests == []


def test_a_file_is_no_profile(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "file"
    file.touch()
    assert main(["status", "--profile", str(file)]) == 2
    assert capsys.readouterr().err == "sojourn: --profile names a file; a folder is expected.\n"


def test_a_bad_profile_of_the_environment_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "file"
    file.touch()
    monkeypatch.setenv("SOJOURN_PROFILE", str(file))
    assert main(["status"]) == 2
    assert "SOJOURN_PROFILE names a file" in capsys.readouterr().err


def test_more_than_a_line_holds_is_refused(
    app: FakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["reflect", "--verdict", "met", *["--pull", "notification"] * 5000]) == 2
    assert "more than 65536 bytes" in capsys.readouterr().err
    assert app.requests == []


@pytest.mark.parametrize(
    ("argv", "keys"),
    [
        (["reflect", "--energy", "same", "--pull", "?"], [one.key for one in PULL_KINDS]),
    ],
)
def test_the_known_keys_are_listed(
    argv: list[str], keys: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(argv) == 2
    assert f"known are {', '.join(keys)}." in capsys.readouterr().err
    assert main([argv[0], "--help"]) == 0
    helped = " ".join(capsys.readouterr().out.split())
    assert ", ".join(keys) in helped


@pytest.mark.parametrize("code", Code)
@pytest.mark.parametrize("field", ["length", "will_do", "session", "command", "at", "ago"])
@pytest.mark.parametrize(
    ("value", "limit"), [(None, None), ("x", 80), (99, [1000, 2000]), (LONG, ["a", "b"]), (1, 5000)]
)
def test_every_refusal_has_its_words(code: Code, field: str, value: object, limit: object) -> None:
    error = {"code": code.value, "field": field, "value": value, "limit": limit}
    told = refusal_sentence(error, "start")
    assert told.endswith(".")
    assert "was refused" not in told
    assert "None" not in told
    assert "  " not in told
    assert len(told) < 400


def test_a_code_of_a_newer_app_is_still_a_sentence() -> None:
    assert refusal_sentence({"code": "full-moon", "field": "length", "value": 1000}, "start") == (
        "sojourn start: --length '1s' was refused (full-moon)."
    )


@pytest.mark.parametrize("command", [[], ["start"], ["add"], ["outcome"], ["reflect"]])
def test_help_and_version_change_nothing(
    command: list[str], app: FakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--help"]) == 0
    helped = capsys.readouterr()
    assert helped.out.startswith("usage: sojourn")
    assert max(map(len, helped.out.splitlines())) <= 100
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("sojourn ")
    assert app.requests == []
