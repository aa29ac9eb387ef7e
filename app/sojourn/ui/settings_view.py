"""What stands in the settings window, in one language: its sections, the search, the rows."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sojourn.domain.refusal import Code, Refused
from sojourn.domain.settings import AT_LOG_IN, SETTINGS, Section
from sojourn.domain.settings_ports import SettingsPage
from sojourn.ui import settings_words, theme
from sojourn.ui.announcing import announce
from sojourn.ui.find_line import FindLine
from sojourn.ui.line_icon import show_search
from sojourn.ui.plain_label import plain_label
from sojourn.ui.scroll_page import BAR_ROOM, ScrollPage
from sojourn.ui.setting_row import CONTROL_WIDTH, Row, SettingRow, bare
from sojourn.ui.settings_file_words import SettingsFileWords
from sojourn.ui.settings_part import FilePart, Part

_LIST = theme.space(50)
_LONGEST_LIST = theme.space(66)
_LEAST = theme.space(80)
_BESIDE = theme.space(150)
"""From this width on the sections have their list; below it all stand one under the other."""


class SettingsView(QWidget):
    """A list of sections, and the rows of the one chosen or of all that is found.

    Signals:
        setting_changed: the key of a setting and the value a person gave it.
        setting_reset: the key of one that shall have its default again.
        platforms_requested, kinds_requested, backups_requested, first_run_requested,
            shortcuts_requested: that window is wanted.
        close_requested: the window shall close.
    """

    setting_changed = Signal(str, object)
    setting_reset = Signal(str)
    platforms_requested = Signal()
    kinds_requested = Signal()
    backups_requested = Signal()
    first_run_requested = Signal()
    shortcuts_requested = Signal()
    close_requested = Signal()

    def __init__(self, page: SettingsPage) -> None:
        """Draw a page, at the first section."""
        super().__init__()
        self._page = page
        self._chosen = 0
        self.find_line = FindLine()
        self.find_line.setClearButtonEnabled(True)
        show_search(self.find_line)
        self.find_line.setPlaceholderText(self.tr("Find a setting"))
        self.find_line.textChanged.connect(self._on_typed)
        self.find_line.left.connect(self._go_into_rows)
        find_label = QLabel(self.tr("&Find"))
        find_label.setBuddy(self.find_line)
        self.find_line.setAccessibleName(self.tr("Find a setting"))
        self.sections = QListWidget()
        self.sections.setAccessibleName(self.tr("Sections"))
        self.sections.setWordWrap(True)
        self.sections.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sections.setMinimumHeight(theme.space(8))
        theme.side(self.sections)
        self.sections.currentRowChanged.connect(self._on_section)
        self.sections.itemClicked.connect(lambda _: self.choose(self.sections.currentRow()))
        self._rows: dict[str, SettingRow] = {}
        self._file = FilePart()
        self._file.backups_requested.connect(self.backups_requested)
        self._parts: list[Part] = [*map(self._section_part, Section), self._file]
        self._none = plain_label(self.tr("Nothing like that here. Another word may find it."))
        theme.quiet(self._none)
        self._scroll = ScrollPage()
        self._scroll.column.setContentsMargins(0, 0, BAR_ROOM, 0)
        self._scroll.column.setSpacing(theme.space(8))
        for part in (*self._parts, self._none):
            self._scroll.column.addWidget(part)
        self._scroll.column.addStretch(1)
        for part in self._parts:
            self.sections.addItem(part.title)
        self._fault = plain_label()
        theme.trouble(self._fault)
        self._show_fault = QPushButton(self.tr("Sho&w"))
        theme.link(self._show_fault)
        self._show_fault.clicked.connect(self._on_show_fault)
        self._keys = QPushButton(self.tr("Lis&t of keys…"))
        self._keys.setAccessibleDescription(self.tr("Lists what can be done by keyboard."))
        theme.link(self._keys)
        self._keys.clicked.connect(self.shortcuts_requested)
        self._close = QPushButton(self.tr("&Close"))
        self._close.clicked.connect(self.close_requested)
        self._lay_out(find_label)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        self.show_page(page)
        self.choose(0)

    def _section_part(self, section: Section) -> Part:
        part = Part(settings_words.section(section))
        for setting in (one for one in (AT_LOG_IN, *SETTINGS) if one.section is section):
            row = self._rows[setting.key] = SettingRow(setting)
            row.changed.connect(self.setting_changed)
            row.reset.connect(self.setting_reset)
            part.add_row(row)
        if section is Section.REFLECTION:
            kinds = QPushButton(self.tr("P&urposes and outcomes…"))
            kinds.clicked.connect(self.kinds_requested)
            told = self.tr("Purposes and outcomes of your own, and those you do not need.")
            part.add_row(Row(self.tr("What there is to choose from"), told, kinds))
        if section is Section.WEEK:
            platforms = QPushButton(self.tr("&Platforms…"))
            platforms.clicked.connect(self.platforms_requested)
            told = self.tr("Each platform has a budget, a reason and an address of its own.")
            part.add_row(Row(self.tr("Budget of one platform"), told, platforms))
        if section is Section.START:
            welcome = QPushButton(self.tr("&Open…"))
            welcome.setAccessibleName(self.tr("Welcome page"))
            welcome.clicked.connect(self.first_run_requested)
            told = self.tr(
                "Where the icon is, a notification on trial, and whether Sojourn starts when you "
                "log in."
            )
            part.add_row(Row(self.tr("Welcome page"), told, welcome))
        return part

    def _lay_out(self, find_label: QLabel) -> None:
        side = QVBoxLayout()
        side.setSpacing(theme.space(1))
        side.addWidget(find_label)
        side.addWidget(self.find_line)
        side.addSpacing(theme.space(2))
        side.addWidget(self.sections, 1)
        self._upper = upper = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        upper.setSpacing(theme.space(8))
        upper.addLayout(side)
        upper.addWidget(self._scroll, 1)
        # What does not fit beside something is put under it.
        self._scroll.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(_LEAST)
        foot = QHBoxLayout()
        foot.setSpacing(theme.space(3))
        foot.setContentsMargins(0, 0, BAR_ROOM, 0)
        foot.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignLeft)
        foot.addWidget(self._fault, 1)
        foot.addWidget(self._show_fault)
        foot.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.PAGE, theme.PAGE, theme.PAGE - BAR_ROOM, theme.PAGE)
        whole.setSpacing(theme.space(4))
        whole.addLayout(upper, 1)
        whole.addLayout(foot)

    def show_page(self, page: SettingsPage) -> None:
        """Show the values as they are now; what is being typed stays."""
        self._page = page
        for row in self._rows.values():
            row.show_settings(page.settings)
        self._file.show_file(page.file, page.faults)
        if any(not one.field for one in page.faults):
            told = self.tr("The settings file cannot be read.")
        else:
            told = self.tr("%n line(s) of the settings file cannot be used.", "", len(page.faults))
        self._fault.setText(told)
        for part in (self._fault, self._show_fault):
            part.setVisible(bool(page.faults))
        self._show_parts()

    def refuse(self, key: str, refused: Refused) -> None:
        """Say beside a setting why it was not changed; a file that takes nothing brings it back."""
        row = self._rows[key]
        if refused.code in {Code.NOT_WRITTEN, Code.UNREADABLE}:
            row.go_back()
        row.say(SettingsFileWords().refusal(refused))

    def settle(self) -> bool:
        """Give what was typed and not taken yet; lead to the first that again is not."""
        settings = self._page.settings
        asked = [row for row in self._rows.values() if row.applies(settings)]
        left = [row for row in asked if not row.settle()]
        if left:
            self.lead_to(left[0].setting.key)
        return not left

    @property
    def chosen(self) -> int:
        """The place of the section that is shown when nothing is searched."""
        return self._chosen

    def choose(self, at: int) -> None:
        """Show a section by its place, and search no more."""
        self._chosen = at
        was = self.find_line.blockSignals(True)
        self.find_line.clear()
        self.find_line.blockSignals(was)
        self._show_parts()

    @property
    def focused(self) -> str:
        """The key of the setting that has the focus; empty without one."""
        return next((key for key, row in self._rows.items() if row.control.hasFocus()), "")

    def lead_to(self, key: str) -> None:
        """Lead into the control of a setting, in its section."""
        row = self._rows[key]
        if row.setting.section is not None:
            self.choose(list(Section).index(row.setting.section))
        row.control.setFocus()

    def put_cursor(self) -> None:
        """Lead to the sections, or without room for them to the search."""
        if self.sections.isVisibleTo(self):
            self.sections.setFocus()
        else:
            self.find_line.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Have the controls stand in a column, beside a list as wide as it needs.

        Only now they know their type.
        """
        super().showEvent(event)
        rows = [row for part in self._parts for row in part.rows]
        width = max(CONTROL_WIDTH, *(row.control.sizeHint().width() for row in rows))
        for row in rows:
            row.widen_control(width)
        metrics = self.sections.fontMetrics()
        longest = max(metrics.horizontalAdvance(part.title) for part in self._parts)
        wanted = longest + theme.space(8)
        self.sections.setFixedWidth(min(max(wanted, _LIST), _LONGEST_LIST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Do without the list of sections where there is no room for it."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= _BESIDE
        if is_wide is self.sections.isHidden():
            self.sections.setVisible(is_wide)
            ways = QBoxLayout.Direction
            self._upper.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
            self._upper.setSpacing(theme.space(8 if is_wide else 4))
            self._show_parts()

    def _show_parts(self) -> int:
        """Show what is searched for, or the section chosen; tell how many rows that is."""
        typed = bare(self.find_line.text()).split()
        settings = self._page.settings
        useless = {key for key, row in self._rows.items() if not row.applies(settings)}
        if AT_LOG_IN.key not in settings.values:
            useless.add(AT_LOG_IN.key)
        is_alone = not typed and not self.sections.isHidden()
        found = 0
        for at, part in enumerate(self._parts):
            rows = part.show_rows(typed, useless)
            part.setVisible(at == self._chosen if is_alone else bool(rows))
            part.show_letters(shown=is_alone and at == self._chosen)
            found += rows
        self._none.setVisible(not found)
        was = self.sections.blockSignals(True)
        self.sections.setCurrentRow(self._chosen)
        if typed:
            # The row stays where the arrows go on from.
            self.sections.clearSelection()
        self.sections.blockSignals(was)
        return found

    @Slot()
    def _on_typed(self) -> None:
        found = self._show_parts()
        self._scroll.verticalScrollBar().setValue(0)
        if self.find_line.text().strip():
            announce(self.find_line, self.tr("%n setting(s) found", "", found))

    @Slot(int)
    def _on_section(self, at: int) -> None:
        if at >= 0:
            self.choose(at)
            self._scroll.verticalScrollBar().setValue(0)

    @Slot()
    def _on_show_fault(self) -> None:
        self.choose(len(self._parts) - 1)
        self._scroll.ensureWidgetVisible(self._file)
        self._file.put_cursor()

    @Slot()
    def _go_into_rows(self) -> None:
        part = next((one for one in self._parts if not one.isHidden()), None)
        if part is not None:
            part.put_cursor()
