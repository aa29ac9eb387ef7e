"""The tray's menu: shows the entries it is given, and touches only what has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
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
        self._actions: list[QAction] = []
        self._waiting: tuple[Entry, ...] | None = None
        self.triggered.connect(self._on_triggered)
        self.aboutToHide.connect(self._show_waiting)

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show these entries; while the menu is open only their texts change under the hand."""
        if entries == self._entries:
            self._waiting = None
        elif _same_order(entries, self._entries):
            self._waiting = None
            self._retell(entries)
        elif self.isVisible():
            self._waiting = entries
        else:
            self._rebuild(entries)

    def _retell(self, entries: tuple[Entry, ...]) -> None:
        for action, was, entry in zip(self._actions, self._entries, entries, strict=True):
            action.setData(entry)
            if entry.text != was.text:
                action.setText(entry.text)
        self._entries = entries

    def _rebuild(self, entries: tuple[Entry, ...]) -> None:
        self.clear()
        self._actions = []
        group = entries[0].group if entries else 0
        for entry in entries:
            if entry.group != group:
                self.addSeparator()
                group = entry.group
            action = self.addAction(entry.text)
            action.setData(entry)
            self._actions.append(action)
        self._entries = entries
        if entries:
            self.setDefaultAction(self._actions[0])

    @Slot()
    def _show_waiting(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._rebuild(waiting)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())


def _same_order(one: tuple[Entry, ...], other: tuple[Entry, ...]) -> bool:
    return [(entry.ask, entry.group) for entry in one] == [
        (entry.ask, entry.group) for entry in other
    ]
