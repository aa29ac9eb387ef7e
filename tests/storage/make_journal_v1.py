"""Made `journal-v1.sqlite` and `journal-v1.json` with the Sojourn whose schema was 1.

Kept to show what is in them and how they came about: a later Sojourn would write its own
schema, so it is not run again. It was run from the root of the checkout as
`PYTHONPATH=app:. python tests/storage/make_journal_v1.py`.
"""

import sqlite3
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from sojourn.domain.draft import IntentionDraft, NotNow, ReflectionDraft
from sojourn.domain.event import (
    Count,
    Extend,
    FeelPull,
    Finish,
    Pause,
    Reflect,
    Resume,
    Skip,
    Tick,
)
from sojourn.domain.intention import Intention, Platform
from sojourn.domain.outcome import Met, Pull, Reflection
from sojourn.domain.session import started
from sojourn.storage.database import open_for_reading, open_for_writing
from sojourn.storage.export import export_json
from sojourn.storage.journal import Journal
from tests.manual_clock import MINUTE, ManualClock, later, moment_at
from tests.storage.visits import INTENTION, happened

HERE = Path(__file__).parent

ADDED = """
INSERT INTO stance_change SELECT 'c0000000-0000-4000-8000-000000000001', 1794816300000, NULL,
    key, 1794816300000, 3600, 'trial', 'too loud of late', '2026-12-31'
    FROM platform WHERE folded = 'forum';
INSERT INTO outcome SELECT 'c0000000-0000-4000-8000-000000000002', 1794900000000, NULL,
    NULL, 0, platform.key, person.key, 'opportunity', 1, 1794900000000, '2026-11-17', 3600,
    'a talk in May' FROM platform, person WHERE platform.folded = 'forum' AND person.folded = 'ana';
INSERT INTO platform VALUES ('c0000000-0000-4000-8000-000000000003', 1794900000000, 1794900000000,
    'Old place', 'old place', '#777777', '', 0, 'left', '', '', NULL);
UPDATE person SET cadence_days = 30, note = 'met at the autumn meeting' WHERE folded = 'ana';
"""


def fill(journal: Journal) -> None:
    """Live some visits of every kind."""
    journal.keep_platform(
        Platform(
            "Forum", "#1f8a8a", "https://forum.example/", True, "trial", "help", "Ana", 7_200_000
        )
    )
    moment = moment_at("2026-11-16 09:05")
    session = started("a0000000-0000-4000-8000-000000000001", INTENTION, moment)
    for minutes, event in (
        (3, Pause),
        (5, Resume),
        (9, lambda at: Count(at, "conversation")),
        (10, lambda at: FeelPull(at, Pull("feed", "declined"))),
        (13, Tick),
        (18, Tick),
        (19, lambda at: Extend(at, 5 * MINUTE, "still-talking")),
        (30, Finish),
    ):
        session = happened(journal, session, event(later(moment, minutes * MINUTE)))
    reflection = Reflection(
        "partly",
        (("conversation", 2), ("learned", 1), ("lead", 0)),
        "Ask first, « doucement »",
        "Write to Bo",
        (Met("Ana", date(2026, 12, 1)), Met("Bo")),
        (*session.pulls, Pull("habit", "accepted")),
        "better",
    )
    happened(journal, session, Reflect(later(moment, 31 * MINUTE), reflection))
    late = moment_at("2026-11-18 03:50")
    skipped = started(
        "a0000000-0000-4000-8000-000000000002",
        Intention("RSS", "unwind", "read", 45 * MINUTE),
        late,
    )
    skipped = happened(journal, skipped, Finish(later(late, 20 * MINUTE)))
    happened(journal, skipped, Skip(later(late, 21 * MINUTE)))
    morning = moment_at("2026-11-18 09:00")
    waiting = started("a0000000-0000-4000-8000-000000000003", INTENTION, morning)
    waiting = happened(journal, waiting, Finish(later(morning, 4 * MINUTE)))
    journal.keep_draft(ReflectionDraft(waiting.key, Reflection(lesson="half a ")), morning)
    noon = moment_at("2026-11-18 12:00")
    running = started("a0000000-0000-4000-8000-000000000004", INTENTION, noon)
    happened(journal, running, Tick(later(noon, MINUTE)))
    journal.keep_not_now(NotNow(noon.utc_ms - MINUTE, IntentionDraft("Forum", "feeds")), noon)
    journal.keep_draft(IntentionDraft("Forum", "help", "", "ans", None), noon)


def make() -> None:
    """Write both files beside this one."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "journal.sqlite"
        database = open_for_writing(path)
        fill(Journal(database, ManualClock()))
        database.close()
        connection = sqlite3.connect(path)
        connection.executescript(ADDED)
        connection.executescript("PRAGMA journal_mode=DELETE; PRAGMA page_size=512; VACUUM")
        connection.close()
        reader = open_for_reading(path)
        with (HERE / "journal-v1.json").open("w", encoding="utf-8") as stream:
            export_json(reader, stream)
        reader.close()
        (HERE / "journal-v1.sqlite").write_bytes(path.read_bytes())


if __name__ == "__main__":
    make()
