"""Answers the command line while no app runs, over the journal itself; opens no window."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from typing import Any

from sojourn.bootstrap.examination import examined, seen_desktop
from sojourn.bootstrap.keeping import JournalKeeper
from sojourn.bootstrap.locale import first_weekday
from sojourn.cli.failure import FAILED, Failure
from sojourn.cli.sentences import hindered
from sojourn.controller.afterwards import late_outcome, told_afterwards
from sojourn.controller.intentions import completed
from sojourn.controller.keeping import erasure_of, failure
from sojourn.controller.quiet import Quiet, discreet_report
from sojourn.controller.reflecting import after, filled_up, oldest_waiting
from sojourn.controller.request import (
    Arguments,
    draft_of,
    late_outcome_of,
    past_visit_of,
    reflection_of,
    refusal,
)
from sojourn.controller.weeks import Weeks
from sojourn.desktop.calm import DesktopCalm
from sojourn.desktop.clock import SystemClock
from sojourn.desktop.instance import InstanceLock
from sojourn.domain.event import Reflect
from sojourn.domain.keeping import LATEST, NotDoneError
from sojourn.domain.kinds import BUILT_IN
from sojourn.domain.moment import Moment, day_of
from sojourn.domain.ports import Answer, JournalBusyError
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.report import backup_report, outcome_report, restored_report
from sojourn.domain.session import Rules
from sojourn.domain.settings import NOTIFY_WAY
from sojourn.domain.week_sums import WeekFacts, WeekSums
from sojourn.paths import Paths
from sojourn.storage.database import open_for_reading, open_for_writing
from sojourn.storage.journal import Journal
from sojourn.storage.journal_error import JournalError, JournalMissingError
from sojourn.storage.private_file import make_folder
from sojourn.storage.settings_file import SettingsFile


def answer(request: dict[str, Any], paths: Paths) -> Answer:
    """Answer what makes sense without the app as the running app would.

    Raises:
        Failure: the journal cannot be used, or the app has it and does not answer.
    """
    ways = {
        "start": _check_start,
        "week": _week,
        "reflect": _reflect,
        "add": _add,
        "outcome": _outcome,
        "doctor": _doctor,
        "discreet": _discreet,
        "backup": _backup,
        "restore": _restore,
        "import": _import,
        "erase": _erase,
    }
    try:
        data = ways[request["command"]](Arguments(request["arguments"]), paths)
    except Refused as refused:
        return refusal(refused, SystemClock().now())
    except NotDoneError as error:
        return failure(error, SystemClock().now())
    except JournalBusyError as error:
        raise Failure(FAILED, hindered(error.why)) from error
    except JournalError as error:
        raise Failure(FAILED, f"{error}.") from error
    return {"exit": 0, "data": data}


def _check_start(arguments: Arguments, paths: Paths) -> dict[str, Any]:
    """Look whether the purpose is known; the visit is begun by the app.

    Raises:
        Refused: UNKNOWN.
    """
    try:
        with closing(open_for_reading(paths.journal_file)) as database:
            catalogue = Journal(database, SystemClock()).catalogue()
    except JournalMissingError:
        catalogue = BUILT_IN
    draft_of(arguments, catalogue)
    return {}


def _week(arguments: Arguments, paths: Paths) -> dict[str, Any]:
    start = arguments.day("start")
    clock, weekday = SystemClock(), first_weekday()

    def report(facts: Callable[[date, date], WeekFacts]) -> dict[str, Any]:
        settings = SettingsFile(paths.settings_file).read
        weeks = Weeks(
            today=lambda: _today(clock.now(), _rules(paths)),
            facts=facts,
            settings=settings,
            first_weekday=weekday,
        )
        return weeks.report(start)

    try:
        database = open_for_reading(paths.journal_file)
    except JournalMissingError:
        return report(lambda start, _today: WeekFacts(WeekSums(start)))
    with closing(database):
        return report(Journal(database, clock, weekday).week_facts)


def _reflect(arguments: Arguments, paths: Paths) -> dict[str, Any]:
    key = arguments.optional_text("session")
    if not paths.journal_file.exists():
        raise Refused(Code.NOTHING_TO_REFLECT, "session")
    with _journal(paths) as journal:
        reflection = reflection_of(arguments, journal.catalogue())
        session = journal.session(key) if key else oldest_waiting(journal)
        if session is None:
            raise Refused(Code.UNKNOWN, "session", key)
        moment, rules = SystemClock().now(), _rules(paths)
        draft = journal.reflection_draft(session.key)
        said = Reflect(moment, filled_up(reflection, session, draft))
        reflected, done = after(session, said, rules)
        journal.save(reflected, moment, durable=True, settled=done)
        journal.drop_reflection_draft(session.key)
        return {"session": session.key, "unreflected": len(journal.unreflected())}


def _add(arguments: Arguments, paths: Paths) -> dict[str, Any]:
    with _journal(paths) as journal:
        catalogue = journal.catalogue()
        draft = draft_of(arguments, catalogue)
        moment, rules = SystemClock().now(), _rules(paths)
        intention = completed(draft, journal, _today(moment, rules))
        past = past_visit_of(arguments, intention, moment, catalogue)
        session, done = told_afterwards(past, journal, moment, rules)
        journal.save(session, moment, durable=True, settled=done)
        return {"session": session.key, "unreflected": len(journal.unreflected())}


def _outcome(arguments: Arguments, paths: Paths) -> dict[str, Any]:
    with _journal(paths) as journal:
        moment, rules = SystemClock().now(), _rules(paths)
        catalogue = journal.catalogue()
        late = late_outcome_of(arguments, _today(moment, rules), catalogue)
        outcome = late_outcome(late, journal, moment, rules)
        journal.keep_outcome(outcome, late.session, moment)
        return outcome_report(outcome, catalogue)


def _doctor(arguments: Arguments, paths: Paths) -> dict[str, Any]:
    way = SettingsFile(paths.settings_file).read().text(NOTIFY_WAY)
    seen = seen_desktop(way, notify=arguments.switch("notify"))
    try:
        database = open_for_reading(paths.journal_file)
    except JournalMissingError:
        return examined(paths, None, seen)
    except JournalError as error:
        return examined(paths, None, seen, trouble=str(error))
    with closing(database):
        return examined(paths, database, seen)


def _discreet(arguments: Arguments, paths: Paths) -> dict[str, Any]:
    clock = SystemClock()
    quiet = Quiet(clock, SettingsFile(paths.settings_file), DesktopCalm(lambda: False))
    quiet.switch_discreet(arguments.switch("on"), hour=arguments.switch("hour"))
    return discreet_report(quiet, clock.now())


def _backup(arguments: Arguments, paths: Paths) -> dict[str, Any]:
    keeper, moment = JournalKeeper(paths), SystemClock().now()
    if arguments.switch("list"):
        return {"backups": [backup_report(one) for one in keeper.backups(moment)]}
    with _locked(paths):
        return backup_report(keeper.backup(moment))


def _restore(arguments: Arguments, paths: Paths) -> dict[str, Any]:
    with _locked(paths):
        _check_no_visit(paths)
        file = arguments.text("file") or LATEST
        restored = JournalKeeper(paths).restore(file, SystemClock().now(), lambda: None)
        return restored_report(restored)


def _import(arguments: Arguments, paths: Paths) -> dict[str, Any]:
    with _locked(paths):
        return JournalKeeper(paths).take_in(arguments.text("file"), SystemClock().now())


def _erase(arguments: Arguments, paths: Paths) -> dict[str, Any]:
    with _locked(paths):
        return JournalKeeper(paths).erase(erasure_of(arguments))


def _check_no_visit(paths: Paths) -> None:
    """Make sure that no visit waits to be taken up; a journal nobody can read holds none.

    Raises:
        Refused: SESSION_ON.
    """
    try:
        with closing(open_for_reading(paths.journal_file)) as database:
            session = Journal(database, SystemClock()).unfinished()
    except JournalError:
        return
    if session is not None:
        raise Refused(Code.SESSION_ON, "session", session.key)


@contextmanager
def _journal(paths: Paths) -> Iterator[Journal]:
    """Open the journal for writing."""
    with _locked(paths), closing(open_for_writing(paths.journal_file)) as database:
        yield Journal(database, SystemClock())


@contextmanager
def _locked(paths: Paths) -> Iterator[None]:
    """Hold the app's lock, so that nobody else writes."""
    make_folder(paths.lock_file.parent)
    lock = InstanceLock(paths.lock_file)
    if not lock.take():
        raise Failure(FAILED, "Sojourn is running but does not answer; try again in a moment.")
    try:
        yield
    finally:
        lock.release()


def _rules(paths: Paths) -> Rules:
    return SettingsFile(paths.settings_file).read().rules()


def _today(moment: Moment, rules: Rules) -> date:
    return day_of(moment.utc_ms, moment.zone, rules.day_begins)
