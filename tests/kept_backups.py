"""Backups of some weeks of use, and the window's page in each state; for tests and pictures."""

from datetime import datetime, timedelta

from sojourn.domain.keeping import (
    BackupKind,
    BackupsPage,
    BackupTask,
    KeptBackup,
    NotDone,
    NotDoneError,
)
from sojourn.domain.refusal import Code, Refused
from tests.manual_clock import BERLIN

NOW = datetime(2026, 11, 16, 9, 15, tzinfo=BERLIN)
FOLDER = "/home/ana/.local/share/sojourn/backups"


def backup(days: int, visits: int, kind: BackupKind = BackupKind.DAILY) -> KeptBackup:
    """Give a backup made so many days ago."""
    made = NOW - timedelta(days=days, minutes=7 * days)
    return KeptBackup(f"{FOLDER}/journal-{days}-{kind}.sqlite", made, visits, visits * 2_400, kind)


BACKUPS = (
    backup(0, 214, BackupKind.ASKED),
    backup(1, 212),
    backup(2, 209, BackupKind.BEFORE_RESTORE),
    backup(3, 209),
    backup(9, 180),
    backup(40, 61, BackupKind.BEFORE_MIGRATION),
    backup(71, 1),
)


def pages() -> dict[str, BackupsPage]:
    """Give a page in each state."""
    restored = BackupsPage(BACKUPS, done=BackupTask.RESTORE, about=BACKUPS[1], undo=BACKUPS[0].file)
    return {
        "looking": BackupsPage(under_way=BackupTask.LIST),
        "none": BackupsPage(()),
        "some": BackupsPage(BACKUPS),
        "busy": BackupsPage(BACKUPS, under_way=BackupTask.RESTORE),
        "made": BackupsPage(BACKUPS, done=BackupTask.BACK_UP, about=BACKUPS[0]),
        "restored": restored,
        "undone": BackupsPage(BACKUPS, done=BackupTask.UNDO),
        "session-on": BackupsPage(BACKUPS, refused=Refused(Code.SESSION_ON, "session")),
        "damaged": BackupsPage(BACKUPS, refused=NotDoneError(NotDone.NOT_A_BACKUP)),
    }
