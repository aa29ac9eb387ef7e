"""The reflection window's business: opening, saving, later, skipping, its draft. No rules."""

import logging
from collections.abc import Callable
from dataclasses import replace

from sojourn.controller.pages import offered_outcomes, outcome_counts
from sojourn.controller.patient_journal import PatientWrites
from sojourn.domain.draft import ReflectionDraft
from sojourn.domain.event import Declined, Event, Reflect, Skip
from sojourn.domain.moment import day_of, local_time
from sojourn.domain.outcome import Reflection
from sojourn.domain.page import ReflectionPage
from sojourn.domain.ports import Clock, Journal, Notifier, Screens, SettingsFile, Wording
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.session import Rules, Session
from sojourn.domain.settings import REFLECTION_UNFOLDED
from sojourn.domain.step import step

log = logging.getLogger(__name__)


class Reflections:
    """Everything about saying what came of a visit.

    `done` is called whenever one reflection less waits, or a window was put off.
    """

    def __init__(  # noqa: PLR0913 - the ports it needs, each one of its own kind
        self,
        *,
        clock: Clock,
        journal: Journal,
        writes: PatientWrites,
        settings: SettingsFile,
        notifier: Notifier,
        wording: Wording,
        screens: Screens,
        rules: Rules,
    ) -> None:
        self._clock = clock
        self._journal = journal
        self._writes = writes
        self._settings = settings
        self._notifier = notifier
        self._wording = wording
        self._screens = screens
        self._rules = rules
        self._latest: dict[str, Session] = {}
        self.done: Callable[[], None] = lambda: None

    def offer(self, session: Session, asked: bool) -> None:  # noqa: FBT001 - a fact of the ending
        """A session ended: open its reflection if the person ended it, else say so calmly."""
        self._latest[session.key] = session
        page = self._page(session)
        if asked:
            self._screens.open_reflection(page)
        else:
            self._notifier.show(self._wording.ended_by_itself(page))

    def open_oldest(self) -> None:
        """Open the reflection that has waited longest, if one waits."""
        for session in self._journal.unreflected()[:1]:
            self._screens.open_reflection(self._page(session))

    def open_latest(self) -> None:
        """Open the reflection of the visit that ended last, if it waits."""
        for session in self._journal.unreflected()[-1:]:
            self._screens.open_reflection(self._page(session))

    def save(self, key: str, reflection: Reflection) -> None:
        """Keep a reflection and close its window.

        Raises:
            Refused: for a bad value, for a session that does not wait for one, or for none at all.
        """
        self._happen(key, Reflect(self._clock.now(), reflection))

    def save_asked(self, reflection: Reflection, key: str | None = None) -> Session:
        """Keep a reflection asked for by the command line; the oldest one waiting by default.

        An outcome it does not name keeps the count it got during the visit, and its pulls are
        added to those noted then.

        Raises:
            Refused: as `save`.
        """
        session = self._session(key) if key else oldest_waiting(self._journal)
        return self._happen(
            session.key, Reflect(self._clock.now(), with_pulls(reflection, session))
        )

    def skip(self, key: str) -> None:
        """Let a reflection go and close its window."""
        self._happen(key, Skip(self._clock.now()))

    def put_off(self, key: str) -> None:
        """Close the window; the visit waits, its draft is kept."""
        self._screens.close_reflection(key)
        self.done()

    def keep_draft(self, draft: ReflectionDraft) -> None:
        """Keep what stands in a window."""
        moment = self._clock.now()
        self._writes.write(
            f"reflection draft {draft.session}", lambda: self._journal.keep_draft(draft, moment)
        )

    def remember_unfolded(self, unfolded: bool) -> None:  # noqa: FBT001 - a setting's value
        """Remember whether the folded part was used."""
        if self._settings.read().switch(REFLECTION_UNFOLDED) != unfolded:
            self._settings.write(REFLECTION_UNFOLDED, unfolded)

    def _happen(self, key: str, event: Event) -> Session:
        session = after(self._session(key), event, self._rules)
        self._latest[key] = session
        moment = self._clock.now()

        def keep() -> None:
            self._journal.save(session, moment, durable=True)
            self._journal.drop_reflection_draft(key)
            self._latest.pop(key, None)

        self._writes.write(f"reflection draft {key}", lambda: None)
        self._writes.write(f"session {key}", keep)
        self._screens.close_reflection(key)
        self.done()
        return session

    def _session(self, key: str) -> Session:
        """Give the session as it is now; the journal may not have taken it yet."""
        session = self._latest.get(key) or self._journal.session(key)
        if session is None:
            raise Refused(Code.UNKNOWN, "session", key)
        return session

    def _page(self, session: Session) -> ReflectionPage:
        moment = self._clock.now()
        intention = session.intention
        last = session.spans[-1]
        ending = session.ending
        if ending is None:
            raise Refused(Code.NOTHING_TO_REFLECT, "session", session.key)
        usual = self._journal.usual_outcomes(intention.platform, intention.purpose, 4)
        counted = tuple(one.kind for one in session.outcomes)
        return ReflectionPage(
            session=session.key,
            intention=intention,
            began=local_time(session.started_ms, moment.zone),
            ended=local_time(max(ending.at_ms, last.end_ms), moment.zone),
            ended_by=ending.by,
            spent_ms=session.spent_ms(moment),
            overrun_ms=session.overrun_ms(moment),
            outcomes=outcome_counts(offered_outcomes((*counted, *usual)), session.outcomes),
            draft=self._journal.reflection_draft(session.key)
            or ReflectionDraft(session.key, Reflection(pulls=session.pulls)),
            people=tuple(person.name for person in self._journal.people()),
            today=day_of(moment.utc_ms, moment.zone, self._rules.day_begins),
            unexplained=any(not one.reason for one in session.extensions),
            unfolded=self._settings.read().switch(REFLECTION_UNFOLDED),
        )


def after(session: Session, event: Event, rules: Rules) -> Session:
    """Give an ended session after an event.

    Raises:
        Refused: for a bad value, or when the event cannot happen to it.
    """
    changed, effects = step(session, event, rules)
    for effect in effects:
        if isinstance(effect, Declined):
            raise Refused(effect.code, "session", session.key)
    return changed


def oldest_waiting(journal: Journal) -> Session:
    """Give the session that has waited longest for a reflection.

    Raises:
        Refused: NOTHING_TO_REFLECT.
    """
    for session in journal.unreflected()[:1]:
        return session
    raise Refused(Code.NOTHING_TO_REFLECT, "session")


def with_pulls(reflection: Reflection, session: Session) -> Reflection:
    """Give the reflection with the pulls noted during the visit before its own."""
    return replace(reflection, pulls=(*session.pulls, *reflection.pulls))
