"""What the doctor tells in words."""

from types import ModuleType

import pytest

from sojourn.cli import main


def test_the_doctors_findings(bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    findings = {
        "versions": {"sojourn": "0.1.0", "qt": "6.11"},
        "journal_check": "ok",
        "tray": True,
        "notifications": [
            {"way": "freedesktop", "usable": True, "why_not": ""},
            {"way": "plyer", "usable": False, "why_not": "notify-send is not installed"},
        ],
        "idle": [
            {"way": "mutter", "usable": False, "why_not": "it hung up"},
            {"way": "x11", "usable": True, "why_not": ""},
        ],
        "sleep": [{"way": "logind", "usable": True, "why_not": ""}],
        "parts": ["bus", "plyer"],
        "problems": [],
        "session": None,
    }
    bootstrap.answer_offline = lambda _request, _paths: {  # type: ignore[attr-defined]
        "exit": 0,
        "data": findings,
    }
    assert main(["doctor"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "versions:",
        "  sojourn: 0.1.0",
        "  qt: 6.11",
        "journal check: ok",
        "tray: yes",
        "notifications:",
        "  way          usable  why not",
        "  freedesktop  yes",
        "  plyer        no      notify-send is not installed",
        "idle time:",
        "  way     usable  why not",
        "  mutter  no      it hung up",
        "  x11     yes",
        "sleep:",
        "  way     usable  why not",
        "  logind  yes",
        "parts: bus, plyer",
        "problems: none",
        "session: not known",
    ]


def test_the_doctor_tells_none_from_not_known(
    bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    bootstrap.answer_offline = lambda _request, _paths: {  # type: ignore[attr-defined]
        "exit": 0,
        "data": {
            "journal": None,
            "journal_trouble": None,
            "backups": {"newest": None, "number": 0, "last_full_check": None},
            "tray": None,
        },
    }
    assert main(["doctor"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "journal: none yet",
        "journal trouble: none",
        "backups:",
        "  newest: none yet",
        "  number: 0",
        "  last full check: none yet",
        "tray: not known",
    ]


def test_where_nothing_tells_the_doctor_says_what_goes_on_all_the_same(
    bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    bootstrap.answer_offline = lambda _request, _paths: {  # type: ignore[attr-defined]
        "exit": 0,
        "data": {
            "idle": [{"way": "x11", "usable": False, "why_not": "there is no X display"}],
            "sleep": [],
            "tray": None,
        },
    }
    assert main(["doctor"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "idle time:",
        "  way  usable  why not",
        "  x11  no      there is no X display",
        (
            "  Nothing on this desktop tells when nobody is at the keyboard; 60 minutes over, a"
            " visit still ends by itself."
        ),
        "sleep:",
        "  The clocks alone tell when the computer slept.",
        "tray: not known",
    ]
