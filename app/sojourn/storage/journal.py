"""The journal as the controller knows it: one face before what each thing kept has of its own."""

from sojourn.domain.ports import Clock
from sojourn.storage.amendments import Amendments
from sojourn.storage.database import Database
from sojourn.storage.drafts import Drafts
from sojourn.storage.journal_kinds import JournalKinds
from sojourn.storage.journal_platforms import JournalPlatforms
from sojourn.storage.journal_weeks import JournalWeeks
from sojourn.storage.late_outcomes import LateOutcomes
from sojourn.storage.next_steps import NextSteps
from sojourn.storage.not_nows import NotNows
from sojourn.storage.people import People
from sojourn.storage.platforms import Platforms
from sojourn.storage.session_keeper import SessionKeeper
from sojourn.storage.sessions import Sessions


class Journal(JournalWeeks, JournalPlatforms, JournalKinds):
    """The port `domain.ports.Journal` over an open database.

    Every method may raise `JournalBusyError`, or `JournalDamagedError` when the file turns out
    to be broken; a write is whole or not at all. Over a database opened for reading, every
    write raises `JournalBusyError`.
    """

    def __init__(self, database: Database, clock: Clock, first_weekday: int = 0) -> None:
        """Read and write that database; weeks begin on `first_weekday`, Monday being 0."""
        self._clock = clock
        self._first_weekday = first_weekday
        self.turn_to(database)

    def turn_to(self, database: Database) -> None:
        """Read and write that database from now on; nothing of the one before is remembered."""
        self._database = database
        self._platforms = platforms = Platforms(database, self._clock, self._first_weekday)
        self._people = people = People(database, platforms)
        sessions = Sessions(database)
        keeper = SessionKeeper(database, platforms, people)
        next_steps = NextSteps(database)
        drafts = Drafts(database)
        not_nows = NotNows(database, platforms)

        self.save = keeper.save
        self.save_together = keeper.save_together
        self.unfinished = sessions.unfinished
        self.session = sessions.session
        self.unreflected = sessions.unreflected
        self.recent_intentions = sessions.recent_intentions
        self.usual_outcomes = sessions.usual_outcomes
        self.taken = sessions.taken
        self.visits_found = sessions.visits_found

        amendments = Amendments(database, keeper)
        self.amend = amendments.amend
        self.delete_session = amendments.delete_session
        self.former = amendments.former
        self.undo = amendments.undo

        self.keep_outcome = LateOutcomes(database, platforms, people).keep_outcome
        self.next_steps = next_steps.next_steps
        self.settle_next_step = next_steps.settle_next_step

        self.platforms = platforms.platforms
        self.keep_platform = platforms.keep_platform
        self.platform_facts = platforms.platform_facts
        self.people = people.people
        self.people_due = people.people_due
        self.keep_person = people.keep_person

        self.keep_not_now = not_nows.keep_not_now
        self.last_not_now_ms = not_nows.last_not_now_ms

        self.intention_draft = drafts.intention_draft
        self.reflection_draft = drafts.reflection_draft
        self.keep_draft = drafts.keep_draft
        self.drop_intention_draft = drafts.drop_intention_draft
        self.drop_reflection_draft = drafts.drop_reflection_draft

    def close(self) -> None:
        """Close the file; every write before has been kept."""
        self._database.close()
