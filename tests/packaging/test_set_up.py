"""The environment's stamps and how an interrupted set-up heals; nothing is installed here."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import set_up
import system_packages
from set_up import Environment, Stamp, digest, script
from steps import SetUpFailed, run_step, tail


def made_by_hand(venv: Path, version: str) -> None:
    """Lay the few files by which an environment is recognised."""
    python = script("python", venv)
    python.parent.mkdir(parents=True, exist_ok=True)
    python.touch()
    (venv / "pyvenv.cfg").write_text(f"home = /usr/bin\nversion = {version}.7\n")


class Steps:
    """Stands in for the commands of a set-up, and may fail or be killed at one of them."""

    def __init__(self, venv: Path) -> None:
        self.venv = venv
        self.done: list[str] = []
        self.stop_at = ""
        self.stop_with: type[BaseException] = SetUpFailed

    def __call__(self, command: Sequence[str], problem: str) -> None:
        name = "venv" if "venv" in command else "pip" if "pip>=25.1" in command else "project"
        self.done.append(name)
        if name == "venv":
            made_by_hand(self.venv, "{}.{}".format(*sys.version_info[:2]))
        if name == self.stop_at:
            raise self.stop_with(problem)


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    return Environment(tmp_path)


@pytest.fixture
def steps(environment: Environment, monkeypatch: pytest.MonkeyPatch) -> Steps:
    steps = Steps(environment.venv)
    monkeypatch.setattr(set_up, "run_step", steps)
    monkeypatch.setattr(system_packages, "provide", lambda _needs: True)
    return steps


def test_a_digest_knows_each_part_and_where_it_ends() -> None:
    assert digest("a", "b") == digest("a", "b")
    assert len({digest("a", "b"), digest("b", "a"), digest("ab"), digest("a", "b", "")}) == 4


def test_a_stamp_is_current_for_its_own_digest_alone(tmp_path: Path) -> None:
    stamp = Stamp(tmp_path / "stamp", "one")
    assert not stamp.is_current()
    stamp.write()
    assert stamp.is_current()
    assert not Stamp(stamp.path, "two").is_current()
    stamp.path.write_bytes(b"\xff\x00")
    assert not stamp.is_current()


def test_the_second_call_has_nothing_to_do(environment: Environment, steps: Steps) -> None:
    environment.bring_up("test")
    assert steps.done == ["venv", "pip", "project"]
    environment.bring_up("test")
    assert steps.done == ["venv", "pip", "project"]


def test_another_level_asks_only_the_system(
    environment: Environment, steps: Steps, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def provide(needs: object) -> bool:
        asked.append(needs)
        return True

    monkeypatch.setattr(system_packages, "provide", provide)
    for level in ("run", "test", "run"):
        environment.bring_up(level)
    assert asked == [system_packages.RUN, system_packages.TEST]
    assert steps.done.count("project") == 1


def test_what_is_missing_on_the_system_is_asked_again(
    environment: Environment, steps: Steps, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(system_packages, "provide", asked.append)  # None: not all is there
    environment.bring_up("run")
    environment.bring_up("run")
    assert len(asked) == 2
    assert steps.done.count("project") == 1


def test_a_changed_project_is_installed_into_the_same_environment(
    environment: Environment, steps: Steps
) -> None:
    environment.bring_up("tools")
    kept = environment.venv / "kept"
    kept.touch()
    (environment.root / "pyproject.toml").write_text("[project]\nname = 'other'\n")
    environment.bring_up("tools")
    assert steps.done == ["venv", "pip", "project", "pip", "project"]
    assert kept.exists()


def test_an_environment_of_another_python_is_made_anew(
    environment: Environment, steps: Steps
) -> None:
    made_by_hand(environment.venv, "3.9")
    left_over = environment.venv / "left-over"
    left_over.touch()
    environment.bring_up("tools")
    assert steps.done[0] == "venv"
    assert not left_over.exists()


def test_an_environment_made_by_hand_is_taken_over(environment: Environment, steps: Steps) -> None:
    made_by_hand(environment.venv, "{}.{}".format(*sys.version_info[:2]))
    environment.bring_up("tools")
    assert steps.done == ["pip", "project"]


@pytest.mark.parametrize("moment", ["venv", "pip", "project"])
def test_a_set_up_killed_half_way_is_made_anew(
    environment: Environment, steps: Steps, moment: str
) -> None:
    steps.stop_at, steps.stop_with = moment, KeyboardInterrupt
    with pytest.raises(KeyboardInterrupt):
        environment.bring_up("run")
    assert not environment.is_usable()
    steps.stop_at = ""
    steps.done.clear()
    environment.bring_up("run")
    assert steps.done == ["venv", "pip", "project"]
    assert environment.is_usable()


def test_a_failed_download_is_tried_again_in_the_same_environment(
    environment: Environment, steps: Steps
) -> None:
    steps.stop_at = "project"
    with pytest.raises(SetUpFailed, match="the next call tries again"):
        environment.bring_up("run")
    steps.stop_at = ""
    steps.done.clear()
    environment.bring_up("run")
    assert steps.done == ["pip", "project"]


def test_a_lost_interpreter_is_noticed(environment: Environment, steps: Steps) -> None:
    environment.bring_up("tools")
    script("python", environment.venv).unlink()
    steps.done.clear()
    environment.bring_up("tools")
    assert steps.done == ["venv", "pip", "project"]


def test_a_failed_step_tells_the_end_of_its_output() -> None:
    shell = [sys.executable, "-c", "print('early\\n' * 20 + '\\nlate'); exit(1)"]
    with pytest.raises(SetUpFailed) as failure:
        run_step(shell, "Could not do it.")
    sentence, *lines = str(failure.value).splitlines()
    assert sentence == "Could not do it."
    assert lines[-1] == "    late"
    assert len(lines) == 15


def test_a_step_that_cannot_start_says_so(tmp_path: Path) -> None:
    with pytest.raises(SetUpFailed, match="Could not do it"):
        run_step([str(tmp_path / "absent")], "Could not do it.")


def test_the_tail_leaves_blank_lines_out() -> None:
    assert tail("one\n\n  \ntwo\n") == "    one\n    two"
