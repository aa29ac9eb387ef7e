"""The visits of a day: those that took time on it, with what came of them."""

from datetime import date

from sojourn.domain.event import Count, Finish, Switch, Tick
from sojourn.domain.outcome import Outcome
from sojourn.storage.journal import Journal
from tests.manual_clock import MINUTE, later, moment_at
from tests.storage.visits import Visit, happened, lived, running

MONDAY = date(2026, 11, 16)
NOW = moment_at("2026-11-18 12:00")


def test_visits_come_in_order_with_time_and_results(journal: Journal) -> None:
    lived(journal, Visit(at="2026-11-16 12:00", platform="Blog", purpose="feeds"))
    early = lived(journal, Visit(at="2026-11-16 09:00", minutes=20, outcomes=("lead", "lead")))
    lived(journal, Visit(at="2026-11-17 09:00"))
    late = Outcome("opportunity", 1, "Forum", NOW.utc_ms, NOW.local.date(), 3600)
    journal.keep_outcome(late, early.key, NOW)
    first, second = journal.day_visits(MONDAY)
    assert (first.session, first.platform, first.for_whom) == (early.key, "Forum", "Ana")
    assert (first.spent_ms, first.over_ms, first.verdict) == (20 * MINUTE, 5 * MINUTE, "met")
    assert first.outcomes == (("lead", 2), ("opportunity", 1))
    assert first.began.isoformat() == "2026-11-16T09:00:00+01:00"
    assert (second.platform, second.outcomes) == ("Blog", ())
    assert journal.day_visits(date(2026, 11, 20)) == ()


def test_a_visit_over_the_days_end_is_in_both_days(journal: Journal) -> None:
    session, moment = running(journal, "2026-11-17 03:50")
    session = happened(journal, session, Switch(later(moment, 4 * MINUTE), "Choir"))
    session = happened(journal, session, Count(later(moment, 5 * MINUTE), "lead"))
    moment = later(moment, 15 * MINUTE)
    happened(journal, happened(journal, session, Tick(moment)), Finish(moment))
    (before,), (after,) = journal.day_visits(MONDAY), journal.day_visits(date(2026, 11, 17))
    assert (before.spent_ms, after.spent_ms) == (10 * MINUTE, 5 * MINUTE)
    assert after.began.isoformat() == "2026-11-17T04:00:00+01:00"
