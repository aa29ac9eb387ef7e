"""dev.py before and around the commands it starts; nothing is set up or started here."""

import ast
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import dev
from set_up import ROOT, Environment
from steps import SetUpFailed

PACKAGING = ROOT / "packaging"
FILES = sorted(PACKAGING.glob("*.py"))


def imported_modules(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    nodes = list(ast.walk(tree))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    froms = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    return {name.partition(".")[0] for name in plain | froms}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_only_the_standard_library_and_its_neighbours_are_imported(file: Path) -> None:
    ours = {neighbour.stem for neighbour in FILES}
    assert imported_modules(file) <= sys.stdlib_module_names | ours


def test_no_file_hides_a_module_that_others_import() -> None:
    names = {file.stem for file in FILES}
    assert not names & (sys.stdlib_module_names | {"__init__"})


def test_the_library_packaging_is_found_from_the_root() -> None:
    found = subprocess.run(
        [sys.executable, "-c", "import packaging.version; print(packaging.version.__file__)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "site-packages" in found.stdout


def test_an_old_python_can_read_as_far_as_the_refusal() -> None:
    source = (PACKAGING / "dev.py").read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 6))
    neighbours = {file.stem for file in FILES}
    modules = [
        module
        for node in tree.body
        for module in (
            [node.module]
            if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else ["the refusal"]
            if isinstance(node, ast.If) and "version_refusal" in ast.dump(node.test)
            else []
        )
    ]
    before = modules[: modules.index("the refusal")]
    assert before
    assert not neighbours & set(before)
    assert set(before) <= {"os", "signal", "subprocess", "sys", "time"}


@pytest.mark.parametrize("version", [(3, 6), (3, 10), (3, 15), (4, 0)])
def test_another_python_gets_one_sentence(version: tuple[int, int]) -> None:
    sentence = dev.version_refusal(version)
    assert sentence == f"Sojourn needs Python 3.11 to 3.14; this is {version[0]}.{version[1]}."


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13), (3, 14)])
def test_a_python_that_fits_is_let_through(version: tuple[int, int]) -> None:
    assert dev.version_refusal(version) == ""


def test_tests_run_in_three_parts_the_fast_one_first() -> None:
    quick, thorough, desktop = dev.pytest_calls([])
    assert quick.arguments[-1] == "not desktop and not thorough and not long"
    assert thorough.arguments[-1] == "thorough and not long"
    assert quick.environment == thorough.environment == {"QT_QPA_PLATFORM": "offscreen"}
    assert desktop.arguments == ["-n", "2", "-m", "desktop and not long"]
    assert desktop.environment == {}


def test_the_fast_tests_keep_their_files_in_memory() -> None:
    quick, *others = dev.pytest_calls([], "/memory")
    assert quick.environment["PYTEST_DEBUG_TEMPROOT"] == "/memory"
    assert not any("PYTEST_DEBUG_TEMPROOT" in call.environment for call in others)


@pytest.mark.skipif(not hasattr(os, "statvfs"), reason="Windows has no such folder")
@pytest.mark.parametrize(
    ("free", "flags", "taken"),
    [(1, 0, False), (600, 0, True), (600, getattr(os, "ST_NOEXEC", 8), False)],
)
def test_a_folder_in_memory_has_room_and_lets_programs_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, flags: int, *, taken: bool
) -> None:
    facts = SimpleNamespace(f_bavail=free, f_frsize=1024 * 1024, f_flag=flags)
    monkeypatch.setattr(os, "statvfs", lambda _: facts)
    assert dev.folder_in_memory(str(tmp_path)) == (str(tmp_path) if taken else "")
    assert dev.folder_in_memory(str(tmp_path / "nowhere")) == ""


def test_long_leaves_nothing_out() -> None:
    calls = dev.pytest_calls(["--long"])
    markers = [call.arguments[-1] for call in calls]
    assert markers == ["not desktop and not thorough", "thorough", "desktop"]
    assert all(call.environment["SOJOURN_LONG"] == "1" for call in calls)
    assert all(call.arguments[:2] == ["-o", "timeout=7200"] for call in calls)


def test_arguments_for_pytest_make_one_run() -> None:
    (call,) = dev.pytest_calls(["tests/domain", "-k", "box"])
    assert call.arguments == ["-m", "not long", "tests/domain", "-k", "box"]
    (call,) = dev.pytest_calls(["-x", "--long"])
    assert call.arguments == ["-o", "timeout=7200", "-x"]
    assert call.environment["SOJOURN_LONG"] == "1"


@pytest.mark.parametrize(
    ("codes", "joint"),
    [([0, 0], 0), ([0, 1], 1), ([0, 5], 0), ([5, 0], 0), ([5, 5], 5), ([5], 5), ([5, 1], 1)],
)
def test_a_part_without_tests_is_well_when_another_had_some(codes: list[int], joint: int) -> None:
    assert dev.joint_exit_code(codes) == joint


def test_a_part_ended_by_a_signal_is_a_failure() -> None:
    assert dev.joint_exit_code([0, -11]) == 139


@pytest.mark.parametrize("arguments", [[], ["walk"], ["--long"]])
def test_no_such_command_shows_the_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(arguments) == 2
    assert "Usage:" in capsys.readouterr().err


def test_help_is_no_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["--help"]) == 0
    usage = capsys.readouterr().out
    assert [command for command in dev.COMMANDS if f"  {command} " not in usage] == []


def test_a_failed_set_up_starts_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_environment: Environment, level: str) -> None:
        raise SetUpFailed(f"no network at level {level}")

    monkeypatch.setattr(Environment, "bring_up", fail)
    monkeypatch.setattr(dev, "hand_over", pytest.fail)
    assert dev.main(["run"]) == 3
    assert capsys.readouterr().err == "no network at level run\n"


def test_run_hands_over_every_argument_and_the_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[list[str]] = []

    def hand_over(command: list[str]) -> int:
        handed.append(command)
        return 1

    monkeypatch.setattr(Environment, "bring_up", lambda _environment, _level: None)
    monkeypatch.setattr(dev, "hand_over", hand_over)
    assert dev.main(["run", "--help", "--long", "status"]) == 1
    assert handed[0][1:] == ["-P", "-m", "sojourn", "--help", "--long", "status"]
