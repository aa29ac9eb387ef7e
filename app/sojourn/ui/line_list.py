"""A list of lines that are worked through by keyboard or pointer; knows not what stands in them."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QVBoxLayout, QWidget

from sojourn.ui import theme
from sojourn.ui.shortcuts import Does, keys_of

PAD = theme.space(3)
"""Pixels around what stands in a line."""

_PAGE = 5
_LAST = 1_000_000
_STEPS = (-1, 1, -_PAGE, _PAGE, -_LAST, _LAST)
"""Lines up and down, by the keys of `Does.WALK_LINES`."""


class Line(QFrame):
    """A line with its controls. Only those of the line the person is at are in the tab order."""

    def __init__(self, key: str) -> None:
        """Be the line of that key."""
        super().__init__()
        self.key = key
        self._is_current = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def is_current(self) -> bool:
        """Whether the person is at this line."""
        return self._is_current

    def set_current(self, *, is_current: bool) -> None:
        """Become the line the person is at, or an ordinary one."""
        self._is_current = is_current
        focus = Qt.FocusPolicy.StrongFocus if is_current else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(focus)
        for control in self.findChildren(QAbstractButton):
            # What never takes the focus, such as a counter's signs, shall not begin to.
            if control.focusPolicy() != Qt.FocusPolicy.NoFocus:
                control.setFocusPolicy(focus)
        self.show_letters(shown=is_current)
        self.update()

    def show_letters(self, *, shown: bool) -> None:
        """Underline the letters of the controls, or not: a letter means one line at a time."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of the current line, and the frame of the focus."""
        if not self._is_current:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        roles = theme.roles_of(self.palette())
        edge = QPen(roles.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen
        painter.setPen(edge)
        painter.setBrush(roles.colour("accent_soft"))
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(area, theme.RADIUS, theme.RADIUS)


L = TypeVar("L", bound=Line)


class LineList(QWidget, Generic[L]):
    """Lines one under the other; the arrows, Home and End go from line to line.

    Signals:
        walked: the `Line` the person has come to.
    """

    walked = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._lines: dict[str, L] = {}
        self._at: str | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(1))
        for key, by in zip(keys_of(Does.WALK_LINES), _STEPS, strict=True):
            # A button would take the arrows for itself.
            QShortcut(
                key,
                self,
                lambda by=by: self._walk(by),
                context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
            )
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def hang_in(self, column: QVBoxLayout, *above: QWidget) -> None:
        """Stand in a page's column under these words, all of them beginning at one edge.

        Only the ground of the line the person is at reaches into the margin.
        """
        top, bottom = column.contentsMargins().top(), column.contentsMargins().bottom()
        column.setContentsMargins(theme.PAGE - PAD, top, theme.PAGE - PAD, bottom)
        for words in above:
            words.setContentsMargins(PAD, 0, PAD, 0)
            column.addWidget(words)
        column.addWidget(self)

    def put_cursor(self) -> None:
        """Go to the line the person was at, the first one at first."""
        if self._at is not None:
            self._lines[self._at].setFocus()

    def show_lines(self, keys: Sequence[str], make: Callable[[str], L]) -> list[L]:
        """Hold a line for each key, in order, made only for those that are new; give them all."""
        order = list(self._lines)
        was = order.index(self._at) if self._at is not None else 0
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        gone = [self._lines.pop(key) for key in order if key not in keys]
        lines = {key: self._lines.get(key) or make(key) for key in keys}
        self._lines = lines
        for place, (key, line) in enumerate(lines.items()):
            if key not in order:
                line.set_current(is_current=False)
                for control in line.findChildren(QAbstractButton):
                    control.installEventFilter(self)
            if self._column.indexOf(line) != place:
                self._column.insertWidget(place, line)
        if self._at not in lines:
            self._at = None
            if keys:
                self._go_to(lines[keys[min(was, len(keys) - 1)]], focus=had_focus)
        for line in gone:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        return list(lines.values())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let no second click of a double click reach a line that has just moved up."""
        if event.type() == QEvent.Type.MouseButtonDblClick:
            return True
        return super().eventFilter(watched, event)

    def _walk(self, by: int) -> None:
        keys = list(self._lines)
        if self._at is not None:
            place = min(len(keys) - 1, max(0, keys.index(self._at) + by))
            self._go_to(self._lines[keys[place]], focus=True)

    def _go_to(self, line: L, *, focus: bool) -> None:
        if self._at != line.key:
            if self._at in self._lines:
                self._lines[self._at].set_current(is_current=False)
            self._at = line.key
            line.set_current(is_current=True)
        if focus:
            line.setFocus()
        self.walked.emit(line)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        for line in self._lines.values():
            if line in {before, now}:
                line.update()
            if now is not None and (line is now or line.isAncestorOf(now)):
                self._go_to(line, focus=False)
