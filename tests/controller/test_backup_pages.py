"""The window of the backups over a real journal: listed, made, restored, undone, refused."""

import pytest

from sojourn.domain.keeping import BackupKind, BackupTask, NotDone, NotDoneError
from sojourn.domain.refusal import Code, Refused
from tests.controller.house import House
from tests.controller.test_keeping import visited


def test_it_opens_at_once_and_lists_when_it_knows(house: House) -> None:
    house.worker.held = True
    house.backup_pages.open()
    page = house.screens.backups
    assert page is not None
    assert (page.backups, page.under_way) == (None, BackupTask.LIST)
    house.worker.let_go()
    assert house.screens.backups is not None
    assert (house.screens.backups.backups, house.screens.backups.under_way) == ((), None)


def test_a_backup_is_made_during_a_visit_too(house: House) -> None:
    house.start()
    house.backup_pages.open()
    house.backup_pages.back_up()
    page = house.screens.backups
    assert page is not None
    assert page.done is BackupTask.BACK_UP
    assert page.backups == (page.about,)
    assert page.about is not None
    assert (page.about.kind, page.about.visits) == (BackupKind.ASKED, 1)
    assert house.screens.backups_shown[-2].under_way is BackupTask.BACK_UP


def test_restoring_is_asked_carried_out_and_undone(house: House) -> None:
    first = visited(house)
    house.backup_pages.open()
    house.backup_pages.back_up()
    second = visited(house)
    assert house.screens.backups is not None
    assert house.screens.backups.backups is not None
    (backup,) = house.screens.backups.backups
    house.backup_pages.want_restore(backup)
    assert house.screens.asked_restore == [backup]
    house.backup_pages.restore(backup.file)
    page = house.screens.backups
    assert (page.done, page.about, page.refused) == (BackupTask.RESTORE, backup, None)
    assert [one.key for one in house.journal.unreflected()] == [first]
    assert house.screens.tray.unreflected == 1
    assert page.backups is not None
    assert [one.kind for one in page.backups] == [BackupKind.BEFORE_RESTORE, BackupKind.ASKED]
    assert page.undo == page.backups[0].file
    house.backup_pages.undo()
    page = house.screens.backups
    assert (page.done, page.undo) == (BackupTask.UNDO, "")
    assert [one.key for one in house.journal.unreflected()] == [first, second]


def test_a_visit_that_is_on_comes_first(house: House) -> None:
    house.backup_pages.open()
    house.backup_pages.back_up()
    house.start()
    assert house.screens.backups is not None
    assert house.screens.backups.about is not None
    house.backup_pages.want_restore(house.screens.backups.about)
    assert house.screens.asked_restore == []
    refused = house.screens.backups.refused
    assert isinstance(refused, Refused)
    assert refused.code is Code.SESSION_ON


def test_a_visit_that_has_ended_stands_in_the_way_no_more(house: House) -> None:
    house.backup_pages.open()
    house.backup_pages.back_up()
    house.start()
    assert house.screens.backups is not None
    assert house.screens.backups.about is not None
    house.backup_pages.want_restore(house.screens.backups.about)
    house.ask("finish")
    assert house.screens.backups.refused is None


def test_backups_made_and_restored_elsewhere_are_listed(house: House) -> None:
    visited(house)
    house.backup_pages.open()
    house.ask("backup")
    assert house.screens.backups is not None
    assert house.screens.backups.backups is not None
    assert [one.kind for one in house.screens.backups.backups] == [BackupKind.ASKED]
    house.ask("restore")
    assert [one.kind for one in house.screens.backups.backups] == [
        BackupKind.BEFORE_RESTORE,
        BackupKind.ASKED,
    ]
    assert house.screens.backups.done is None


def test_a_visit_that_begins_while_it_is_asked_comes_first_too(house: House) -> None:
    house.backup_pages.open()
    house.backup_pages.back_up()
    assert house.screens.backups is not None
    assert house.screens.backups.about is not None
    house.start()
    house.backup_pages.restore(house.screens.backups.about.file)
    assert isinstance(house.screens.backups.refused, Refused)
    assert house.screens.backups.under_way is None
    assert house.visit.session is not None


def test_what_cannot_be_done_is_told_and_what_can_be_undone_stays(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    house.backup_pages.open()
    house.backup_pages.back_up()
    assert house.screens.backups is not None
    assert house.screens.backups.about is not None
    house.backup_pages.restore(house.screens.backups.about.file)
    undo = house.screens.backups.undo
    house.backup_pages.restore("/nowhere/journal.sqlite")
    page = house.screens.backups
    assert isinstance(page.refused, NotDoneError)
    assert (page.refused.why, page.undo) == (NotDone.NO_FILE, undo)

    def broken(*_: object) -> None:
        raise RuntimeError("gone wrong")

    monkeypatch.setattr(house.backup_pages._keeper, "backup", broken)
    house.backup_pages.back_up()
    assert isinstance(house.screens.backups.refused, NotDoneError)
    assert house.screens.backups.under_way is None
    assert "gone wrong" in caplog.text


def test_opened_again_while_it_works_it_shows_that(house: House) -> None:
    house.backup_pages.open()
    house.worker.held = True
    house.backup_pages.back_up()
    house.backup_pages.open()
    assert house.screens.backups is not None
    assert house.screens.backups.under_way is BackupTask.BACK_UP
    house.worker.let_go()
    assert house.screens.backups.done is BackupTask.BACK_UP
