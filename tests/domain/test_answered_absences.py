"""What was said of a time away stands: nothing of it is taken back, nothing added later."""

from sojourn.domain.absence import Absence, AbsenceKind
from sojourn.domain.event import (
    CountAbsence,
    Resume,
    Tick,
    Untouched,
)
from sojourn.domain.session import Phase
from sojourn.domain.span import total_ms
from sojourn.domain.step import step
from tests.domain.absences import happen, only, walked_away
from tests.manual_clock import HOUR, MINUTE, SECOND, clock_set, later


def test_what_was_asked_over_a_remote_shell_is_not_taken_away() -> None:
    """The desk has not been touched for hours, and yet a command said to go on a minute ago."""
    session, moment = walked_away()
    session, _ = step(session, Resume(moment))
    again, _ = step(session, Untouched(later(moment, MINUTE), 9 * HOUR))
    assert again.phase(later(moment, MINUTE)) is Phase.OVERRUN
    again, _ = step(session, Untouched(later(moment, 5 * MINUTE), 9 * HOUR))
    assert total_ms(again.spans) == total_ms(session.spans)


def test_time_said_to_be_part_of_the_visit_is_not_taken_back() -> None:
    """Counted over a remote shell: nobody has touched the desk since, and the answer stands."""
    session, moment = walked_away()
    said = later(moment, 7 * MINUTE)
    session, _ = step(session, CountAbsence(said))
    assert only(session).end_ms == said.utc_ms
    still = 10 * MINUTE
    again, _ = step(session, Untouched(later(said, MINUTE), still + MINUTE))
    assert total_ms(again.spans) == 28 * MINUTE
    assert again.phase(later(said, MINUTE)) is Phase.OVERRUN
    again, _ = step(session, Untouched(later(said, 5 * MINUTE), still + 5 * MINUTE))
    assert total_ms(again.spans) == 27 * MINUTE
    assert again.absences[-1] == Absence(AbsenceKind.AWAY, said.utc_ms, 5 * MINUTE, over=False)


def test_a_clock_set_back_into_counted_time_keeps_none_of_a_later_absence() -> None:
    session, moment = walked_away()
    session, _ = step(session, CountAbsence(moment))
    set_back = clock_set(moment, -2 * SECOND)
    session, _ = step(session, Tick(set_back))
    spent_ms = total_ms(session.spans)
    still = later(set_back, 10 * MINUTE)
    session, _ = happen(session, Tick(still), Untouched(still, 10 * MINUTE))
    assert session.is_away
    assert total_ms(session.spans) == spent_ms
