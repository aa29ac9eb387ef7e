"""Every window of the app in every state, made from the values that tests have: the one list."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QProgressBar,
    QPushButton,
    QWidget,
)

from sojourn.domain.course import Grouping, Reach
from sojourn.domain.history import HistoryFilter, HistoryPage
from sojourn.domain.keeping import Hindrance
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.session import Phase
from sojourn.ui.absence_question import AbsenceQuestion
from sojourn.ui.already_there import AlreadyThere
from sojourn.ui.amendment_window import AmendmentWindow
from sojourn.ui.backups_window import BackupsWindow
from sojourn.ui.fold import Fold
from sojourn.ui.history_table import HistoryTable
from sojourn.ui.history_view import HistoryView
from sojourn.ui.history_window import HistoryWindow
from sojourn.ui.intention_window import IntentionWindow
from sojourn.ui.keys_window import KeysWindow
from sojourn.ui.late_outcome_window import LateOutcomeWindow
from sojourn.ui.leave_question import LeaveQuestion
from sojourn.ui.next_steps_window import NextStepsWindow
from sojourn.ui.parked_window import ParkedWindow
from sojourn.ui.past_visit_window import PastVisitWindow
from sojourn.ui.platform_switch import SwitchButton
from sojourn.ui.quit_question import QuitQuestion
from sojourn.ui.recovered_window import RecoveredWindow
from sojourn.ui.reflection_window import ReflectionWindow
from sojourn.ui.restore_question import RestoreQuestion
from sojourn.ui.ring import face_of
from sojourn.ui.session_window import SessionWindow
from sojourn.ui.small_window import SmallWindow
from sojourn.ui.tray_entries import TrayWords
from sojourn.ui.trouble import Kind, Trouble
from sojourn.ui.week_window import WeekWindow
from tests import (
    demo_week,
    examples,
    history_examples,
    kept_backups,
    later_examples,
    times_away,
)
from tests.desktop import kind_pictures
from tests.desktop.settings_pictures import settings_windows
from tests.desktop.week_pictures import platforms, reaching, whole_week
from tests.desktop.welcome_pictures import welcomes
from tests.manual_clock import MINUTE


def makers() -> dict[str, Callable[[], QWidget]]:
    """Give what makes every window in every state, by its name: the one list of them."""
    return {
        **welcomes(),
        "intention": lambda: IntentionWindow(examples.intention_page()),
        "intention-hidden": lambda: IntentionWindow(
            replace(examples.intention_page(), discreet=True)
        ),
        "intention-first": lambda: IntentionWindow(examples.first_intention_page()),
        "intention-already": already_there,
        "intention-refused": refused_ago,
        "intention-new-box": lambda: IntentionWindow(examples.new_box_page()),
        "session": lambda: SessionWindow(examples.session_page()),
        "session-paused": lambda: SessionWindow(examples.session_page(Phase.PAUSED)),
        "session-overrun": lambda: SessionWindow(examples.session_page(Phase.OVERRUN)),
        "session-extended": lambda: SessionWindow(examples.extended_page()),
        "session-switched": lambda: SessionWindow(examples.switched_page()),
        "session-another": another_platform,
        "session-hidden": lambda: SessionWindow(replace(examples.session_page(), discreet=True)),
        "reflection": lambda: ReflectionWindow(examples.reflection_page()),
        "reflection-unfolded": lambda: ReflectionWindow(examples.reflection_page(unfolded=True)),
        "reflection-unwind": lambda: ReflectionWindow(examples.reflection_page("unwind")),
        "reflection-overrun": lambda: ReflectionWindow(examples.overrun_reflection_page()),
        "reflection-forgotten": lambda: ReflectionWindow(examples.forgotten_reflection_page()),
        "absence": lambda: AbsenceQuestion(times_away.ASLEEP),
        "absence-days": lambda: AbsenceQuestion(times_away.SINCE_FRIDAY),
        "absence-away": lambda: AbsenceQuestion(times_away.AWAY),
        "absence-hidden": lambda: AbsenceQuestion(replace(times_away.ASLEEP, discreet=True)),
        "absence-refused": refused_end,
        "parked": lambda: ParkedWindow(later_examples.parked_visits()),
        "past-visit": lambda: PastVisitWindow(later_examples.past_visit_page()),
        "past-visit-refused": refused_past_visit,
        "late-outcome": lambda: LateOutcomeWindow(later_examples.late_outcome_page()),
        "late-outcome-search": searched_late_outcome,
        "next-steps": lambda: NextStepsWindow(later_examples.next_steps()),
        "next-steps-none": lambda: NextStepsWindow(()),
        "history": lambda: history(history_examples.history_page()),
        "history-undo": undone_history,
        "history-none": lambda: history(history_examples.history_page(HistoryFilter("aardvark"))),
        "amendment": lambda: AmendmentWindow(history_examples.amendment_page()),
        "amendment-refused": refused_amendment,
        "week": lambda: WeekWindow(demo_week.full_week()),
        "week-whole": lambda: whole_week(WeekWindow(demo_week.full_week(), demo_week.REVIEW)),
        "week-month": lambda: reaching(Reach.MONTH),
        "week-twelve": lambda: reaching(Reach.TWELVE_WEEKS),
        "week-for-whom": lambda: reaching(Reach.WEEK, Grouping.FOR_WHOM),
        "week-one-day": lambda: WeekWindow(demo_week.one_day()),
        "week-very-full": lambda: whole_week(WeekWindow(demo_week.very_full_week())),
        "week-empty": lambda: WeekWindow(demo_week.empty_week()),
        "platforms": platforms,
        **kind_pictures.WINDOWS,
        **settings_windows(),
        "small": lambda: small_window("idle"),
        "small-overrun": lambda: small_window("overrun"),
        "quit": QuitQuestion,
        "leave": lambda: LeaveQuestion(Hindrance.FULL),
        "backups": lambda: BackupsWindow(kept_backups.pages()["some"]),
        "backups-none": lambda: BackupsWindow(kept_backups.pages()["none"]),
        "backups-busy": busy_backups,
        "backups-restored": lambda: BackupsWindow(kept_backups.pages()["restored"]),
        "backups-session": lambda: BackupsWindow(kept_backups.pages()["session-on"]),
        "restore": lambda: RestoreQuestion(kept_backups.BACKUPS[1]),
        "recovered": lambda: RecoveredWindow(examples.recovered()),
        "keys": KeysWindow,
        "trouble": lambda: Trouble(Kind.DAMAGED, "/home/ana/.local/share/sojourn/journal.sqlite3"),
    }


def first_states() -> dict[str, Callable[[], QWidget]]:
    """Give what makes every window once: in the state that is named first."""
    states = makers()
    first = {name.partition("-")[0]: name for name in reversed(states)}
    return {name: states[name] for name in first.values()}


def windows() -> Iterator[tuple[str, QWidget]]:
    """Give every window in every state, one after the other, with its name."""
    for name, make in makers().items():
        yield name, make()


def already_there() -> IntentionWindow:
    """Give the intention window of somebody who is there already."""
    window = IntentionWindow(examples.intention_page())
    for part in window.findChildren(AlreadyThere):
        for fold in part.findChildren(Fold):
            fold.setChecked(True)
        part.findChildren(QPushButton)[2].click()
    return window


def refused_ago() -> IntentionWindow:
    """Give the intention window after more time was said to be gone than was free."""
    window = already_there()
    window.refuse(Refused(Code.OVERLAPS, "ago", 10 * MINUTE, limit=7 * MINUTE))
    return window


def refused_end() -> AbsenceQuestion:
    """Give the question about a time away after an end was typed that is no time."""
    question = AbsenceQuestion(times_away.ASLEEP)
    question.refuse(Refused(Code.NOT_A_TIME, "at", "noon"))
    return question


def busy_backups() -> BackupsWindow:
    """Give the window of the backups while one is restored, which takes more than a moment."""
    window = BackupsWindow(kept_backups.pages()["busy"])
    for progress in window.findChildren(QProgressBar):
        progress.show()
    return window


def another_platform() -> SessionWindow:
    """Give the session window that asks where to go on."""
    window = SessionWindow(examples.session_page())
    for switch in window.findChildren(SwitchButton):
        switch.another_wanted.emit()
    return window


def refused_past_visit() -> PastVisitWindow:
    """Give the window for a past visit after a time that another visit fills."""
    window = PastVisitWindow(later_examples.past_visit_page())
    window.refuse(later_examples.refused_time())
    return window


def history(page: HistoryPage) -> HistoryWindow:
    """Give the history window with a page, as if it had asked for that."""
    window = HistoryWindow(history_examples.history_frame())
    for line in window.findChildren(QLineEdit):
        if line.placeholderText():
            line.setText(page.query.wanted.text)
    # What the window asks for by itself, once it is shown, nobody answers.
    window.findChildren(HistoryTable)[0].ask(page.query.wanted)
    window.show_page(page)
    for view in window.findChildren(HistoryView):
        view.choose(2)
    return window


def undone_history() -> HistoryWindow:
    """Give the history window after a deletion, which can be undone."""
    return history(history_examples.history_page(former=history_examples.deletion()))


def refused_amendment() -> AmendmentWindow:
    """Give the window that puts a visit right after a time that another visit fills."""
    window = AmendmentWindow(history_examples.amendment_page())
    window.refuse(later_examples.refused_time())
    return window


def searched_late_outcome() -> LateOutcomeWindow:
    """Give the window for what came later, with the visits to choose from."""
    window = LateOutcomeWindow(later_examples.late_outcome_page())
    for fold in window.findChildren(Fold):
        fold.setChecked(True)
    for found in window.findChildren(QListWidget):
        found.setCurrentRow(0)
    return window


def small_window(state: str) -> SmallWindow:
    """Give the window that stands in for the tray, in that state."""
    words, page, window = TrayWords(), examples.tray_pages()[state], SmallWindow()
    window.show_page(words.tool_tip(page), face_of(page), words.entries(page))
    window.show_time(page)
    return window
