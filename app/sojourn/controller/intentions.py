"""The intention window's business: what it opens with, Start, Not now, its draft. No rules."""

from collections.abc import Callable
from dataclasses import replace

from sojourn.controller.patient_journal import PatientWrites
from sojourn.domain.catalogue import CONVERSATION, SUGGESTIONS
from sojourn.domain.draft import IntentionDraft, NotNow, not_now_counts
from sojourn.domain.intention import (
    DEFAULT_LENGTH_MS,
    Address,
    Intention,
    Platform,
    known_platform,
    platform_named,
)
from sojourn.domain.moment import day_of
from sojourn.domain.page import IntentionPage, PlatformFacts
from sojourn.domain.ports import Clock, Journal, Screens
from sojourn.domain.refusal import Code, Refused, folded
from sojourn.domain.session import Rules, Session


class Intentions:
    """Everything about saying what one came for."""

    def __init__(  # noqa: PLR0913 - the ports it needs, each one of its own kind
        self,
        *,
        clock: Clock,
        journal: Journal,
        writes: PatientWrites,
        screens: Screens,
        rules: Rules,
        begin: Callable[[Intention], Session],
    ) -> None:
        self._clock = clock
        self._journal = journal
        self._writes = writes
        self._screens = screens
        self._rules = rules
        self._begin = begin

    def open(self) -> None:
        """Open the intention window with its draft, or with what was last used."""
        platforms = self._journal.platforms()
        draft = self._journal.intention_draft() or self._last_used()
        known = {folded(one.name) for one in platforms}
        self._screens.open_intention(
            IntentionPage(
                now=self._clock.now().local,
                draft=draft,
                platforms=tuple(one.name for one in platforms),
                suggestions=tuple(one.name for one in SUGGESTIONS if folded(one.name) not in known),
                people=tuple(person.name for person in self._journal.people()),
                facts=self._facts(draft.platform) if draft.platform else None,
            )
        )

    def choose_platform(self, name: str) -> None:
        """Show what is known of the platform chosen in the window."""
        self._screens.show_platform_facts(self._facts(name))

    def keep_draft(self, draft: IntentionDraft) -> None:
        """Keep what stands in the window."""
        moment = self._clock.now()
        self._writes.write("intention draft", lambda: self._journal.keep_draft(draft, moment))

    def start(self, intention: Intention, address: Address) -> Session:
        """Begin the visit, remember the address, open it if wanted, and close the window.

        Raises:
            Refused: SESSION_ON, or for a bad intention or address; nothing has changed then.
        """
        address = address.checked()
        platform = platform_named(intention.platform, self._journal.platforms())
        session = self._begin(replace(intention, platform=platform.name))
        wanted = replace(platform, address=address.url, opens_address=address.wanted)
        if wanted != platform:
            self._writes.write(
                f"platform {platform.name}", lambda: self._journal.keep_platform(wanted)
            )
        self._drop_draft()
        self._screens.close_intention()
        if address.wanted:
            self._screens.open_address(address.url)
        return session

    def address_of(self, name: str) -> Address:
        """Give what Start opens for a platform the person knows."""
        platform = known_platform(name, self._journal.platforms())
        return Address(platform.address, platform.opens_address) if platform else Address()

    def start_asked(
        self,
        will_do: str,
        platform: str | None = None,
        purpose: str | None = None,
        for_whom: str = "",
        length_ms: int | None = None,
    ) -> Session:
        """Begin a visit asked for by the command line; what is missing is what was last used.

        Raises:
            Refused: MISSING without any platform ever used, SESSION_ON, or for a bad value.
        """
        platforms = self._journal.platforms()
        last = next(iter(self._journal.recent_intentions(1)), None)
        if platform is not None:
            facts = self._facts(platform)
            last = (facts.last if facts else None) or last
        if platform is None:
            if last is None:
                raise Refused(Code.MISSING, "platform")
            platform = last.platform
        place = platform_named(platform, platforms)
        intention = Intention(
            place.name,
            purpose if purpose is not None else last.purpose if last else CONVERSATION,
            will_do,
            length_ms if length_ms is not None else last.length_ms if last else DEFAULT_LENGTH_MS,
            for_whom,
        )
        return self.start(intention, Address(place.address, place.opens_address))

    def turn_down(self, draft: IntentionDraft) -> None:
        """Count a visit turned down, at most one in five minutes, and close the window."""
        moment = self._clock.now()
        if not_now_counts(self._journal.last_not_now_ms(), moment.utc_ms):
            not_now = NotNow(moment.utc_ms, draft)
            self._writes.write(
                f"not now {moment.utc_ms}", lambda: self._journal.keep_not_now(not_now, moment)
            )
        self._drop_draft()
        self._screens.close_intention()

    def _drop_draft(self) -> None:
        self._writes.write("intention draft", self._journal.drop_intention_draft)

    def _facts(self, name: str) -> PlatformFacts | None:
        moment = self._clock.now()
        today = day_of(moment.utc_ms, moment.zone, self._rules.day_begins)
        facts = self._journal.platform_facts(name, today)
        if facts is None and name.strip():
            return PlatformFacts(_offered_platform(name))
        return facts

    def _last_used(self) -> IntentionDraft:
        last = next(iter(self._journal.recent_intentions(1)), None)
        if last is None:
            return IntentionDraft(purpose=CONVERSATION, length_ms=DEFAULT_LENGTH_MS)
        return IntentionDraft(
            last.platform,
            last.purpose,
            last.for_whom,
            "",
            last.length_ms,
            self.address_of(last.platform),
        )


def _offered_platform(name: str) -> Platform:
    """Give a platform nobody has used yet, cut to what a name may be."""
    try:
        return platform_named(name, ())
    except Refused:
        return Platform(name, "")
