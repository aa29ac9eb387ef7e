"""Every text a window shows or tells, and where one has too little room; changes nothing."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QWidget,
)

from sojourn.ui.chart.week_chart import WeekChart
from sojourn.ui.countdown import Countdown
from sojourn.ui.one_line import OneLine


def said(window: QWidget) -> Iterator[tuple[str, str]]:
    """Give every text with the kind of thing it stands on; hidden parts and menus too."""
    yield "title", window.windowTitle()
    for widget in (window, *window.findChildren(QWidget)):
        if widget.objectName().startswith("qt_"):
            continue
        kind = type(widget).__name__
        for text in (
            widget.accessibleName(),
            widget.accessibleDescription(),
            "" if isinstance(widget, OneLine) else widget.toolTip(),
            *_shown(widget),
        ):
            if text:
                yield kind, text


def _shown(widget: QWidget) -> Iterator[str]:  # noqa: C901 - one line a kind
    match widget:
        case OneLine():
            yield widget.whole
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield widget.placeholderText()
        case QPlainTextEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield widget.placeholderText()
            yield from (widget.itemText(at) for at in range(widget.count()))
        case QSpinBox():
            yield from (widget.prefix(), widget.suffix(), widget.specialValueText())
        case QMenu():
            widget.aboutToShow.emit()
            yield from (action.text() for action in widget.actions())
        case QTableView():
            yield from _cells(widget)
        case WeekChart():
            yield from (widget.bar_in_words(at) for at in range(len(widget.chart.bars)))
        case Countdown():
            yield from (widget.caption, widget.in_words)


def _cells(table: QTableView) -> Iterator[str]:
    model = table.model()
    for column in range(model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal))
        for row in range(min(5, model.rowCount())):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                yield str(model.index(row, column).data(role) or "")


def cramped(window: QWidget) -> list[str]:
    """Name each thing whose text has too little room, as it stands on the screen."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget.parent(), QAbstractItemView):
            continue
        lacks = _lacks(widget)
        if lacks:
            found.append(f"{type(widget).__name__}: {lacks}")
    return found


def _lacks(widget: QWidget) -> str:  # noqa: PLR0911 - one line a kind
    has = widget.size()
    match widget:
        case OneLine():
            return ""  # it says the rest in its tool tip
        case QLabel() if widget.wordWrap():
            return widget.text() if widget.heightForWidth(has.width()) > has.height() else ""
        case QLabel() if widget.text():
            needs = widget.sizeHint()
            return widget.text() if needs.width() > has.width() else ""
        case QAbstractButton() if len(widget.text()) > 1:
            needs = widget.sizeHint()
            fits = needs.width() <= has.width() and needs.height() <= has.height()
            return "" if fits else widget.text()
        case QLineEdit() if widget.placeholderText() and not widget.text():
            wide = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
            return widget.placeholderText() if wide > widget.contentsRect().width() else ""
        case QComboBox() if not widget.isEditable():
            wide = widget.fontMetrics().horizontalAdvance(widget.currentText())
            return widget.currentText() if wide > _field_of(widget).width() else ""
        case QHeaderView() if widget.orientation() == Qt.Orientation.Horizontal:
            return ", ".join(_short_headings(widget))
    return ""


def _field_of(box: QComboBox) -> QRect:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    return box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )


def _short_headings(header: QHeaderView) -> Iterator[str]:
    for section in range(header.count()):
        if header.sectionSizeHint(section) > header.sectionSize(section):
            yield str(header.model().headerData(section, Qt.Orientation.Horizontal))
