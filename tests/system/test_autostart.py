"""Starting at log-in, in folders and a registry of the test's own; nothing is started."""

import os
import plistlib
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any, Self

import pytest

from sojourn.desktop.autostart.freedesktop import AutostartEntry
from sojourn.desktop.autostart.macos import LaunchAgent
from sojourn.desktop.autostart.of_this_desktop import NoAutostart
from sojourn.desktop.autostart.windows import APPROVED, RUN, RunKey

COMMAND = (sys.executable, "-P", "-m", "sojourn", "--background")
ODD = ("a b", 'say "x"', "it's", "100 %f", "$HOME `id`", "back\\slash", "tab\tnew\nline", "é", "")


def entry(folder: Path, *arguments: str) -> AutostartEntry:
    command = (*COMMAND, *arguments)
    return AutostartEntry("sojourn", command, {"XDG_CONFIG_HOME": str(folder)})


def started_by(file: Path) -> list[str]:
    """Read `Exec` as the specification has it: the value, then its quoting, then its codes."""
    (line,) = re.findall("^Exec=(.*)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    signs = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
    value = re.sub(r"\\(.)", lambda found: signs[found[1]], line)
    words = re.findall(r'"((?:[^"\\]|\\.)*)"|([^\s"]+)', value, re.DOTALL)
    arguments = [
        (bare or re.sub(r"\\(.)", r"\1", quoted, flags=re.DOTALL)) for quoted, bare in words
    ]
    # A single one would be a field code.
    return [re.sub("%(.)", lambda found: {"%": "%"}[found[1]], one) for one in arguments]


def test_an_entry_is_written_for_its_person_alone_and_removed(tmp_path: Path) -> None:
    autostart = entry(tmp_path / "config")
    assert not autostart.is_on()
    autostart.switch(False)
    autostart.switch(True)
    assert autostart.is_on()
    assert autostart.file == tmp_path / "config/autostart/sojourn.desktop"
    assert os.listdir(autostart.file.parent) == ["sojourn.desktop"]  # noqa: PTH208
    assert autostart.file.stat().st_mode & 0o777 == 0o600
    assert started_by(autostart.file) == list(COMMAND)
    autostart.switch(False)
    assert not autostart.file.exists()


def test_any_argument_comes_out_as_it_went_in(tmp_path: Path) -> None:
    autostart = entry(tmp_path, *ODD)
    autostart.switch(True)
    assert started_by(autostart.file) == [*COMMAND, *ODD]


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="it is not installed")
@pytest.mark.parametrize("arguments", [(), ODD])
def test_the_specification_s_own_check_finds_nothing(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    autostart = entry(tmp_path, *arguments)
    autostart.switch(True)
    checked = subprocess.run(
        ["desktop-file-validate", str(autostart.file)], capture_output=True, text=True, check=False
    )
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")


@pytest.mark.parametrize(
    "line", ["Hidden=true", "X-GNOME-Autostart-enabled=false", "TryExec=/no/such/program"]
)
def test_who_switched_it_off_elsewhere_is_heeded(tmp_path: Path, line: str) -> None:
    autostart = entry(tmp_path)
    autostart.switch(True)
    text = autostart.file.read_text(encoding="utf-8")
    autostart.file.write_text(f"{text}{line}\n[Desktop Action x]\nHidden=false\n", encoding="utf-8")
    assert not autostart.is_on()
    autostart.switch(True)
    assert autostart.is_on()


def test_an_entry_written_by_hand_counts(tmp_path: Path) -> None:
    autostart = entry(tmp_path)
    autostart.file.parent.mkdir()
    autostart.file.write_text("# mine\n[Desktop Entry]\nExec=sojourn\n", encoding="utf-8")
    assert autostart.is_on()


def test_without_the_variable_it_lies_at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ana")
    for environment in ({}, {"XDG_CONFIG_HOME": "not/absolute"}):
        file = AutostartEntry("sojourn-1", COMMAND, environment).file
        assert file == Path("/home/ana/.config/autostart/sojourn-1.desktop")


def test_a_folder_that_cannot_be_made_is_an_error_of_the_system(tmp_path: Path) -> None:
    (tmp_path / "autostart").touch()
    with pytest.raises(OSError, match="autostart"):
        entry(tmp_path).switch(True)
    with pytest.raises(OSError, match="log-in"):
        NoAutostart().switch(True)


def test_a_launch_agent(tmp_path: Path) -> None:
    agent = LaunchAgent("sojourn", COMMAND, tmp_path)
    assert not agent.is_on()
    agent.switch(True)
    assert agent.is_on()
    assert agent.file == tmp_path / "Library/LaunchAgents/sojourn.plist"
    told = plistlib.loads(agent.file.read_bytes())
    assert (told["Label"], told["ProgramArguments"]) == ("sojourn", list(COMMAND))
    assert told["RunAtLoad"] is True
    agent.file.write_bytes(plistlib.dumps(told | {"Disabled": True}))
    assert not agent.is_on()
    agent.file.write_bytes(plistlib.dumps(told | {"ProgramArguments": ["/no/such/program"]}))
    assert not agent.is_on()
    for damaged in (b"", b"<plist>", b"<plist version='1.0'><array/></plist>"):
        agent.file.write_bytes(damaged)
        assert not agent.is_on()
    agent.switch(False)
    agent.switch(False)
    assert not agent.file.exists()


class Key(dict[str, Any]):
    """Values by name."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        pass


class Registry(ModuleType):
    """Implements what is used of winreg, over a dictionary."""

    HKEY_CURRENT_USER, KEY_SET_VALUE, REG_SZ = "user", 2, 1

    def __init__(self) -> None:
        super().__init__("winreg")
        self.keys: dict[str, Key] = {}

    def CreateKey(self, _root: str, path: str) -> Key:  # noqa: N802
        return self.keys.setdefault(path, Key())

    def OpenKey(self, _root: str, path: str, *_access: int) -> Key:  # noqa: N802
        if path not in self.keys:
            raise FileNotFoundError(path)
        return self.keys[path]

    def QueryValueEx(self, key: Key, name: str) -> tuple[Any, int]:  # noqa: N802
        if name not in key:
            raise FileNotFoundError(name)
        return key[name], self.REG_SZ

    def SetValueEx(self, key: Key, name: str, _none: int, _kind: int, value: str) -> None:  # noqa: N802
        key[name] = value

    def DeleteValue(self, key: Key, name: str) -> None:  # noqa: N802
        if name not in key:
            raise FileNotFoundError(name)
        del key[name]


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> Registry:
    made = Registry()
    monkeypatch.setitem(sys.modules, "winreg", made)
    return made


def test_the_run_key_and_what_the_task_manager_says(registry: Registry) -> None:
    autostart = RunKey("sojourn", (r"C:\Program Files\S\sojourn.exe", "--background"))
    assert not autostart.is_on()
    autostart.switch(False)
    autostart.switch(True)
    command = r'"C:\Program Files\S\sojourn.exe" --background'
    assert registry.keys[RUN] == {"sojourn": command}
    assert autostart.is_on()
    registry.keys[APPROVED] = Key(sojourn=b"\x03" + bytes(11))
    assert not autostart.is_on()
    registry.keys[APPROVED]["sojourn"] = b"\x02" + bytes(11)
    assert autostart.is_on()
    registry.keys[APPROVED]["sojourn"] = b"\x03" + bytes(11)
    autostart.switch(True)
    assert autostart.is_on()
    autostart.switch(False)
    assert registry.keys == {RUN: {}, APPROVED: {}}


def test_on_windows_no_console_opens_at_log_in(registry: Registry, tmp_path: Path) -> None:
    for name in ("python.exe", "pythonw.exe"):
        (tmp_path / name).touch()
    RunKey("sojourn", (str(tmp_path / "python.exe"), "-P")).switch(True)
    assert registry.keys[RUN]["sojourn"].endswith("pythonw.exe -P")
