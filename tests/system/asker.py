"""Somebody who asks for the idle time, and waits for it with the event loop running."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from sojourn.desktop.idle.way import Way

Answer = int | str
"""The milliseconds, or why there are none."""


class Asker:
    """Asks one way."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot

    def begin(self, way: Way) -> list[Answer]:
        """Give the list in which the answer will be found."""
        answers: list[Answer] = []
        way.ask(answers.append, answers.append)
        return answers

    def ask(self, way: Way) -> Answer:
        answers = self.begin(way)
        self.until(lambda: bool(answers))
        (answer,) = answers
        return answer

    def until(self, what: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(what, timeout=10_000)
