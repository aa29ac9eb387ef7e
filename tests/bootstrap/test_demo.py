"""The demonstration: twelve weeks like anybody's, the same ones on the same day, and gone after."""

import tempfile
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest

import sojourn.bootstrap
from sojourn.bootstrap.demo import live, run_demo
from sojourn.bootstrap.demo_life import HABITS, PLATFORMS
from sojourn.domain.assessment import Assessment
from sojourn.domain.course import Grouping, Reach
from sojourn.domain.moment import week_start
from sojourn.domain.past_visit import taken_by
from sojourn.domain.week import WeekSummary, told
from sojourn.paths import Paths
from sojourn.storage.database import Database, open_for_reading, open_for_writing
from sojourn.storage.journal import Journal
from sojourn.storage.sessions import Sessions
from tests.manual_clock import ManualClock

FRIDAY = "2026-11-20 18:00"


@pytest.fixture(scope="module")
def database() -> Iterator[Database]:
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(open_for_writing(Path(folder) / "journal.sqlite3")) as opened,
    ):
        live(opened, ManualClock(FRIDAY))
        yield opened


def week(database: Database, at: str = FRIDAY) -> WeekSummary:
    clock = ManualClock(at)
    today = clock.moment.local.date()
    return told(Journal(database, clock).week_facts(week_start(today), today), today)


def test_each_thing_that_can_be_said_of_a_platform_is_said(database: Database) -> None:
    found = {one.platform: one.assessed for one in week(database).platforms}
    assert {one.assessment for one in found.values() if one} == set(Assessment)


def test_there_is_something_in_every_part_of_the_page(database: Database) -> None:
    found = week(database)
    assert found.sessions > 10
    assert found.not_now
    assert found.unreflected == 2
    assert len(found.people) >= 4
    assert found.came_back
    assert found.due
    assert found.pulls
    assert found.lessons
    assert found.next_steps
    assert found.compared
    assert found.late
    assert found.over_ms
    twelve = found.chart(Reach.TWELVE_WEEKS, Grouping.PLATFORM)
    assert all(bar.length_ms for bar in twelve.bars)


def test_no_visit_takes_the_time_of_another(database: Database) -> None:
    taken = sorted(stretch for one in Sessions(database).all() for stretch in taken_by(one))
    assert len(taken) > 100
    assert all(end <= start for (_, end), (start, _) in pairwise(taken))


def test_the_same_day_gives_the_same_weeks(database: Database, tmp_path: Path) -> None:
    with closing(open_for_writing(tmp_path / "journal.sqlite3")) as again:
        live(again, ManualClock(FRIDAY))
        assert week(again) == week(database)
        assert database.faults(fully=True) == again.faults(fully=True) == ()


def test_every_habit_has_a_platform() -> None:
    assert {habit.platform for habit in HABITS} == {one.name for one in PLATFORMS}


def test_its_profile_is_gone_when_the_app_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Paths] = []

    def run(paths: Paths, *, stays: bool) -> int:
        assert not stays
        seen.append(paths)
        with closing(open_for_reading(paths.journal_file)) as reader:
            assert next(iter(Sessions(reader).all()), None) is not None
        return 0

    monkeypatch.setattr(sojourn.bootstrap, "run", run)
    assert run_demo() == 0
    assert seen[0].profile is not None
    assert not seen[0].profile.exists()
