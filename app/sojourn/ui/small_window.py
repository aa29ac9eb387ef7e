"""Stands in for the tray on a desktop that has none: the same entries, as buttons."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QHideEvent, QIcon, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sojourn.domain.duration import SECOND_MS
from sojourn.domain.page import TrayPage
from sojourn.domain.session import Phase
from sojourn.ui import theme, time_words
from sojourn.ui.plain_label import plain_label
from sojourn.ui.ring import Face, tray_icon
from sojourn.ui.scroll_page import ScrollPage, grow_height
from sojourn.ui.shortcuts import answer_everywhere
from sojourn.ui.tray_entries import Ask, Entry
from sojourn.ui.tray_menu import fill, retell, same_entries
from sojourn.ui.window_place import keep_place, restore_place

_NAME = "small"
_RING = 48
_WIDTH = theme.space(80)


class SmallWindow(QWidget):
    """The entries of the tray's menu on a window; its frame only minimises it.

    Signals:
        chosen: the `Entry` a person picked.
        seen_changed: it is on the screen, or is not any more.
    """

    chosen = Signal(object)
    seen_changed = Signal()

    def __init__(self) -> None:
        """Build it empty; nothing is shown yet."""
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Sojourn"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        # A tray that goes is no reason to take the focus from what somebody types.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._entries: tuple[Entry, ...] = ()
        self._buttons: list[QPushButton | QCheckBox] = []
        self._face: Face | None = None
        self._ring = QLabel()
        self._ring.setFixedSize(_RING, _RING)
        self._state = plain_label()
        theme.heading(self._state)
        self._time = plain_label()
        theme.title(self._time)
        self._time.hide()
        self._why = plain_label()
        theme.small(self._why)
        self.explain(by_choice=False)
        head = QHBoxLayout()
        head.setSpacing(theme.space(3))
        head.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setSpacing(theme.space(1))
        told.addWidget(self._time)
        told.addWidget(self._state)
        head.addLayout(told, 1)
        self._groups = QVBoxLayout()
        self._groups.setSpacing(theme.space(3))
        self._page = ScrollPage()
        self._page.column.addLayout(head)
        self._page.column.addLayout(self._groups)
        self._page.column.addStretch(1)
        self._foot = QVBoxLayout()
        side = theme.PAGE
        self._foot.setContentsMargins(side, theme.space(2), side, side)
        self._foot.addWidget(self._why)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._page, 1)
        layout.addLayout(self._foot)
        self.setMinimumWidth(_WIDTH)
        answer_everywhere(self, close=self.showMinimized)
        restore_place(self, _NAME)

    def event(self, event: QEvent) -> bool:
        """Grow when more can be done than there was room for."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._grow()
        return handled

    def showEvent(self, event: QShowEvent) -> None:
        """Have room for everything."""
        super().showEvent(event)
        self._grow()
        self.seen_changed.emit()

    def _grow(self) -> None:
        wide = max(self.width(), self.minimumSizeHint().width())
        self.resize(wide, self.height())
        grow_height(self, self._page, self._foot)

    def show_page(self, state: str, face: Face, entries: tuple[Entry, ...]) -> None:
        """Show how things stand and what can be done; what looks the same is left alone."""
        self._state.setText(state)
        if face != self._face:
            self._face = face
            ratio = self.devicePixelRatioF()
            self._ring.setPixmap(tray_icon(face).pixmap(QSize(_RING, _RING), ratio))
        if not same_entries(entries, self._entries):
            self._rebuild(entries)
        self._entries = entries
        for button, entry in zip(self._buttons, entries, strict=True):
            button.setText(entry.text)
            if isinstance(button, QCheckBox):
                button.setChecked(bool(entry.ticked))
                continue
            menu = button.menu()
            if isinstance(menu, QMenu):
                retell(menu, entry.within)

    @property
    def is_seen(self) -> bool:
        """Whether it is on the screen."""
        return self.isVisible() and not self.isMinimized()

    def show_time(self, page: TrayPage) -> None:
        """Show what is left of the box, or how far over it is, to the second."""
        left = time_words.countdown(-(-page.remaining_ms // SECOND_MS) * SECOND_MS)
        over = page.overrun_ms > 0 or page.phase is Phase.OVERRUN
        text = f"+{time_words.countdown(page.overrun_ms)}" if over else left
        if text != self._time.text():
            self._time.setText(text)
        # By the minute, so that a screen reader is not called each second.
        words = time_words.minutes_over if over else time_words.left
        in_words = words(page.overrun_ms if over else page.remaining_ms)
        if in_words != self._time.accessibleName():
            self._time.setAccessibleName(in_words)
        self._time.setVisible(page.phase is not None)

    def explain(self, *, by_choice: bool) -> None:
        """Say why it is there."""
        if by_choice:
            why = self.tr("This window stays because you chose so. Closing it only minimises it.")
        else:
            why = self.tr(
                "This desktop shows no tray icons, so Sojourn lives in this window. "
                "Closing it only minimises it."
            )
        self._why.setText(why)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that it is not seen."""
        super().hideEvent(event)
        self.seen_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow minimising."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.seen_changed.emit()

    def dismiss(self) -> None:
        """Go away: a tray has come."""
        keep_place(self, _NAME)
        self.hide()
        self.deleteLater()

    def _rebuild(self, entries: tuple[Entry, ...]) -> None:
        focused = next((at for at, one in enumerate(self._buttons) if one.hasFocus()), None)
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        while self._groups.count():
            self._groups.takeAt(0)
        self._buttons = []
        for at, entry in enumerate(entries):
            if not at or entry.group != entries[at - 1].group:
                column = QVBoxLayout()
                # Within what lies on the page itself, entries need no more to be told apart.
                column.setSpacing(0 if entry.group else theme.space(2))
                self._groups.addLayout(column)
            button = self._button(at, entry)
            column.addWidget(button)
            self._buttons.append(button)
        if focused is not None:
            self._buttons[0].setFocus()

    def _button(self, at: int, entry: Entry) -> QPushButton | QCheckBox:
        if entry.ticked is not None:
            tick = QCheckBox(entry.text)
            theme.entry(tick)
            tick.clicked.connect(lambda: self.chosen.emit(self._entries[at]))
            return tick
        button = QPushButton(entry.text)
        if entry.ask is Ask.ENTER:
            theme.primary(button)
        elif entry.group:
            theme.entry(button)
        if entry.within:
            menu = QMenu(button)
            fill(menu, entry.within, self._on_triggered)
            button.setMenu(menu)
            if entry.group:
                # Before a name whose button has a menu the style leaves no room.
                button.setIcon(_blank())
        else:
            button.clicked.connect(lambda: self.chosen.emit(self._entries[at]))
            button.setEnabled(entry.asks)
        return button

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Minimise on the frame's close, so that Sojourn stays within reach; quitting closes."""
        keep_place(self, _NAME)
        if event.spontaneous():
            event.ignore()
            self.showMinimized()
        else:
            event.accept()


def _blank() -> QIcon:
    nothing = QPixmap(theme.space(1), theme.space(1))
    nothing.fill(Qt.GlobalColor.transparent)
    return QIcon(nothing)
