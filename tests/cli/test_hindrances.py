"""What keeps the journal from being used is told by its own name; "busy" is a locked one alone."""

from pathlib import Path
from types import ModuleType

import pytest

from sojourn.cli import main
from sojourn.domain.keeping import Hindrance
from sojourn.domain.ports import JournalBusyError
from tests.cli.fake_app import FakeApp

TOLD = {
    Hindrance.LOCKED: "The journal is busy just now; try again in a moment.\n",
    **{
        why: f"The journal cannot be used just now: {told}. Nothing was changed; try again once "
        "that is mended.\n"
        for why, told in (
            (Hindrance.FULL, "the disk is full"),
            (Hindrance.READ_ONLY, "it can only be read"),
            (Hindrance.GONE, "its file is not where it was"),
            (Hindrance.FAULTY, "the disk does not take it"),
            (Hindrance.NO_RIGHTS, "it may not be opened"),
        )
    },
}


@pytest.mark.parametrize("why", Hindrance)
@pytest.mark.parametrize("command", ["backup", "quit"])
def test_the_app_s_refusal_names_it(
    why: Hindrance, command: str, app: FakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    app.answers(3, error={"code": "journal-busy", "field": "file", "value": why.value})
    assert main([command]) == 3
    assert capsys.readouterr().err == TOLD[why]


@pytest.mark.parametrize("told", [{}, {"value": ""}, {"value": "brand-new"}])
def test_without_a_reason_it_is_busy(
    told: dict[str, str], app: FakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    app.answers(3, error={"code": "journal-busy", "field": "file", **told})
    assert main(["backup"]) == 3
    assert capsys.readouterr().err == TOLD[Hindrance.LOCKED]


@pytest.mark.parametrize("why", Hindrance)
def test_an_export_names_it(
    why: Hindrance, bootstrap: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def hindered(*_: object, **__: object) -> None:
        raise JournalBusyError("no", why)

    bootstrap.export = hindered  # type: ignore[attr-defined]
    assert main(["export", "--format", "json", "-o", str(tmp_path / "a")]) == 3
    assert capsys.readouterr().err == TOLD[why]
    assert list(tmp_path.iterdir()) == []


def test_a_doctor_is_there_for_an_app_without_its_journal(
    app: FakeApp, bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    app.answers(3, error={"code": "not-opened", "field": "command"})
    bootstrap.answer_offline = lambda *_: {"exit": 0, "data": {"journal": "newer"}}  # type: ignore[attr-defined]
    assert main(["status"]) == 3
    told = "Sojourn could not open its journal; its window says why.\n"
    assert capsys.readouterr().err == told
    assert main(["doctor"]) == 0
    assert capsys.readouterr().out == "journal: newer\n"
