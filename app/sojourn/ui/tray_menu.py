"""The tray's menu: shows the entries it is given, and touches only what has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from sojourn.ui.tray_entries import Entry


class TrayMenu(QMenu):
    """A menu of entries.

    Signals:
        chosen: the `Entry` a person picked.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._entries: tuple[Entry, ...] = ()
        self._waiting: tuple[Entry, ...] | None = None
        self.aboutToHide.connect(self._show_waiting)

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show these entries; while the menu is open only their texts change under the hand."""
        if entries == self._entries:
            self._waiting = None
        elif same_entries(entries, self._entries):
            self._waiting = None
            self._entries = entries
            retell(self, entries)
        elif self.isVisible():
            self._waiting = entries
        else:
            self._rebuild(entries)

    def _rebuild(self, entries: tuple[Entry, ...]) -> None:
        for submenu in self.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
            submenu.deleteLater()
        self.clear()
        self._entries = entries
        fill(self, entries, self._on_triggered)
        if entries:
            self.setDefaultAction(self.actions()[0])

    @Slot()
    def _show_waiting(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._rebuild(waiting)

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())


def fill(menu: QMenu, entries: tuple[Entry, ...], chosen: Callable[[QAction], None]) -> None:
    """Add entries to a menu, groups apart; `chosen` gets the action, whose data is its entry."""
    group = entries[0].group if entries else 0
    for entry in entries:
        if entry.group != group:
            menu.addSeparator()
            group = entry.group
        if entry.within:
            submenu = QMenu(entry.text, menu)
            action = menu.addMenu(submenu)
            fill(submenu, entry.within, chosen)
        else:
            action = menu.addAction(entry.text)
            action.setCheckable(entry.ticked is not None)
            action.setChecked(bool(entry.ticked))
            action.triggered.connect(lambda _=False, action=action: chosen(action))
            action.setEnabled(entry.asks)
        action.setData(entry)


def retell(menu: QMenu, entries: tuple[Entry, ...]) -> None:
    """Give a menu filled before the texts of these entries, which are the same in other words."""
    actions = [action for action in menu.actions() if not action.isSeparator()]
    for action, entry in zip(actions, entries, strict=True):
        action.setData(entry)
        if action.text() != entry.text:
            action.setText(entry.text)
        action.setChecked(bool(entry.ticked))
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            retell(submenu, entry.within)


def same_entries(some: tuple[Entry, ...], others: tuple[Entry, ...]) -> bool:
    """Tell whether these are the same entries, though their texts may differ."""
    return [entry.kind for entry in some] == [entry.kind for entry in others]
