"""What the tray menu offers, and the small window in its place: entries from a page, in words."""

import html
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject

from sojourn.domain.intention import Intention
from sojourn.domain.page import TrayPage
from sojourn.domain.session import Phase
from sojourn.ui import time_words
from sojourn.ui.words import filled

_LONGEST = 48
"""Characters of a typed sentence in a menu; the rest is an ellipsis."""


class Ask(StrEnum):
    """What an entry asks for."""

    ENTER = "enter"
    WRAP_UP = "wrap-up"
    MORE = "more"
    PAUSE = "pause"
    GO_ON = "go-on"
    RECENT = "recent"
    REFLECT = "reflect"
    WEEK = "week"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: what it asks for and its text, mnemonic and all.

    Attributes:
        group: entries of one group stand together.
        intention: which one to start again, for `RECENT`.
    """

    ask: Ask
    text: str
    group: int
    intention: Intention | None = None


class TrayWords(QObject):
    """The texts of the entries and of the tool tip. Its name is their translations' context."""

    def entries(self, page: TrayPage) -> tuple[Entry, ...]:
        """Give the entries for a page, the one a click stands for first."""
        first = self._outside(page) if page.phase is None else self._within(page)
        last = []
        if page.unreflected:
            text = self.tr("&Reflect on %n visit(s)…", "", page.unreflected)
            last.append(Entry(Ask.REFLECT, text, 2))
        last.append(Entry(Ask.WEEK, self.tr("&This week…"), 2))
        last.append(Entry(Ask.QUIT, self.tr("&Quit"), 3))
        return (*first, *last)

    def _outside(self, page: TrayPage) -> list[Entry]:
        entries = [Entry(Ask.ENTER, self.tr("&Start a visit…"), 0)]
        for one in page.recent:
            text = filled(self.tr("%1: %2"), one.platform, one.will_do)
            entries.append(Entry(Ask.RECENT, menu_text(text), 1, one))
        return entries

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
        return entries

    def tool_tip(self, page: TrayPage) -> str:
        """Say in a sentence how things stand."""
        if page.phase is None or page.intention is None:
            return self.tr("Sojourn: no visit is on")
        will_do = elided(page.intention.will_do, 2 * _LONGEST)
        sentence = self.tr("%1, %2: %3")
        return filled(sentence, page.intention.platform, self._time(page), will_do)

    def _time(self, page: TrayPage) -> str:
        if page.phase is Phase.OVERRUN:
            return time_words.minutes_over(page.overrun_ms)
        if page.phase is Phase.PAUSED:
            return filled(self.tr("paused, %1"), time_words.left(page.remaining_ms))
        return time_words.left(page.remaining_ms)


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
    return html.escape(text, quote=False) if "<" in text else text
