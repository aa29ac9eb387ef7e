"""What the tray menu offers, and the small window in its place: entries from a page, in words."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject

from sojourn.domain.intention import Intention
from sojourn.domain.markup import escaped
from sojourn.domain.page import TrayPage
from sojourn.domain.session import Phase
from sojourn.ui import time_words
from sojourn.ui.journal_words import JournalWords
from sojourn.ui.words import filled, number

_LONGEST = 48
"""Characters of a typed sentence in a menu; the rest is an ellipsis."""


class Ask(StrEnum):
    """What an entry asks for."""

    ENTER = "enter"
    WRAP_UP = "wrap-up"
    MORE = "more"
    PAUSE = "pause"
    GO_ON = "go-on"
    ELSEWHERE = "elsewhere"
    SWITCH = "switch"
    NEW_BOX = "new-box"
    TROUBLE = "trouble"
    RECENT = "recent"
    REFLECT = "reflect"
    LATE_OUTCOME = "late-outcome"
    PAST_VISIT = "past-visit"
    NEXT_STEPS = "next-steps"
    PERSON = "person"
    START_FOR = "start-for"
    TOUCHED = "touched"
    UNDISTURBED = "undisturbed"
    HIDE_WORDS = "hide-words"
    WEEK = "week"
    HISTORY = "history"
    BACKUPS = "backups"
    SETTINGS = "settings"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: what it asks for and its text, mnemonic and all; `TROUBLE` only tells.

    Attributes:
        group: entries of one group stand together.
        intention: which one to start again, for `RECENT`.
        name: the platform to go on at, or the person it is about.
        within: the entries it opens; it asks for nothing itself then.
        ticked: whether it is switched on, for a switch.
    """

    ask: Ask
    text: str
    group: int
    intention: Intention | None = None
    name: str = ""
    within: tuple["Entry", ...] = ()
    ticked: bool | None = None

    @property
    def asks(self) -> bool:
        """Whether it can be chosen."""
        return self.ask is not Ask.TROUBLE

    @property
    def kind(self) -> tuple[object, ...]:
        """What makes it the same entry, though its text may change."""
        within = tuple(one.kind for one in self.within)
        return self.ask, self.group, self.ticked is None, within


class TrayWords(QObject):
    """The texts of the entries and of the tool tip. Its name is their translations' context."""

    def entries(self, page: TrayPage) -> tuple[Entry, ...]:
        """Give the entries for a page, the one a click stands for first."""
        first = [Entry(Ask.ENTER, self.tr("&Start a visit…"), 0)]
        if page.phase is not None:
            first = self._within(page)
        if page.trouble is not None:
            first.append(Entry(Ask.TROUBLE, JournalWords().not_written(), 0))
        return (
            *first,
            *self._recent(page),
            *self._afterwards(page),
            *self._people(page),
            Entry(Ask.WEEK, self.tr("&This week…"), 4),
            Entry(Ask.HISTORY, self.tr("&History…"), 4),
            Entry(Ask.BACKUPS, self.tr("Bac&kups…"), 4),
            Entry(Ask.UNDISTURBED, self.tr("Do not &disturb"), 5, ticked=page.undisturbed),
            Entry(Ask.HIDE_WORDS, self.tr("H&ide my words"), 5, ticked=page.hides_words),
            Entry(Ask.SETTINGS, self.tr("S&ettings…"), 6),
            Entry(Ask.QUIT, self.tr("&Quit"), 6),
        )

    def _within(self, page: TrayPage) -> list[Entry]:
        session = filled(self.tr("&Session… (%1)"), self._time(page))
        entries = [
            Entry(Ask.ENTER, session, 0),
            Entry(Ask.WRAP_UP, self.tr("&Wrap up"), 0),
        ]
        if page.extensions_left > 0:
            entries.append(Entry(Ask.MORE, self.tr("5 &more minutes"), 0))
        if page.phase is Phase.PAUSED:
            entries.append(Entry(Ask.GO_ON, self.tr("&Go on"), 0))
        else:
            entries.append(Entry(Ask.PAUSE, self.tr("&Pause"), 0))
        if page.elsewhere:
            names = page.elsewhere
            if page.discreet:
                names = tuple(hidden_places(len(names)))
            places = tuple(
                Entry(Ask.SWITCH, menu_text(text), 0, name=name)
                for text, name in zip(names, page.elsewhere, strict=True)
            )
            entries.append(Entry(Ask.ELSEWHERE, self.tr("Switch p&latform"), 0, within=places))
        entries.append(Entry(Ask.NEW_BOX, self.tr("New &box…"), 0))
        return entries

    def _recent(self, page: TrayPage) -> list[Entry]:
        """Give what can be started again; nothing could take the place of a visit that runs."""
        if page.phase not in {None, Phase.PAUSED}:
            return []
        entries = []
        for at, one in enumerate(page.recent, 1):
            text = filled(self.tr("%1: %2"), one.platform, one.will_do)
            if page.discreet:
                text = filled(self.tr("Recent %1"), number(at))
            entries.append(Entry(Ask.RECENT, menu_text(text), 1, one))
        return entries

    def _afterwards(self, page: TrayPage) -> list[Entry]:
        entries = []
        if page.unreflected:
            text = self.tr("&Reflect on %n visit(s)…", "", page.unreflected)
            entries.append(Entry(Ask.REFLECT, text, 2))
        entries.append(Entry(Ask.LATE_OUTCOME, self.tr("S&omething came of it…"), 2))
        entries.append(Entry(Ask.PAST_VISIT, self.tr("&Add a past visit…"), 2))
        if page.next_steps:
            text = filled(self.tr("Ne&xt steps (%1)…"), number(page.next_steps))
            entries.append(Entry(Ask.NEXT_STEPS, text, 2))
        return entries

    def _people(self, page: TrayPage) -> list[Entry]:
        names = page.due
        if page.discreet:
            names = tuple(
                filled(self.tr("person %1"), number(at)) for at in range(1, len(page.due) + 1)
            )
        return [
            Entry(
                Ask.PERSON,
                filled(self.tr("Get back to %1"), menu_text(text)),
                3,
                name=name,
                within=(
                    Entry(Ask.START_FOR, self.tr("&Start a visit…"), 3, name=name),
                    Entry(Ask.TOUCHED, self.tr("&Done"), 3, name=name),
                ),
            )
            for text, name in zip(names, page.due, strict=True)
        ]

    def tool_tip(self, page: TrayPage) -> str:
        """Say in a sentence how things stand, and in another what troubles the journal."""
        sentence = self._state(page)
        if page.trouble is None:
            return sentence
        words = JournalWords()
        return f"{sentence}\n{words.not_written()}. {words.why(page.trouble)}"

    def _state(self, page: TrayPage) -> str:
        if page.phase is None or page.intention is None:
            return self.tr("Sojourn: no visit is on")
        if page.discreet:
            return filled(self.tr("Sojourn: %1"), self._time(page, since=True))
        will_do = elided(page.intention.will_do, 2 * _LONGEST)
        sentence = self.tr("%1, %2: %3")
        place = page.platform or page.intention.platform
        return filled(sentence, place, self._time(page, since=True), will_do)

    def _time(self, page: TrayPage, *, since: bool = False) -> str:
        if page.phase is Phase.OVERRUN:
            return time_words.minutes_over(page.overrun_ms)
        left = time_words.left(page.remaining_ms)
        if page.phase is not Phase.PAUSED:
            return left
        if since and page.paused_since is not None:
            return filled(self.tr("paused since %1, %2"), time_words.clock(page.paused_since), left)
        return filled(self.tr("paused, %1"), left)


def hidden_places(count: int) -> list[str]:
    """Name so many platforms without naming them."""
    text = QCoreApplication.translate("TrayWords", "Platform %1")
    return [filled(text, number(at)) for at in range(1, count + 1)]


def menu_text(typed: str) -> str:
    """Give typed text for a menu or a button: cut to a fit, and without an accidental mnemonic."""
    return elided(typed, _LONGEST).replace("&", "&&")


def elided(text: str, longest: int) -> str:
    """Give the text, or its beginning and an ellipsis when it is longer than so many characters."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def tool_tip_text(text: str) -> str:
    """Give text for a tool tip, where Qt reads what looks like HTML as HTML.

    Escaped text is taken for HTML by its `&lt;` alone, so text without a `<` stays as it is.
    """
    return escaped(text) if "<" in text else text
