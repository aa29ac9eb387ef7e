"""The judging of figures, and what is read from /proc; no program is measured here."""

import os
import sys

import pytest

from tests.bench.process_figures import Activity, activity, pss_kib
from tests.bench.table import Figure, rendered


@pytest.mark.parametrize(
    ("ours", "verdict"), [(115, "yes, aim met"), (116, "yes"), (140, "yes"), (141, "NO")]
)
def test_a_ratio_is_judged_by_its_limit_and_its_aim(ours: float, verdict: str) -> None:
    figure = Figure("start", "ms", limit=1.4, aim=1.15, bare=100, ours=ours)
    assert figure.verdict == verdict


def test_an_absolute_limit_does_not_look_at_the_bare_program() -> None:
    wake_ups = Figure("wake-ups", "/s", limit=0.05, absolute=True, bare=0, ours=0.05)
    assert wake_ups.verdict == "yes"
    assert Figure("wake-ups", "/s", limit=0.05, absolute=True, ours=0.06).verdict == "NO"


def test_what_is_missing_is_said_beneath_the_table_and_said_once() -> None:
    missing = [Figure(name, "ms", limit=2, bare=1, missing="it ended") for name in ("a", "b")]
    table = rendered([*missing, Figure("c", "ms", limit=2, bare=1, ours=1.5)])
    assert [line.split()[-1] for line in table.splitlines()[2:5]] == ["measured", "measured", "yes"]
    assert table.count("Not measured: it ended") == 1


def test_activity_counts_threads_that_came_and_forgets_those_that_went() -> None:
    before = Activity(cpu_ns={1: 100, 2: 50}, switches={1: 10, 2: 5})
    after = Activity(cpu_ns={1: 130, 3: 7}, switches={1: 12, 3: 4})
    assert after.since(before) == (37, 6)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_process_that_works_is_seen_to_work() -> None:
    before = activity(os.getpid())
    assert sum(range(1_000_000)) > 0
    cpu_ns, _ = activity(os.getpid()).since(before)
    assert cpu_ns > 1_000_000
    assert pss_kib(os.getpid()) > 1000
