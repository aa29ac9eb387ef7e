"""The control of one setting, made from its declaration; keeps nothing and asks nobody.

Each says `chosen` when a person has given another value, never when one is shown. The wheel
scrolls the page: a value that takes effect at once shall not change under a passing finger.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QToolButton,
    QWidget,
)

from sojourn.domain.settings import Setting, Unit
from sojourn.ui import settings_words, theme
from sojourn.ui.line_icon import Sign, put_sign

_STEPS = {Unit.MINUTES_A_WEEK: 15}


class Switch(QCheckBox):
    """On or off."""

    chosen = Signal(object)

    def __init__(self) -> None:
        """Begin off."""
        super().__init__()
        self.clicked.connect(self._on_clicked)

    def show_value(self, value: object) -> None:
        """Show a value without saying so."""
        self.setChecked(bool(value))

    @Slot(bool)
    def _on_clicked(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.chosen.emit(on)


class ChoiceBox(QComboBox):
    """One of a few values."""

    chosen = Signal(object)

    def __init__(self, choices: tuple[tuple[object, str], ...]) -> None:
        """Offer (value, text) in order."""
        super().__init__()
        for value, text in choices:
            self.addItem(text, value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._on_activated)
        self._shown: object = None

    def show_value(self, value: object) -> None:
        """Show a value without saying so."""
        self._shown = value
        self.setCurrentIndex(self.findData(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    @Slot()
    def _on_activated(self) -> None:
        # Choosing what stands there already changes nothing.
        if self.currentData() != self._shown:
            self._shown = self.currentData()
            self.chosen.emit(self._shown)


class NumberField(QWidget):
    """A number with what it counts: typed, which counts once it is whole, or by a button.

    The buttons are for the mouse; on the keyboard the arrows do the same.
    """

    chosen = Signal(object)

    def __init__(self, setting: Setting) -> None:
        """Take what the setting takes."""
        super().__init__()
        self._unit = setting.unit
        self._number = _NumberBox()
        self._number.setRange(*(setting.bounds or (0, 0)))
        self._number.setSingleStep(_STEPS.get(setting.unit or Unit.TIMES, 1))
        self._number.setKeyboardTracking(False)
        if self._number.minimum() == 0:
            self._number.setSpecialValueText(settings_words.zero(setting))
        # The style sheet's padding does not reach into a field that counts.
        self._number.lineEdit().setTextMargins(theme.space(2), 0, 0, 0)
        self._number.valueChanged.connect(self._on_changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(1))
        row.addWidget(self._number, 1)
        for sign, name, step in (
            (Sign.FEWER, self.tr("Less"), self._number.stepDown),
            (Sign.ADD, self.tr("More"), self._number.stepUp),
        ):
            button = QToolButton()
            button.setAccessibleName(name)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAutoRepeat(True)
            theme.sign(button)
            put_sign(button, sign)
            button.clicked.connect(step)
            row.addWidget(button)
        self.setFocusProxy(self._number)

    def setAccessibleName(self, name: str) -> None:
        """Name the number as the field is named."""
        super().setAccessibleName(name)
        self._number.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        """Describe the number as the field is described."""
        super().setAccessibleDescription(description)
        self._number.setAccessibleDescription(description)

    def show_value(self, value: object) -> None:
        """Show a value without saying so."""
        was = self._number.blockSignals(True)
        self._number.setValue(int(str(value)))
        self._count()
        self._number.blockSignals(was)

    @Slot()
    def _on_changed(self) -> None:
        self._count()
        self.chosen.emit(self._number.value())

    def _count(self) -> None:
        self._number.setSuffix(settings_words.suffix(self._unit, self._number.value()))


class _NumberBox(QSpinBox):
    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class TextLine(QLineEdit):
    """A text of a form of its own; it counts once the line is left, or by Enter."""

    chosen = Signal(object)

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._shown = ""
        self.editingFinished.connect(self.give)

    def show_value(self, value: object) -> None:
        """Show a value without saying so."""
        self._shown = str(value)
        self.setText(self._shown)

    @property
    def is_typed(self) -> bool:
        """Whether something else stands there than was shown."""
        return self.text().strip() != self._shown

    @Slot()
    def give(self) -> None:
        """Give what was typed, if it is anything else."""
        if self.is_typed:
            self.chosen.emit(self.text().strip())


Control = Switch | ChoiceBox | NumberField | TextLine


def control_of(setting: Setting) -> Control:
    """Make the control that a setting's declaration asks for."""
    if isinstance(setting.default, bool):
        return Switch()
    if setting.choices:
        return ChoiceBox(
            tuple((key, settings_words.choice(setting, key)) for key in setting.choices)
        )
    if setting.unit is Unit.HOUR and setting.bounds is not None:
        low, high = setting.bounds
        return ChoiceBox(
            tuple((of_day, settings_words.hour(of_day)) for of_day in range(low, high + 1))
        )
    if isinstance(setting.default, int):
        return NumberField(setting)
    return TextLine()
