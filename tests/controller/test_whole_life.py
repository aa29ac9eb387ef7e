"""Days lived with the whole controller: the file always agrees, and only spent time is booked."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from sojourn.domain.catalogue import Kind
from sojourn.domain.escalation import LIMIT_MS
from sojourn.domain.event import Count, Extend, Pause, Resume, Switch
from sojourn.domain.intention import Intention
from sojourn.domain.session import Phase
from sojourn.domain.span import boxed_ms
from tests.controller.house import House
from tests.manual_clock import HOUR, MINUTE, SECOND, ManualClock, clock_set, slept
from tests.own_kinds import COFFEE, TALK

HEARTBEAT_MS = 30 * SECOND
AWAY_MS = 3 * MINUTE
GOING = {Phase.RUNNING, Phase.OVERRUN}
ZONES = [ZoneInfo(name) for name in ("Europe/Berlin", "America/New_York", "Asia/Kolkata")]

SECONDS = st.integers(0, 40).map(lambda number: number * SECOND + 7)
MINUTES = st.integers(0, 25).map(lambda number: number * MINUTE)
"""Even chances for each: Hypothesis likes small numbers, and nothing happens in those."""


class Hands:
    """Implements `IdleTime`; but while `still`, something is touched all the time."""

    def __init__(self, clock: ManualClock) -> None:
        self._clock = clock
        self.touch()

    def touch(self) -> None:
        self.still = False
        self._touched_ms = self._clock.now().awake_ms

    def ask(self, answered: Callable[[int | None], None]) -> None:
        answered(self._clock.now().awake_ms - self._touched_ms if self.still else 0)


class WholeLife(RuleBasedStateMachine):
    """One visit after the other, each with its own account of the time really spent.

    `spent_ms` is that account; `lost_ms` is how much of it a kill may have taken.
    """

    house: House

    @initialize()
    def move_in(self) -> None:
        self.folder = TemporaryDirectory(prefix="sojourn-life-")
        # Just before the clocks go back, so that many lives cross that hour.
        clock = ManualClock("2026-10-24 23:10")
        self.hands = Hands(clock)
        self.house = House(Path(self.folder.name), clock, idle=self.hands)
        self.key, self.spent_ms, self.lost_ms = "", 0, 0
        self.counted = 0
        for kind in (COFFEE, TALK):
            self.house.kind_pages.keep(kind)

    def teardown(self) -> None:
        self.house.close()
        self.folder.cleanup()

    @property
    def phase(self) -> Phase | None:
        return self.house.tray_phase()

    @property
    def is_asked(self) -> bool:
        session = self.house.visit.session
        return session is not None and session.open_absence is not None

    @precondition(lambda self: self.phase is None)
    @rule(
        length=st.sampled_from([10 * SECOND, 4 * MINUTE, 15 * MINUTE, 45 * MINUTE]),
        purpose=st.sampled_from(["help", COFFEE.key]),
    )
    def start(self, length: int, purpose: str) -> None:
        if self.house.journal.catalogue().purpose(purpose) is None:
            purpose = "help"  # what is no more cannot be chosen
        self.key = self.house.start(Intention("Forum", purpose, "answer Ana", length)).key
        self.spent_ms, self.lost_ms, self.counted = 0, 0, 0

    @rule(ms=SECONDS | MINUTES)
    def work(self, ms: int) -> None:
        self.touch()
        self.spend(ms)
        self.house.pass_time(ms)

    @precondition(lambda self: self.phase in GOING)
    @rule(ms=MINUTES)
    def sit_still(self, ms: int) -> None:
        """From now on nothing is touched for so long; then something is."""
        self.touch()
        over_ms = max(0, min(ms, self.spent_ms + ms - self.box_ms()))
        # Around the three minutes it depends on when it is looked whether it is noticed.
        assume(not AWAY_MS - MINUTE < over_ms < AWAY_MS + MINUTE)
        self.spend(ms - over_ms if over_ms > AWAY_MS else ms)
        self.hands.still = True
        self.house.pass_time(ms)
        assert self.is_asked or over_ms <= AWAY_MS
        self.touch()

    @rule(ms=st.integers(2 * MINUTE, 20 * HOUR))
    def computer_sleeps(self, ms: int) -> None:
        going = self.phase in GOING
        self.house.clock.moment = slept(self.house.clock.moment, ms)
        self.house.visit.wake()
        assert self.is_asked or not going

    @rule(ms=st.integers(-30 * HOUR, 30 * HOUR))
    def clock_is_set(self, ms: int) -> None:
        self.house.visit.wake()
        self.house.clock.moment = clock_set(self.house.clock.moment, ms)
        self.house.visit.wake()

    @rule(zone=st.sampled_from(ZONES))
    def one_travels(self, zone: ZoneInfo) -> None:
        moment = self.house.clock.moment
        self.house.clock.moment = type(moment)(
            moment.utc_ms, moment.awake_ms, moment.elapsed_ms, zone
        )
        self.house.visit.wake()

    @rule(gone_ms=st.integers(0, 12 * HOUR))
    def killed(self, gone_ms: int) -> None:
        if self.phase in GOING:
            self.lost_ms += HEARTBEAT_MS
        self.house.close()
        clock = self.house.clock
        clock.moment = slept(clock.moment, gone_ms)
        self.house = House(Path(self.folder.name), clock, idle=self.hands)

    @precondition(lambda self: self.phase is not None)
    @rule(do=st.sampled_from([Pause, Resume]))
    def pause_or_go_on(self, do: type[Pause | Resume]) -> None:
        self.house.visit.happen(do(self.house.clock.moment))

    @precondition(lambda self: self.phase is not None)
    @rule(platform=st.sampled_from(["Forum", "Choir"]))
    def switch(self, platform: str) -> None:
        self.house.visit.happen(Switch(self.house.clock.moment, platform))

    @precondition(lambda self: self.phase is not None)
    @rule()
    def more(self) -> None:
        self.house.visit.happen(Extend(self.house.clock.moment, 5 * MINUTE))

    @precondition(lambda self: self.phase is not None)
    @rule(kind=st.sampled_from([TALK.key, "lead"]))
    def something_came_of_it(self, kind: str) -> None:
        if self.house.journal.catalogue().outcome(kind) is None:
            kind = "lead"
        self.house.visit.happen(Count(self.house.clock.moment, kind, 1))
        self.counted += 1

    @rule(hidden=st.booleans())
    def kinds_are_hidden_or_shown(self, *, hidden: bool) -> None:
        for kind in self.house.journal.catalogue().outcomes:
            self.house.kind_pages.keep(replace(kind, hidden=hidden))

    @rule(pair=st.sampled_from([(TALK, "lead"), (COFFEE, "help")]))
    def kinds_become_one(self, pair: tuple[Kind, str]) -> None:
        gone, into = pair
        self.house.kind_pages.merge(gone, into)
        if self.phase is None and self.key:
            kept = self.house.journal.session(self.key)
            assert kept is not None
            assert gone.key not in {kept.intention.purpose, *(one.kind for one in kept.outcomes)}

    @precondition(lambda self: self.is_asked)
    @rule()
    def it_was_all_part_of_it(self) -> None:
        session = self.house.visit.session
        assert session is not None
        absence = session.open_absence
        assert absence is not None
        gone_ms = max(absence.length_ms, self.house.clock.moment.utc_ms - absence.start_ms)
        booked_ms = boxed_ms(session.spans)
        self.spent_ms += min(gone_ms, self.box_ms() + LIMIT_MS - booked_ms)
        self.house.presence.count()

    @precondition(lambda self: self.phase is not None)
    @rule()
    def wrap_up(self) -> None:
        self.house.door.wrap_up()

    def touch(self) -> None:
        self.house.presence.return_now()
        self.hands.touch()

    def box_ms(self) -> int:
        session = self.house.visit.session
        return 0 if session is None else session.timebox_ms

    def spend(self, ms: int) -> None:
        if self.phase in GOING:
            self.spent_ms = min(self.spent_ms + ms, self.box_ms() + LIMIT_MS)

    @invariant()
    def the_file_agrees_with_the_account(self) -> None:
        if not self.key:
            return
        kept, on = self.house.journal.session(self.key), self.house.visit.session
        assert kept is not None
        kept_ms = exact_ms = boxed_ms(kept.spans)
        if on is not None:
            exact_ms = on.spent_ms(self.house.clock.moment)
            assert exact_ms - HEARTBEAT_MS <= kept_ms <= exact_ms
            assert kept.absences == on.absences
        assert self.spent_ms - self.lost_ms <= exact_ms <= self.spent_ms
        assert sum(one.count for one in kept.outcomes) == self.counted
        # From here on both count from the same.
        self.spent_ms, self.lost_ms = exact_ms, 0
        assert self.house.open.database.faults() == ()


WholeLife.TestCase.settings = settings(
    max_examples=settings().max_examples // 3, stateful_step_count=40
)
TestWholeLife = pytest.mark.thorough(WholeLife.TestCase)
