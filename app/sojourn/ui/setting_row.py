"""The rows of the settings window: a name, a sentence of help, and what is chosen there."""

import unicodedata

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent, QShortcutEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from sojourn.domain.settings import Setting, Settings
from sojourn.ui import settings_words, theme
from sojourn.ui.announcing import announce
from sojourn.ui.plain_label import plain_label
from sojourn.ui.setting_control import TextLine, control_of
from sojourn.ui.words import filled

CONTROL_WIDTH = theme.space(48)
_TEXT = theme.space(50)
"""With less room for the words than that, the control stands under them."""


class Row(QWidget):
    """A name and its help, with a control at the other end."""

    def __init__(self, name: str, explained: str, control: QWidget, sought: str = "") -> None:
        """Lay out; `name` or the text of a button may hold a mnemonic."""
        super().__init__()
        self.control = control
        self._found_by = bare(f"{name} {explained} {sought}".replace("&", ""))
        self._name = _Name(name, control)
        self._letters: dict[QLabel | QPushButton, str] = {self._name: name}
        if isinstance(control, QPushButton):
            self._letters[control] = control.text()
        self._help = plain_label(explained)
        theme.quiet(self._help)
        self._width = CONTROL_WIDTH
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.space(4))
        self._grid.setColumnStretch(0, 1)
        self._below: list[QWidget] = []
        self._is_beside: bool | None = None
        self._arrange()

    def add_below(self, part: QWidget) -> None:
        """Add something under the help."""
        self._below.append(part)
        # In the order of the Tab key it stands where it is taken in.
        part.setParent(self)
        self._is_beside = None

    def add_link(self, link: QPushButton) -> None:
        """Add a link between the name and the control."""
        self._grid.addWidget(link, 0, 1)

    def widen_control(self, width: int) -> None:
        """Give the control that width, so that those of all rows stand in a column."""
        self._width = width
        self._is_beside = None
        self._arrange()

    def show_letters(self, *, shown: bool) -> None:
        """Underline the letters of this row, or not, so that one of several parts has them."""
        for one, text in self._letters.items():
            one.setText(text if shown else text.replace("&", ""))

    def matches(self, typed: list[str]) -> bool:
        """Tell whether each of these words, as `bare` gives them, stands in the row."""
        return all(word in self._found_by for word in typed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the control under the words where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_beside = self.width() >= self._width + _TEXT
        if is_beside is self._is_beside:
            return
        self._is_beside = is_beside
        self._grid.setVerticalSpacing(0 if is_beside else theme.space(1.5))
        words = (self._help, *self._below)
        for part in (self._name, self.control, *words):
            self._grid.removeWidget(part)
            part.setParent(self)
        self._grid.addWidget(self._name, 0, 0)
        self._grid.addWidget(self._help, 1, 0, 1, 2)
        for at, part in enumerate(self._below, 2):
            self._grid.addWidget(part, at, 0, 1, 3)
        # A switch takes no room to speak of; it and a button are as wide as they are.
        is_end = is_beside or isinstance(self.control, QCheckBox)
        is_button = isinstance(self.control, QAbstractButton)
        edge = Qt.AlignmentFlag.AlignLeft if is_button else Qt.AlignmentFlag(0)
        self._grid.addWidget(self.control, *((0, 2) if is_end else (len(words) + 1, 0)), edge)
        self._grid.setColumnMinimumWidth(2, self._width if is_beside else 0)


class SettingRow(Row):
    """One setting.

    Signals:
        changed: its key and the value a person gave it.
        reset: its key; it shall have its default again.
    """

    changed = Signal(str, object)
    reset = Signal(str)

    def __init__(self, setting: Setting) -> None:
        """Show the default."""
        name, explained = settings_words.name(setting), settings_words.explained(setting)
        self._control = control_of(setting)
        super().__init__(name, explained, self._control, settings_words.sought(setting))
        self.setting = setting
        self._explained = explained
        self._value = setting.default
        self._trouble = plain_label()
        theme.trouble(self._trouble)
        self._trouble.setContentsMargins(0, theme.space(1), 0, 0)
        self._trouble.hide()
        self.add_below(self._trouble)
        plain_name = name.replace("&", "")
        self._control.setAccessibleName(plain_name)
        self._control.setAccessibleDescription(explained)
        self._control.chosen.connect(self._on_chosen)
        self._reset = QPushButton(self.tr("Reset"))
        theme.link(self._reset)
        self._reset.setAutoDefault(False)
        default = settings_words.value(setting, setting.default)
        self._reset.setAccessibleName(filled(self.tr("Reset: %1"), plain_name))
        self._reset.setAccessibleDescription(filled(self.tr("Back to “%1”"), default))
        self._reset.setToolTip(self._reset.accessibleDescription())
        self._reset.clicked.connect(self._on_reset)
        # What is beside it shall not move when it comes and goes.
        policy = self._reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(policy)
        self.add_link(self._reset)
        self.show_value(setting.default)

    def show_settings(self, settings: Settings) -> None:
        """Show the value in force; what was typed and not taken stays while that is the same."""
        value = settings.value(self.setting)
        if value != self._value or (self._trouble.text() and not self.is_typed):
            self.show_value(value)

    def show_value(self, value: bool | int | str) -> None:  # noqa: FBT001 - a value
        """Show a value, and the way back to the default if it is another."""
        self._value = value
        self._control.show_value(value)
        self.say("")
        is_other = value != self.setting.default
        if not is_other and self._reset.hasFocus():
            self._control.setFocus(Qt.FocusReason.OtherFocusReason)
        self._reset.setVisible(is_other)

    def go_back(self) -> None:
        """Show again what stood there before a change that was not taken."""
        self.show_value(self._value)

    def applies(self, settings: Settings) -> bool:
        """Tell whether this setting says anything just now."""
        if self.setting.only_with is None:
            return True
        key, value = self.setting.only_with
        return settings.values.get(key) == value

    @property
    def is_typed(self) -> bool:
        """Whether something stands there that was typed and not taken."""
        return isinstance(self._control, TextLine) and self._control.is_typed

    def settle(self) -> bool:
        """Give what was typed and not taken yet; tell whether it now was."""
        if isinstance(self._control, TextLine) and self._control.is_typed:
            self.say("")
            self._control.give()
            return not self._trouble.text()
        return True

    def say(self, sentence: str) -> None:
        """Say under the name, and to a screen reader, why a value was not taken."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        self._control.setAccessibleDescription(sentence or self._explained)
        if sentence:
            self._reset.setVisible(self.is_typed or self._value != self.setting.default)
            announce(self._control, sentence, at_once=True)

    def _on_chosen(self, value: object) -> None:
        self.changed.emit(self.setting.key, value)

    def _on_reset(self) -> None:
        self.go_back()
        self.reset.emit(self.setting.key)


class _Name(QLabel):
    """The name of a control: a click on it is one on the control."""

    def __init__(self, text: str, control: QWidget) -> None:
        super().__init__(text)
        self.setWordWrap(True)
        self.setBuddy(control)

    def event(self, event: QEvent) -> bool:
        """Take its letter at once: Qt would click a switch a tenth of a second later."""
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self._lead(Qt.FocusReason.ShortcutFocusReason)
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lead into the control."""
        is_left = event.button() is Qt.MouseButton.LeftButton
        if is_left and self.rect().contains(event.position().toPoint()):
            self._lead(Qt.FocusReason.MouseFocusReason)

    def _lead(self, reason: Qt.FocusReason) -> None:
        control = self.buddy()
        control.setFocus(reason)
        if isinstance(control, QCheckBox):
            control.click()


def bare(text: str) -> str:
    """Give a text as it is searched: without case, and without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
