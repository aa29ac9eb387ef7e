"""The thread for what takes long: in order, told on the thread of the windows, waited for."""

import threading

from pytestqt.qtbot import QtBot

from sojourn.desktop.worker import QtWorker


def test_work_is_done_elsewhere_and_told_here(qtbot: QtBot) -> None:
    worker, here = QtWorker(), threading.get_ident()
    worked: list[int] = []
    told: list[tuple[str, int]] = []

    def work() -> str:
        worked.append(threading.get_ident())
        return "made"

    worker.run(work, lambda what: told.append((what, threading.get_ident())), _unexpected)
    busy_meanwhile = worker.busy
    qtbot.waitUntil(lambda: bool(told))
    assert busy_meanwhile
    assert told == [("made", here)]
    assert worked != [here]
    assert not worker.busy
    worker.close()


def test_one_after_the_other_and_what_fails_is_told(qtbot: QtBot) -> None:
    worker, gate = QtWorker(), threading.Event()
    told: list[object] = []

    def fail() -> None:
        raise OSError("full")

    worker.run(gate.wait, told.append, _unexpected)
    worker.run(fail, told.append, lambda error: told.append(str(error)))
    worker.run(lambda: 3, told.append, _unexpected)
    gate.set()
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told == [True, "full", 3]
    worker.close()


def test_closing_waits_for_what_was_begun_and_tells_nobody(qtbot: QtBot) -> None:
    worker = QtWorker()
    done: list[str] = []
    worker.run(lambda: done.append("work"), lambda _: done.append("told"), _unexpected)
    worker.close()
    assert done == ["work"]


def _unexpected(error: Exception) -> None:
    raise AssertionError(error)
