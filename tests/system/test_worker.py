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


def test_some_work_has_something_done_on_the_thread_of_the_windows(qtbot: QtBot) -> None:
    worker, here = QtWorker(), threading.get_ident()
    where: list[int] = []

    def work() -> int:
        where.append(threading.get_ident())
        return worker.on_window_thread(threading.get_ident)

    worker.run(work, where.append, _unexpected)
    qtbot.waitUntil(lambda: len(where) == 2)
    assert where[0] != here
    assert where[1] == here
    worker.close()


def test_what_goes_wrong_there_comes_back_to_the_work(qtbot: QtBot) -> None:
    worker = QtWorker()
    told: list[str] = []

    def fail() -> None:
        raise OSError("full")

    worker.run(lambda: worker.on_window_thread(fail), _expected, lambda why: told.append(str(why)))
    qtbot.waitUntil(lambda: told == ["full"])
    worker.close()


def test_closing_does_not_wait_for_what_would_have_to_be_done_here(qtbot: QtBot) -> None:
    worker, begun = QtWorker(), threading.Event()
    done: list[str] = []

    def work() -> None:
        begun.set()
        worker.on_window_thread(lambda: done.append("here"))
        done.append("after")

    worker.run(work, lambda _: done.append("told"), _unexpected)
    assert begun.wait(10)
    worker.close()
    qtbot.wait(1)
    assert done == []


def _expected(_: object) -> None:
    raise AssertionError


def _unexpected(error: Exception) -> None:
    raise AssertionError(error)
