"""Platforms renamed, put together and hidden: nothing of what happened there is lost."""

from datetime import date

import pytest

from sojourn.domain.event import Count, Finish, Switch
from sojourn.domain.intention import Platform
from sojourn.domain.moment import utc_ms_of
from sojourn.domain.outcome import Outcome
from sojourn.domain.person import Person
from sojourn.domain.platform_card import StanceChange
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.week import WeekSummary, told
from sojourn.storage.database import Database
from sojourn.storage.journal import Journal
from tests.manual_clock import HOUR, MINUTE, later, moment_at
from tests.storage.visits import Visit, happened, lived, running

MONDAY = date(2026, 11, 16)
NOW = moment_at("2026-11-18 12:00")
CHOIR = Platform("Choir", "#123456", reason="to sing", weekly_budget_ms=HOUR)


def week(journal: Journal) -> WeekSummary:
    return told(journal.week_facts(MONDAY, NOW.local.date()), NOW.local.date())


def names(journal: Journal) -> list[str]:
    return [card.platform.name for card in journal.platform_cards()]


def test_a_platform_is_added_and_changed(journal: Journal) -> None:
    journal.change_platform("", CHOIR, None, NOW)
    trial = StanceChange("trial", MONDAY, "for a month", date(2026, 12, 18))
    journal.change_platform("choir", CHOIR, trial, NOW)
    kept = StanceChange("keep", MONDAY, "it is good")
    journal.change_stance("Choir", kept, later(NOW, MINUTE))
    (card,) = journal.platform_cards()
    assert (card.platform.reason, card.platform.stance) == ("to sing", "keep")
    assert [(one.stance, one.reason, one.review_on) for one in card.changes] == [
        ("keep", "it is good", None),
        ("trial", "for a month", date(2026, 12, 18)),
    ]
    assert card.changes[0].day == NOW.local.date()
    journal.change_stance("nowhere", kept, NOW)
    assert names(journal) == ["Choir"]


def test_a_new_name_goes_with_everything(journal: Journal) -> None:
    session = lived(journal, Visit(at="2026-11-16 09:00", outcomes=("lead",)))
    (forum,) = journal.platforms()
    journal.change_platform("Forum", Platform("The forum", forum.colour), None, NOW)
    (told_of,) = week(journal).platforms
    assert (told_of.platform, told_of.sessions) == ("The forum", 1)
    assert told_of.outcomes == (("lead", 1),)
    again = journal.session(session.key)
    assert again is not None
    assert again.intention.platform == "The forum"


def test_a_name_that_another_one_has_is_refused(journal: Journal) -> None:
    journal.change_platform("", CHOIR, None, NOW)
    lived(journal, Visit(at="2026-11-16 09:00"))
    with pytest.raises(Refused) as refused:
        journal.change_platform("Forum", Platform("CHOIR", "#000000"), None, NOW)
    assert refused.value.code is Code.NAME_TAKEN
    assert names(journal) == ["Choir", "Forum"]


def test_two_become_one(journal: Journal, database: Database) -> None:
    lived(journal, Visit(at="2026-11-16 09:00", outcomes=("lead",)))
    lived(journal, Visit(at="2026-11-16 12:00", platform="Choir", outcomes=("lead",)))
    session, moment = running(journal, "2026-11-17 09:00")
    session = happened(journal, session, Switch(later(moment, 4 * MINUTE), "Choir"))
    session = happened(journal, session, Count(later(moment, 5 * MINUTE), "learned"))
    happened(journal, session, Finish(later(moment, 10 * MINUTE)))
    at = utc_ms_of(NOW.local)
    journal.keep_outcome(Outcome("lead", 1, "Choir", at, NOW.local.date(), 3600), "", NOW)
    journal.keep_person(Person("Bo", "Choir"), NOW)
    before = week(journal)
    journal.merge_platforms("choir", "Forum", later(NOW, MINUTE))
    after = week(journal)
    assert names(journal) == ["Forum"]
    (forum,) = after.platforms
    assert forum.length_ms == before.length_ms == after.length_ms
    assert forum.outcomes == before.outcomes
    assert forum.assessed is not None
    assert forum.assessed.record.visits == 3
    assert next(one for one in journal.people() if one.name == "Bo").platform == "Forum"
    assert database.faults(fully=True) == ()
    journal.merge_platforms("Forum", "Forum", NOW)
    journal.merge_platforms("Forum", "nowhere", NOW)
    assert names(journal) == ["Forum"]


def test_what_is_hidden_is_offered_no_more_and_stays_in_its_week(journal: Journal) -> None:
    lived(journal, Visit(at="2026-11-16 09:00"))
    journal.hide_platform("forum", NOW)
    assert journal.platforms() == ()
    assert [one.platform for one in week(journal).platforms] == ["Forum"]
    lived(journal, Visit(at="2026-11-17 09:00"))
    (forum,) = week(journal).platforms
    assert forum.sessions == 2
