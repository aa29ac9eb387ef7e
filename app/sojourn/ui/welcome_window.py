"""The page of the first start: where, what for, at log-in, and where Sojourn is found."""

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QEvent,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sojourn.domain.first_run import FirstRunChoices, FirstRunPage, IconPlace, Trial
from sojourn.domain.refusal import Refused
from sojourn.ui import theme
from sojourn.ui.beside import BesideLayout
from sojourn.ui.choice import Choice
from sojourn.ui.foot import foot
from sojourn.ui.notification_trial import NotificationTrial
from sojourn.ui.plain_label import plain_label
from sojourn.ui.platform_ticks import PlatformTicks
from sojourn.ui.ring import Face, app_icon, tray_icon
from sojourn.ui.scroll_page import ScrollPage, fit_height, grow_height
from sojourn.ui.trouble_line import TroubleLine
from sojourn.ui.words import filled, joined

PLACES = {
    IconPlace.PANEL: QT_TRANSLATE_NOOP(
        "IconPlace",
        "Its icon, a ring, sits in the panel, mostly beside the clock. If you see none, look "
        "behind the small arrow there.",
    ),
    IconPlace.TOP_BAR: QT_TRANSLATE_NOOP(
        "IconPlace", "Its icon, a ring, sits at the top of the screen, beside the clock or battery."
    ),
    IconPlace.TASK_BAR: QT_TRANSLATE_NOOP(
        "IconPlace",
        "Its icon, a ring, sits in the task bar, beside the clock. Windows likes to hide it behind "
        "the small arrow there; drag it out, and it stays in sight.",
    ),
    IconPlace.MENU_BAR: QT_TRANSLATE_NOOP(
        "IconPlace", "Its icon, a ring, sits in the menu bar, at the top right of the screen."
    ),
    IconPlace.NEEDS_EXTENSION: QT_TRANSLATE_NOOP(
        "IconPlace",
        "GNOME shows the icon, a ring, once its extension “AppIndicator and KStatusNotifierItem "
        "Support” is switched on. Until then a small window stands in for it.",
    ),
    IconPlace.SMALL_WINDOW: QT_TRANSLATE_NOOP(
        "IconPlace",
        "This desktop has no place for its icon, so a small window stands in for it. Minimised, "
        "it is out of your way.",
    ),
}

_WIDTH = theme.space(144)
_MARK = theme.space(14)
_ICON = theme.space(6)


class WelcomeWindow(QDialog):
    """One page, skipped with one key.

    Signals:
        said: the `FirstRunChoices`, and whether a visit is to begin.
        left: it was closed, whatever was said.
        trial_requested, trial_seen, trial_missed: a notification is to be sent; it came, or not.
    """

    said = Signal(object, bool)
    left = Signal()
    trial_requested = Signal()
    trial_seen = Signal()
    trial_missed = Signal()

    def __init__(self, page: FirstRunPage, parent: QWidget | None = None) -> None:
        """Draw that page."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Welcome — Sojourn"))
        where, what_for = self.tr("Where do you go?"), self.tr("What for, mostly?")
        self._platforms = PlatformTicks(where, page.offered)
        self._shown_first = Choice(
            what_for,
            (
                ("work", self.tr("&Work")),
                ("people", self.tr("&People and pleasure")),
                ("both", self.tr("&Both")),
            ),
        )
        self._shown_first.choose(page.shown_first)
        self._high = 0
        self._autostart: QCheckBox | None = None
        if page.autostart is not None:
            self._autostart = QCheckBox(self.tr("Start Sojourn when I &log in"))
            self._autostart.setChecked(page.autostart)
            self._refused = TroubleLine(self._autostart)
        self._trial = NotificationTrial()
        self._trial.requested.connect(self.trial_requested)
        self._trial.seen.connect(self.trial_seen)
        self._trial.missed.connect(self.trial_missed)
        self._page = ScrollPage()
        self._page.column.setSpacing(theme.space(6))
        self._page.column.addLayout(self._head())
        known = filled(self.tr("Already yours: %1"), joined(list(page.known)))
        self._known = _quiet(known if page.known else "")
        self._add_part(_heading(where), self._platforms, self._known)
        self.hide_words(page.discreet)
        hint = _quiet(self.tr("It sets what is offered first, and nothing else."))
        self._add_part(_heading(what_for), self._shown_first, hint)
        self._add_part(_heading(self.tr("Where you find it")), self._found(page.icon), self._trial)
        last = _quiet(self.tr("Nothing here is for ever: all of it can be changed later."))
        if self._autostart is not None:
            self._add_part(self._autostart, self._refused, last)
        else:
            self._add_part(last)
        self._page.column.addStretch(1)
        self._foot = self._laid_out_foot(again=page.again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._page, 1)
        layout.addLayout(self._foot)
        self.finished.connect(self.left)
        self._fit()

    def _head(self) -> QHBoxLayout:
        title = plain_label(self.tr("Welcome to Sojourn"))
        theme.title(title)
        told = plain_label(
            self.tr(
                "A visit to social media becomes a stay of your choice: you say what you came for, "
                "hear when the time is over, and keep what came of it."
            )
        )
        words = QVBoxLayout()
        words.setSpacing(theme.space(1))
        words.addWidget(title)
        words.addWidget(told)
        head = QHBoxLayout()
        head.setSpacing(theme.space(4))
        head.addWidget(self._picture(app_icon(), _MARK), 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def _found(self, place: IconPlace) -> QWidget:
        """Give what tells where Sojourn is found."""
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(3))
        row.addWidget(self._picture(tray_icon(Face()), _ICON), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(plain_label(QCoreApplication.translate("IconPlace", str(PLACES[place]))), 1)
        return line

    def _picture(self, icon: QIcon, side: int) -> QLabel:
        picture = QLabel()
        picture.setPixmap(icon.pixmap(QSize(side, side), self.devicePixelRatioF()))
        picture.setFixedSize(side, side)
        return picture

    def _add_part(self, *widgets: QWidget) -> None:
        part = QVBoxLayout()
        part.setSpacing(theme.space(2))
        for widget in widgets:
            part.addWidget(widget)
        self._page.column.addLayout(part)

    def _laid_out_foot(self, *, again: bool) -> BesideLayout:
        skip = QPushButton(self.tr("&Close") if again else self.tr("S&kip"))
        skip.clicked.connect(self.reject)
        done = QPushButton(self.tr("&Done"))
        done.clicked.connect(self._on_done)
        start = QPushButton(
            self.tr("Start a &visit…") if again else self.tr("Start my first &visit")
        )
        start.clicked.connect(self._on_start)
        theme.primary(start)
        for button in (skip, done):
            button.setAutoDefault(False)
        start.setDefault(True)
        return foot((skip,), (done, start))

    def hide_words(self, hidden: bool) -> None:  # noqa: FBT001 - a fact
        """Leave the names that the person has out while others look at the screen."""
        self._known.setVisible(bool(self._known.text()) and not hidden)

    def show_trial(self, trial: Trial) -> None:
        """Say how the trial of a notification stands."""
        self._trial.show_trial(trial)
        # Not before there is room for what is asked.
        QTimer.singleShot(0, self._page, lambda: self._page.ensureWidgetVisible(self._trial))

    def refuse(self, refused: Refused) -> None:
        """Say why a platform's name was not taken."""
        self._platforms.refuse(refused)
        self._page.show_focus()

    def refuse_autostart(self, why: str) -> None:
        """Say why it will not be started at log-in, in the system's words; the rest can go on."""
        if self._autostart is not None:
            self._autostart.setChecked(not self._autostart.isChecked())
            said = self.tr("The system did not take this (%1). Everything else can go on.")
            self._refused.say(filled(said, why))
            self._page.show_focus()

    def showEvent(self, event: QShowEvent) -> None:
        """Open high enough for all of it."""
        super().showEvent(event)
        if not event.spontaneous():
            # Only now do the labels know their type.
            self._fit()

    def event(self, event: QEvent) -> bool:
        """Grow when more is told than before; who made it smaller by hand is heeded till then."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            was, self._high = self._high, self._page.height_at(self.width())
            if self._high > was:
                grow_height(self, self._page, self._foot)
        return handled

    def _fit(self) -> None:
        width = max(_WIDTH, self.minimumSizeHint().width())
        fit_height(self, self._page, self._foot, width)

    @Slot()
    def _on_start(self) -> None:
        self.said.emit(self._choices(), True)

    @Slot()
    def _on_done(self) -> None:
        self.said.emit(self._choices(), False)

    def _choices(self) -> FirstRunChoices:
        autostart = None if self._autostart is None else self._autostart.isChecked()
        return FirstRunChoices(self._platforms.names, self._shown_first.answer or "both", autostart)


def _heading(text: str) -> QLabel:
    heading = plain_label(text)
    theme.heading(heading)
    return heading


def _quiet(text: str) -> QLabel:
    label = plain_label(text)
    theme.small(label)
    return label
