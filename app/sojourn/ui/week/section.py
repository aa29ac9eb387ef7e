"""A part of the page under its heading."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from sojourn.ui import theme
from sojourn.ui.plain_label import plain_label


class Section(QWidget):
    """A heading with a column under it; fill `column`."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        """Stand under that heading."""
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.space(1.5))
        self._heading = QLabel(heading)
        theme.heading(self._heading)
        self.column.addWidget(self._heading)

    def add_line(self, text: str = "", *, quiet: bool = False) -> QLabel:
        """Add a line of words, which wraps."""
        line = plain_label(text)
        if quiet:
            theme.quiet(line)
        self.column.addWidget(line)
        return line


class Lines(Section):
    """A section that is nothing but lines, made anew each time."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        """Stand under that heading, with no lines."""
        super().__init__(heading, parent)
        self._lines: list[QLabel] = []

    def show_lines(self, lines: list[tuple[str, bool]]) -> None:
        """Show (text, quiet) lines; without any the whole section goes."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [self.add_line(text, quiet=quiet) for text, quiet in lines]
        self.setVisible(bool(lines))

    @property
    def lines(self) -> list[str]:
        """What the lines say."""
        return [line.text() for line in self._lines]
