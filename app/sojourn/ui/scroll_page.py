"""The part of a window that scrolls when the screen is too small for it; buttons stay outside."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from sojourn.ui import theme


class ScrollPage(QScrollArea):
    """As wide as the window, and as high as its content wants to be where there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hold an empty column; fill `column`."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(*[theme.space(5)] * 4)
        self.column.setSpacing(theme.space(4))
        self.setWidget(content)
        content.installEventFilter(self)

    def height_at(self, width: int) -> int:
        """Give the height in pixels at which nothing needs scrolling."""
        return _height_at(self.column, width)

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
        """Be as wide as the content needs beside the bar, and high enough to scroll in."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self.column.totalMinimumSize().width() + bar, theme.space(30))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll only when there is something to scroll to."""
        self._settle_bar()
        super().resizeEvent(event)

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


def fit_height(window: QWidget, page: ScrollPage, foot: QLayout, width: int) -> None:
    """Make a window as high as its page and the foot under it need, within the screen."""
    wanted = page.height_at(width) + _height_at(foot, width)
    room = window.screen().availableGeometry().height() - theme.space(12)
    # A bar that was there while it was too low would stay, if the text needs a line more beside it.
    page.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    window.resize(width, min(wanted, room))
    page.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)


def grow_height(window: QWidget, page: ScrollPage, foot: QLayout) -> None:
    """Make a window that was put back where it stood high enough for what it shows now."""
    was = window.size()
    fit_height(window, page, foot, was.width())
    window.resize(window.size().expandedTo(was))
    room = window.screen().availableGeometry()
    below = window.frameGeometry().bottom() - room.bottom()
    if below > 0:
        window.move(window.x(), max(room.top(), window.y() - below))


def _height_at(layout: QLayout, width: int) -> int:
    layout.activate()
    if layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return layout.totalSizeHint().height()
