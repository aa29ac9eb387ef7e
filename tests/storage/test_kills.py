"""kill -9 at random moments, and disks without room: what was confirmed is there, and whole."""

import os
import random
import signal
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from io import StringIO
from pathlib import Path
from time import sleep

import pytest

from sojourn.domain.ports import JournalBusyError
from sojourn.domain.session import Session
from sojourn.storage.backups import Backups
from sojourn.storage.database import Database, open_for_writing
from sojourn.storage.erasing import erase_everything, erase_platform
from sojourn.storage.export import export_json
from sojourn.storage.importing import import_journal
from sojourn.storage.journal import Journal
from sojourn.storage.repair import recover
from sojourn.storage.sessions import Sessions
from tests.manual_clock import HOUR, ManualClock, later, moment_at
from tests.storage.test_trouble import lock_holder
from tests.storage.visits import Visit, lived

pytestmark = pytest.mark.thorough

KILLS = 200 if os.environ.get("SOJOURN_LONG") else 20
NOW = moment_at("2026-11-20 09:05")

WRITER = """
import random, sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from uuid import UUID
from sojourn.domain.event import Count, Extend, Finish, Pause, Reflect, Resume, Switch, Tick
from sojourn.domain.intention import Intention
from sojourn.domain.outcome import Met, Reflection
from sojourn.domain.session import started
from sojourn.domain.step import step
from sojourn.storage.backups import Backups
from sojourn.storage.database import open_for_writing
from sojourn.storage.journal import Journal
from tests.manual_clock import MINUTE, ManualClock, later, moment_at

path, chance = Path(sys.argv[1]), random.Random(int(sys.argv[2]))
database = open_for_writing(path)
journal = Journal(database, ManualClock())
backups = Backups(path, path.parent / "backups")
moment = moment_at("2026-11-16 09:05")

def tell(what, session):
    facts = repr(replace(session, counted=None)).encode()
    print(what, session.key, sha256(facts).hexdigest(), flush=True)

def save(session):
    tell("trying", session)
    journal.save(session, moment, durable=True)
    tell("kept", session)

print("ready", flush=True)
while True:
    key = str(UUID(int=chance.getrandbits(128), version=4))
    platform = chance.choice(["Forum", "Choir", "RSS"])
    session = started(key, Intention(platform, "help", "answer", 15 * MINUTE), moment)
    save(session)
    for kind in (
        lambda at: Count(at, "lead"), Pause, Resume, lambda at: Switch(at, "Blog"), Tick,
        lambda at: Extend(at, 5 * MINUTE), lambda at: Count(at, "learned"), Finish,
        lambda at: Reflect(at, Reflection("met", lesson="x" * 500, people=(Met("Ana"),))),
    ):
        moment = later(moment, MINUTE)
        session, _ = step(session, kind(moment))
        save(session)
    if chance.random() < 0.1:
        backups.make(database, moment)
"""


def hash_of(session: Session) -> str:
    """Give the same as the writer tells of it."""
    return sha256(repr(replace(session, counted=None)).encode()).hexdigest()


@pytest.mark.timeout(60 + 3 * KILLS)
def test_kills_at_random_moments_lose_nothing_confirmed(path: Path) -> None:
    chance = random.Random(9)
    confirmed: dict[str, str] = {}
    lost = 0
    for kill in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), str(kill)],
            env={"PYTHONPATH": ":".join(sys.path)},
            stdout=subprocess.PIPE,
            text=True,
        ) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "ready\n"
            sleep(chance.random() * 0.3)
            writer.send_signal(signal.SIGKILL)
            lines = [
                line for line in writer.stdout.read().splitlines(keepends=True) if "\n" in line
            ]
            assert writer.wait() == -signal.SIGKILL
        tried: dict[str, str] = {}
        for line in lines:
            what, key, facts = line.split()
            (confirmed if what == "kept" else tried)[key] = facts
        with closing(open_for_writing(path)) as database:
            assert database.faults(fully=True) == ()
            found = {one.key: hash_of(one) for one in Sessions(database).all()}
        for key, facts in confirmed.items():
            # What was being written when it was killed may be there whole already.
            lost += found.get(key) not in {facts, tried.get(key, facts)}
        assert found.keys() <= confirmed.keys() | tried.keys()
        confirmed = found
        assert lost == 0
    Backups(path, path.parent / "backups").prune(NOW)
    assert not list((path.parent / "backups").glob(".*"))
    sound = [one.sessions for one in Backups(path, path.parent / "backups").all()]
    print(f"{KILLS} kills, {len(confirmed)} sessions confirmed, {lost} lost, backups {sound}")  # noqa: T201


NO_ROOM = """
import resource, sys
from pathlib import Path
from sojourn.domain.ports import JournalBusyError
from sojourn.storage.backups import Backups
from sojourn.storage.database import open_for_writing
from sojourn.storage.importing import import_journal
from sojourn.storage.repair import recover
from tests.manual_clock import HOUR, later, moment_at

path, what, export = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
backups, moment = Backups(path, path.parent / "backups"), moment_at("2026-11-20 09:05")
early = backups.all()[-1].path
database = None
if what in {"backup", "import"}:
    database = open_for_writing(path)
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
try:
    if what == "backup":
        backups.make(database, later(moment, HOUR))
    elif what == "import":
        import_journal(export, database, moment)
    elif what == "restore":
        backups.restore(early, moment)
    elif what == "recover":
        recover(path, backups, moment)
except (OSError, JournalBusyError) as error:
    print(type(error).__name__)
else:
    print("done")
"""


def live(database: Database, days: range) -> None:
    for day in days:
        lived(Journal(database, ManualClock()), Visit(f"2026-11-{day:02} 09:05", reflection=None))


@pytest.mark.skipif(os.name != "posix", reason="RLIMIT_FSIZE is POSIX")
@pytest.mark.parametrize("what", ["backup", "import", "restore", "recover"])
def test_a_full_disk_leaves_all_as_it_was(
    what: str, database: Database, path: Path, tmp_path: Path
) -> None:
    backups = Backups(path, path.parent / "backups")
    live(database, range(1, 3))
    backups.make(database, NOW)
    live(database, range(3, 6))
    database.close()
    rich = tmp_path / "rich" / "journal.sqlite"
    with closing(open_for_writing(rich)) as other:
        live(other, range(1, 29))
        with (tmp_path / "export.json").open("w", encoding="utf-8") as stream:
            export_json(other, stream)
    if what == "recover":
        path.write_bytes(b"no journal any more" * 100)
    before = path.read_bytes()
    ended = subprocess.run(
        [sys.executable, "-c", NO_ROOM, str(path), what, str(tmp_path / "export.json")],
        env={"PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.stdout.strip() in {"OSError", "JournalBusyError"}, ended
    assert len(backups.all()) == 1
    assert not [one for one in path.parent.rglob("*") if "unfinished" in one.name]
    if what == "recover":
        assert path.read_bytes() == before
        assert not list(path.parent.glob("journal-damaged-*"))
        assert recover(path, backups, later(NOW, HOUR)).sessions == 2
    else:
        with closing(open_for_writing(path)) as again:
            assert again.faults(fully=True) == ()
            assert len(list(Sessions(again).all())) == 5


@pytest.mark.skipif(os.name != "posix", reason="locks of another process")
def test_another_process_that_writes_keeps_nobody_from_a_backup_and_nothing_half_done(
    database: Database, path: Path, tmp_path: Path
) -> None:
    live(database, range(1, 4))
    with closing(open_for_writing(tmp_path / "rich" / "journal.sqlite")) as other:
        live(other, range(4, 6))
        text = StringIO()
        export_json(other, text)
    backups = Backups(path, path.parent / "backups")
    before = list(Sessions(database).all())
    with lock_holder(path):
        assert backups.make_apart(NOW).sessions == 3
        for work in (
            lambda: import_journal(StringIO(text.getvalue()), database, NOW),
            lambda: erase_platform("Forum", database),
            lambda: erase_everything(database),
        ):
            with pytest.raises(JournalBusyError):
                work()
    assert list(Sessions(database).all()) == before
    assert import_journal(StringIO(text.getvalue()), database, NOW).added
    assert len(list(Sessions(database).all())) == 5
    assert database.faults(fully=True) == ()
