"""The parts of the settings window: rows under a title, and the last one about the file."""

from PySide6.QtCore import QFileInfo, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.refusal import Refused
from sojourn.ui import theme
from sojourn.ui.plain_label import plain_label
from sojourn.ui.setting_row import Row, SettingRow
from sojourn.ui.settings_file_words import SettingsFileWords


class Part(QWidget):
    """Rows under a title."""

    def __init__(self, title: str) -> None:
        """Begin with no rows."""
        super().__init__()
        self.title = title
        self.rows: list[Row] = []
        heading = QLabel(title)
        heading.setWordWrap(True)
        theme.title(heading)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.space(5))
        self.column.addWidget(heading)

    def add_row(self, row: Row) -> None:
        """Add a row at the end."""
        self.rows.append(row)
        self.column.addWidget(row)

    def show_rows(self, typed: list[str], useless: set[str]) -> int:
        """Show the rows that have all these words, but for these settings; tell how many."""
        shown = 0
        for row in self.rows:
            is_useless = isinstance(row, SettingRow) and row.setting.key in useless
            is_shown = row.matches(typed) and not is_useless
            row.setVisible(is_shown)
            shown += is_shown
        return shown

    def show_letters(self, *, shown: bool) -> None:
        """Underline the letters of these rows, or not."""
        for row in self.rows:
            row.show_letters(shown=shown)

    def put_cursor(self) -> None:
        """Lead into the first row that is shown."""
        first = next((row for row in self.rows if not row.isHidden()), None)
        if first is not None:
            first.control.setFocus()


class FilePart(Part):
    """Where the settings file lies, what in it cannot be used, and the way to the backups.

    Signals:
        backups_requested: their window is wanted.
    """

    backups_requested = Signal()

    def __init__(self) -> None:
        """Show no file yet."""
        super().__init__(self.tr("Files and backups"))
        self._words = SettingsFileWords()
        self._path = QLineEdit()
        self._path.setReadOnly(True)
        self._path.setAccessibleName(self.tr("Path of the settings file"))
        self._told = plain_label()
        theme.trouble(self._told)
        folder = QPushButton(self.tr("&Open folder"))
        folder.clicked.connect(self._on_open)
        file = Row(
            self.tr("Settings file"),
            self.tr(
                "All of this stands in it. What you change there by hand counts from the next "
                "start."
            ),
            folder,
        )
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, theme.space(2), 0, 0)
        column.setSpacing(theme.space(2))
        for part in (self._path, self._told):
            column.addWidget(part)
        file.add_below(below)
        backups = QPushButton(self.tr("&Backups…"))
        backups.clicked.connect(self.backups_requested)
        self.add_row(file)
        self.add_row(
            Row(
                self.tr("Backups of your journal"),
                self.tr("One is made on each day you use Sojourn; any of them can be restored."),
                backups,
            )
        )

    def show_file(self, path: str, faults: tuple[Refused, ...]) -> None:
        """Show the path of the file, and a line for each thing in it that cannot be used."""
        self._path.setText(path)
        self._path.setCursorPosition(0)
        self._say("\n".join(self._words.fault(one) for one in faults))

    def _say(self, told: str) -> None:
        self._told.setText(told)
        self._told.setVisible(bool(told))

    @Slot()
    def _on_open(self) -> None:
        folder = QFileInfo(self._path.text()).absolutePath()
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(folder)):
            self._say(self.tr("Nothing on this desktop opens folders; the path can be copied."))
