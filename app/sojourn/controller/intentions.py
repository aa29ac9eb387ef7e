"""The intention window's business: what it opens with, Start, Not now, its draft. No rules."""

from dataclasses import replace
from datetime import date

from sojourn.controller.desk import Desk
from sojourn.controller.quiet import Quiet
from sojourn.controller.visit import Visit
from sojourn.domain.catalogue import SUGGESTIONS
from sojourn.domain.draft import IntentionDraft, NotNow, not_now_counts
from sojourn.domain.intention import (
    DEFAULT_LENGTH_MS,
    Address,
    Intention,
    Platform,
    known_platform,
    platform_named,
)
from sojourn.domain.next_step import NextStep
from sojourn.domain.page import IntentionPage, PlatformFacts
from sojourn.domain.person import Person
from sojourn.domain.ports import Journal
from sojourn.domain.refusal import Code, Refused, folded
from sojourn.domain.session import Session


class Intentions:
    """Everything about saying what one came for."""

    def __init__(self, desk: Desk, visit: Visit, quiet: Quiet) -> None:
        self._desk = desk
        self._visit = visit
        self._quiet = quiet

    def open(self) -> None:
        """Open the intention window with its draft, or with what was last used."""
        self._open(self._desk.journal.intention_draft() or self._last_used())

    def open_new_box(self) -> None:
        """Open the window for the rest of the visit that is on, as a visit of its own."""
        session = self._visit.session
        if session is not None:
            self._open(self._like(session.intention, session.platform), instead=True)

    def open_for(self, person: Person) -> None:
        """Open the window to get back to a person."""
        draft = self._last_used()
        if person.platform:
            draft = replace(
                draft, platform=person.platform, address=self.address_of(person.platform)
            )
        self._open(replace(draft, for_whom=person.name))

    def open_next_step(self, next_step: NextStep) -> None:
        """Open the window with a next step said in an earlier reflection."""
        draft = self._last_used()
        length_ms = draft.length_ms or DEFAULT_LENGTH_MS
        said = Intention(
            next_step.platform, next_step.purpose, next_step.text, length_ms, next_step.for_whom
        )
        draft = self._like(said, next_step.platform)
        self._open(replace(draft, will_do=next_step.text, takes_up=next_step.session))

    def page(self, draft: IntentionDraft | None = None) -> IntentionPage:
        """Give what the window opens with, by default what was last used."""
        draft = draft or self._last_used()
        platforms = self._desk.journal.platforms()
        known = {folded(one.name) for one in platforms}
        return IntentionPage(
            now=self._desk.clock.now().local,
            draft=draft,
            platforms=tuple(one.name for one in platforms),
            suggestions=tuple(one.name for one in SUGGESTIONS if folded(one.name) not in known),
            people=tuple(person.name for person in self._desk.journal.people()),
            facts=self._facts(draft.platform) if draft.platform else None,
            catalogue=self._desk.catalogue(),
        )

    def _open(self, draft: IntentionDraft, *, instead: bool = False) -> None:
        page = replace(self.page(draft), instead=instead, discreet=self._quiet.discreet)
        self._desk.screens.open_intention(page)

    def choose_platform(self, name: str) -> None:
        """Show what is known of the platform chosen in the window."""
        self._desk.screens.show_platform_facts(self._facts(name))

    def keep_draft(self, draft: IntentionDraft) -> None:
        """Keep what stands in the window."""
        moment = self._desk.clock.now()
        self._desk.writes.write(
            "intention draft", lambda: self._desk.journal.keep_draft(draft, moment)
        )

    def start_said(
        self, intention: Intention, address: Address, *, ago_ms: int | None, instead: bool
    ) -> None:
        """Begin the visit that was said in the window, and close it; its draft is used up.

        Raises:
            Refused: as `start`.
        """
        self.start(intention, address, ago_ms=ago_ms, instead=instead)
        self._drop_draft()
        self._desk.screens.close_intention()

    def start(
        self,
        intention: Intention,
        address: Address,
        *,
        ago_ms: int | None = None,
        instead: bool = False,
    ) -> Session:
        """Begin the visit, remember the address, and open it if wanted.

        Raises:
            Refused: as `Visit.start`, or for a bad address; nothing has changed then.
        """
        address = address.checked()
        platform = platform_named(intention.platform, self._desk.journal.platforms())
        session = self._visit.start(
            replace(intention, platform=platform.name), ago_ms=ago_ms, instead=instead
        )
        wanted = replace(platform, address=address.url, opens_address=address.wanted)
        if wanted != platform:
            self._desk.writes.write(
                f"platform {platform.name}", lambda: self._desk.journal.keep_platform(wanted)
            )
        if address.wanted:
            self._desk.screens.open_address(address.url)
        return session

    def address_of(self, name: str) -> Address:
        """Give what Start opens for a platform the person knows."""
        platform = known_platform(name, self._desk.journal.platforms())
        return Address(platform.address, platform.opens_address) if platform else Address()

    def start_asked(self, draft: IntentionDraft, *, instead: bool = False) -> Session:
        """Begin a visit asked for by the command line.

        Raises:
            Refused: as `completed` and `start`.
        """
        intention = self.completed(draft)
        address = self.address_of(intention.platform)
        return self.start(intention, address, ago_ms=draft.ago_ms, instead=instead)

    def completed(self, draft: IntentionDraft) -> Intention:
        """Give the intention of a draft, as `completed` does."""
        return completed(draft, self._desk.journal, self._desk.today())

    def platforms(self) -> tuple[Platform, ...]:
        """Give the platforms the person knows."""
        return self._desk.journal.platforms()

    def turn_down(self, draft: IntentionDraft) -> None:
        """Count a visit turned down, at most one in five minutes, and close the window."""
        moment = self._desk.clock.now()
        if not_now_counts(self._desk.journal.last_not_now_ms(), moment.utc_ms):
            not_now = NotNow(moment.utc_ms, draft, self._desk.today())
            self._desk.writes.write(
                f"not now {moment.utc_ms}", lambda: self._desk.journal.keep_not_now(not_now, moment)
            )
        self._drop_draft()
        self._desk.screens.close_intention()

    def _drop_draft(self) -> None:
        self._desk.writes.write("intention draft", self._desk.journal.drop_intention_draft)

    def _facts(self, name: str) -> PlatformFacts | None:
        facts = self._desk.journal.platform_facts(name, self._desk.today())
        if facts is None and name.strip():
            return PlatformFacts(_offered_platform(name))
        return facts

    def _last_used(self) -> IntentionDraft:
        last = next(iter(self._desk.journal.recent_intentions(1)), None)
        if last is None:
            # Who ticked one on the page of the first start means that one.
            known = self._desk.journal.platforms()
            only = known[0] if len(known) == 1 else Platform("", "")
            address = Address(only.address, only.opens_address)
            purpose = self._desk.catalogue().first_purpose
            return IntentionDraft(only.name, purpose, length_ms=DEFAULT_LENGTH_MS, address=address)
        return self._like(last, last.platform)

    def _like(self, intention: Intention, platform: str) -> IntentionDraft:
        """Give a draft like an intention, all but its sentence."""
        return IntentionDraft(
            platform,
            intention.purpose,
            intention.for_whom,
            "",
            intention.length_ms,
            self.address_of(platform),
        )


def _offered_platform(name: str) -> Platform:
    """Give a platform nobody has used yet, cut to what a name may be."""
    try:
        return platform_named(name, ())
    except Refused:
        return Platform(name, "")


def completed(draft: IntentionDraft, journal: Journal, today: date) -> Intention:
    """Give the intention of a draft; a missing platform, purpose or length is the last used.

    Raises:
        Refused: MISSING without any platform ever used, or for a bad platform name.
    """
    last = next(iter(journal.recent_intentions(1)), None)
    if draft.platform:
        facts = journal.platform_facts(draft.platform, today)
        last = (facts.last if facts else None) or last
    elif last is None:
        raise Refused(Code.MISSING, "platform")
    named = draft.platform or (last.platform if last else "")
    return Intention(
        platform_named(named, journal.platforms()).name,
        draft.purpose or (last.purpose if last else journal.catalogue().first_purpose),
        draft.will_do,
        (last.length_ms if last else DEFAULT_LENGTH_MS)
        if draft.length_ms is None
        else draft.length_ms,
        draft.for_whom,
    )
