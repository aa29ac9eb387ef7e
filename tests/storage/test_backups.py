"""Backups appear whole and thin out as told."""

import shutil
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sojourn.storage.backups import Backups, kept
from sojourn.storage.database import Database
from sojourn.storage.journal_error import JournalMissingError
from tests.manual_clock import HOUR, later, moment_at
from tests.storage.visits import live

pytestmark = pytest.mark.thorough

HERE = Path(__file__).parent
NOW = moment_at("2026-11-16 09:05")
DAY = 24 * HOUR


def test_a_backup_is_whole_private_and_named_for_its_time(
    database: Database, backups: Backups, path: Path
) -> None:
    live(database, 3)
    made = backups.make(database, NOW)
    assert made.path == path.parent / "backups" / "journal-2026-11-16T08-05-00Z.sqlite"
    assert (made.made_ms, made.sessions, made.size) == (NOW.utc_ms, 3, made.path.stat().st_size)
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert [one.name for one in made.path.parent.iterdir()] == [made.path.name]
    again = backups.make_apart(NOW)
    assert again.path.name == "journal-2026-11-16T08-05-00Z-2.sqlite"
    assert backups.all() == (again, made)


def test_a_day_has_one_daily_backup(database: Database, backups: Backups) -> None:
    evening = moment_at("2026-11-16 23:50")
    assert backups.daily(database, evening) is not None
    assert backups.daily(database, evening) is None
    assert backups.daily_apart(moment_at("2026-11-16 23:59")) is None
    # 23:05 UTC of the same UTC day is another day in Berlin.
    assert backups.daily_apart(moment_at("2026-11-17 00:05")) is not None


def test_what_cannot_be_read_is_left_out_and_what_came_before_a_migration_is_not(
    database: Database, backups: Backups
) -> None:
    made = backups.make(database, NOW)
    shutil.copyfile(HERE / "journal-v1.sqlite", made.path.with_name("journal-v1.sqlite3"))
    broken = made.path.with_name("journal-2026-11-17T08-05-00Z.sqlite")
    broken.write_bytes(b"no journal")
    made.path.with_name("journal-2026-99-99T08-05-00Z.sqlite").mkdir()
    made.path.with_name("letter.txt").write_text("not ours")
    assert {one.path.name for one in backups.all()} == {made.path.name, "journal-v1.sqlite3"}
    assert broken in backups.unreadable()


def test_without_a_folder_there_are_none(backups: Backups) -> None:
    assert backups.all() == ()
    assert backups.prune(NOW) == ()
    with pytest.raises(JournalMissingError):
        backups.make_apart(NOW)


def days(*texts: str) -> list[datetime]:
    return [datetime.fromisoformat(text).replace(tzinfo=UTC) for text in texts]


@pytest.mark.parametrize(
    ("made", "stays"),
    [
        ([], []),
        (["2026-01-01 09:00"], ["2026-01-01 09:00"]),
        (["2026-01-01 09:00", "2026-01-01 17:00"], ["2026-01-01 17:00"]),
        (["2026-01-01 09:00", "2027-01-01 17:00"], ["2026-01-01 09:00", "2027-01-01 17:00"]),
    ],
)
def test_which_stay(made: list[str], stays: list[str]) -> None:
    assert kept(days(*made)) == set(days(*stays))


def test_two_years_of_days_leave_14_days_8_weeks_and_12_months() -> None:
    newest = datetime(2026, 11, 16, 9, tzinfo=UTC)
    stays = sorted(kept(newest - timedelta(days=ago) for ago in range(730)), reverse=True)
    assert stays[:14] == [newest - timedelta(days=ago) for ago in range(14)]
    sundays = [newest - timedelta(days=1 + 7 * week) for week in range(7)]
    assert set(sundays) <= set(stays)
    ends = [(when + timedelta(days=1)).day == 1 for when in stays]
    assert sum(ends) == 11
    assert len(stays) == 14 + 5 + 11


MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@given(st.lists(MOMENTS, max_size=80), MOMENTS)
def test_thinning_out_keeps_the_newest_and_is_done_when_done(
    made: list[datetime], another: datetime
) -> None:
    stays = kept(made)
    assert stays <= set(made)
    assert len(stays) <= 34
    assert kept(stays) == stays
    assert {when.date() for when in stays} >= set(sorted({when.date() for when in made})[-14:])
    assert {(w.year, w.month) for w in stays} >= set(
        sorted({(w.year, w.month) for w in made})[-12:]
    )
    assert another in kept([*made, another]) or another < max(made)


def test_pruning_removes_old_ones_and_never_those_of_yesterday(
    database: Database, backups: Backups, path: Path
) -> None:
    names = set()
    for hours in (0, 1, 30, 24 * 10, 24 * 10 + 1):
        backups.make(database, later(NOW, -hours * HOUR))
        names.add(hours)
    folder = path.parent / "backups"
    (folder / ".journal-2026-11-16T08-05-00Z.sqlite.unfinished").write_bytes(b"")
    shutil.copyfile(HERE / "journal-v1.sqlite", folder / "journal-v1.sqlite3")
    gone = backups.prune(NOW)
    assert {one.name for one in gone} == {
        ".journal-2026-11-16T08-05-00Z.sqlite.unfinished",
        "journal-2026-11-06T07-05-00Z.sqlite",
    }
    assert len(backups.all()) == 5
