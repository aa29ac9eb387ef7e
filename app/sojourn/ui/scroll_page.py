"""The part of a window that scrolls when the screen is too small for it; buttons stay outside."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from sojourn.ui import theme

BAR_ROOM = theme.space(4)
"""Pixels kept free for a bar beside what scrolls; they are taken from the edge of the window."""


class ScrollPage(QScrollArea):
    """As wide as the window, and as high as its content wants to be where there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hold an empty column; fill `column`."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(theme.PAGE, theme.PAGE, theme.PAGE, theme.space(4))
        self.column.setSpacing(theme.space(4))
        self._bar_room = 0
        self.setWidget(content)
        content.installEventFilter(self)
        self.verticalScrollBar().rangeChanged.connect(self._take_keys)

    def height_at(self, width: int) -> int:
        """Give the height in pixels at which nothing needs scrolling."""
        # What the bar takes is missing in the margin, so that the content is as wide without it.
        return _height_at(self.column, width - self._bar_room)

    def show_focus(self) -> None:
        """Scroll to the control that has the focus, and to the words under it."""
        focus = self.window().focusWidget()
        if self.isAncestorOf(focus):
            self.ensureWidgetVisible(focus, 0, theme.space(12))

    def sizeHint(self) -> QSize:
        """Give the size of the content."""
        hint = self.column.totalSizeHint()
        return QSize(hint.width(), self.height_at(max(self.width(), hint.width())))

    def minimumSizeHint(self) -> QSize:
        """Be as wide as the content needs, and high enough to scroll in, within the screen."""
        room = self.screen().availableSize()
        wide = min(self.column.totalMinimumSize().width(), room.width() - theme.space(4))
        return QSize(wide, min(theme.space(30), room.height() // 6))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll only when there is something to, and let the bar stand in the margin."""
        self._settle_bar()
        super().resizeEvent(event)
        was, self._bar_room = self._bar_room, self.width() - self.viewport().width()
        if was != self._bar_room:
            margins = self.column.contentsMargins()
            if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
                margins.setRight(max(0, margins.right() + was - self._bar_room))
            else:
                margins.setLeft(max(0, margins.left() + was - self._bar_room))
            self.column.setContentsMargins(margins)
            # At once, or one would see page and foot end apart.
            self.column.activate()

    def _settle_bar(self) -> None:
        # Qt keeps a bar that was needed once: beside it, the content is too high again.
        policy, fits = Qt.ScrollBarPolicy, self.height_at(self.width()) <= self.height()
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the least width of the content."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._settle_bar()
        return super().eventFilter(watched, event)

    @Slot(int, int)
    def _take_keys(self, _least: int, most: int) -> None:
        """Be reached by the Tab key where there is something to scroll to by no other way."""
        tab = Qt.FocusPolicy.TabFocus
        leads_there = any(one.focusPolicy() & tab for one in self.findChildren(QWidget))
        needs_keys = most > 0 and not leads_there
        self.setFocusPolicy(tab if needs_keys else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Text that scrolls") if needs_keys else "")


def fit_height(window: QWidget, page: ScrollPage, foot: QLayout | None, width: int) -> None:
    """Make a window as high as its page and the foot under it need at that width, on the screen."""
    room = room_of(window)
    width = min(width, room.width())
    wanted = page.height_at(width) + (_height_at(foot, width) if foot else 0)
    # A bar that was there while it was too low would stay, if the text needs a line more beside it.
    page.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    was = window.height()
    window.resize(width, min(wanted, room.height()))
    page.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    if window.isVisible() and window.height() > was:
        _stay_on_screen(window)


def room_of(window: QWidget) -> QSize:
    """Give how large a window can be on its screen, its frame and a panel left out."""
    return window.screen().availableSize() - QSize(theme.space(4), theme.space(12))


def grow_height(window: QWidget, page: ScrollPage, foot: QLayout | None) -> None:
    """Make a window that was put back where it stood high enough for what it shows now."""
    was = window.size()
    fit_height(window, page, foot, was.width())
    window.resize(window.size().expandedTo(was))
    _stay_on_screen(window)


def _stay_on_screen(window: QWidget) -> None:
    """Move a window up whose foot would stand below the screen."""
    room, frame = window.screen().availableGeometry(), window.frameGeometry()
    if frame == window.geometry():
        # A dialog chooses its place before it has its frame.
        room.adjust(0, theme.space(6), 0, -theme.space(6))
    below = frame.bottom() - room.bottom()
    if below > 0:
        window.move(window.x(), max(room.top(), window.y() - below))


def _height_at(layout: QLayout, width: int) -> int:
    layout.activate()
    if layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return layout.totalSizeHint().height()
