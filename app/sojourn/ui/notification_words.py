"""The words of notifications; sends nothing. Texts are plain: whoever sends them escapes them."""

from dataclasses import replace

from PySide6.QtCore import QObject

from sojourn.domain.budget import Budget
from sojourn.domain.escalation import Reminder, Telling
from sojourn.domain.event import Remind
from sojourn.domain.intention import Intention
from sojourn.domain.keeping import Hindrance
from sojourn.domain.ladder import Loudness
from sojourn.domain.notice import Notice, Press, Urgency
from sojourn.domain.page import ReflectionPage, SessionPage
from sojourn.ui import time_words
from sojourn.ui.journal_words import JournalWords
from sojourn.ui.tray_entries import elided
from sojourn.ui.words import filled, no_extension_left

_LONGEST = 240
"""Characters of the intention; a notification shows a few lines at most."""

_MINUTE_MS = 60_000
_WHOLE = 100


class NotificationWords(QObject):
    """Words reminders and the end that nobody pressed (the port `Wording`)."""

    def reminder(self, remind: Remind, page: SessionPage) -> Notice:
        """Word a heads-up, an end or an overrun."""
        reminder = remind.reminder
        buttons = [(Press.WRAP_UP, self.tr("Wrap up"))]
        body = self._came_for(page)
        if page.extensions_left > 0:
            buttons.append((Press.MORE, self.tr("5 more minutes")))
        else:
            buttons.append((Press.NEW_BOX, self.tr("New box…")))
            body = f"{body}\n{no_extension_left(page.extensions_used)}".strip()
        return Notice(
            self._title(reminder, page),
            body,
            tuple(buttons),
            Urgency.CRITICAL if remind.loudness >= Loudness.PRESSING else Urgency.NORMAL,
            sound=remind.loudness >= Loudness.SOUND,
            passing=reminder.telling is Telling.HEADS_UP,
        )

    def held_back(self, page: SessionPage) -> Notice:
        """Word an overrun that was not told while the person was not to be disturbed."""
        reminder = Reminder(Telling.OVER, 0, 0, page.timebox_ms, 0)
        notice = self.reminder(Remind(reminder), page)
        why = self.tr("This was held back while you were not to be disturbed.")
        return replace(notice, body=f"{notice.body}\n{why}".strip())

    def ended_by_itself(self, page: ReflectionPage) -> Notice:
        """Word the end that nobody pressed."""
        body = self.tr("It was %1 over. What came of it can be written down at any time.")
        body = filled(body, time_words.duration(page.overrun_ms))
        if not page.discreet:
            body = f"{self._said(page.intention.platform, page.intention)}\n{body}"
        title = self.tr("This visit has ended by itself")
        buttons = ((Press.REFLECT, self.tr("Reflect now")), (Press.LATER, self.tr("Later")))
        return Notice(title, body, buttons)

    def trial(self) -> Notice:
        """Word a notification that only shows that there are some."""
        return Notice(
            self.tr("This is how Sojourn tells you that the time is over"),
            self.tr("Nothing has ended; you asked for a trial."),
            passing=True,
        )

    def pause_question(self, page: SessionPage) -> Notice:
        """Word the question whether a long pause is still one."""
        title = self.tr("Go on, or wrap up?")
        if page.paused_since is not None:
            since = time_words.clock(page.paused_since)
            title = filled(self.tr("Paused since %1. Go on, or wrap up?"), since)
        buttons = ((Press.GO_ON, self.tr("Go on")), (Press.WRAP_UP, self.tr("Wrap up")))
        return Notice(title, self._came_for(page), buttons, Urgency.LOW, passing=True)

    def goes_on(self, page: SessionPage, away_ms: int) -> Notice:
        """Word that a session was taken up, and that the time Sojourn was away does not count."""
        why = self.tr("Sojourn was not running for %1; that time is not counted.")
        why = filled(why, time_words.duration(away_ms))
        buttons = ((Press.WRAP_UP, self.tr("Wrap up")),)
        body = f"{self._came_for(page)}\n{why}".strip()
        return Notice(self.tr("The visit goes on"), body, buttons, Urgency.LOW)

    def journal_not_written(self, why: Hindrance) -> Notice:
        """Word that the journal cannot be written just now, and that nothing is lost."""
        words = JournalWords()
        body = f"{words.why(why)} {words.nothing_lost()}"
        return Notice(words.not_written(), body, of_visit=False)

    def journal_written_again(self) -> Notice:
        """Word that it can be written again."""
        title, body = JournalWords().written_again()
        return Notice(title, body, urgency=Urgency.LOW, of_visit=False)

    def budget_used(self, budget: Budget) -> Notice:
        """Word that most of a budget is used, or all of it."""
        whole = time_words.duration(budget.budget_ms)
        where, left = budget.platform, time_words.duration(max(0, budget.left_ms))
        if budget.news < _WHOLE and where:
            said = filled(self.tr("%1 are left of this week\u2019s %2 on %3"), left, whole, where)
        elif budget.news < _WHOLE:
            said = filled(self.tr("%1 are left of this week\u2019s %2"), left, whole)
        elif where:
            said = filled(self.tr("This week\u2019s %1 on %2 are used"), whole, where)
        else:
            said = filled(self.tr("This week\u2019s %1 are used"), whole)
        body = self.tr("Yours to decide.")
        return Notice(said, body, urgency=Urgency.LOW, of_visit=False)

    def review_due(self) -> Notice:
        """Word that the week can be looked back on."""
        title = self.tr("This week can be looked back on")
        body = self.tr("Six questions, as many as you like.")
        buttons = ((Press.WEEK, self.tr("Look back")),)
        return Notice(title, body, buttons, Urgency.LOW, of_visit=False)

    def _title(self, reminder: Reminder, page: SessionPage) -> str:
        match reminder.telling:
            case Telling.HEADS_UP:
                return self._left(page.remaining_ms)
            case Telling.END:
                return self.tr("The time is over")
        minutes = page.overrun_ms // _MINUTE_MS
        return self.tr("%n minute(s) over", "", minutes) if minutes else self.tr("The time is over")

    def _left(self, remaining_ms: int) -> str:
        if remaining_ms < _MINUTE_MS:
            return self.tr("Less than a minute left")
        return time_words.left(remaining_ms)

    def _came_for(self, page: SessionPage) -> str:
        """Say where the person is now, and what for; nothing while others look at the screen."""
        if page.discreet:
            return ""
        return self._said(page.platform or page.intention.platform, page.intention)

    def _said(self, platform: str, intention: Intention) -> str:
        return filled(self.tr("%1: %2"), platform, elided(intention.will_do, _LONGEST))
