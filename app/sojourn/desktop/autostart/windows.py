"""Starting at log-in on Windows: a value of the person's Run key.

https://learn.microsoft.com/windows/win32/setupapi/run-and-runonce-registry-keys
"""

from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from subprocess import list2cmdline
from typing import Any

RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
"""Where the Task Manager notes what was switched off there: the first byte is odd then."""


class RunKey:
    """Implements the port `Autostart`; who switches it off in the Task Manager is heeded.

    Args:
        name: of the value, as the Task Manager shows it.
        command: what is to be started, the program first.
    """

    is_possible = True

    def __init__(self, name: str, command: Sequence[str]) -> None:
        # Only there on Windows; elsewhere mypy would know nothing of it.
        self._registry: Any = import_module("winreg")
        self._name = name
        self._command = list2cmdline(_without_console(command))

    def is_on(self) -> bool:
        """Tell whether the value is there and was not switched off."""
        approved = self._value(APPROVED)
        is_off = isinstance(approved, bytes) and approved[:1] and approved[0] % 2 == 1
        return self._value(RUN) is not None and not is_off

    def switch(self, on: bool) -> None:  # noqa: FBT001 - a switch
        """Write the value, or remove it; what the Task Manager noted goes with it."""
        registry = self._registry
        if on:
            with registry.CreateKey(registry.HKEY_CURRENT_USER, RUN) as key:
                registry.SetValueEx(key, self._name, 0, registry.REG_SZ, self._command)
        else:
            self._delete(RUN)
        self._delete(APPROVED)

    def _value(self, path: str) -> object:
        with (
            suppress(FileNotFoundError),
            self._registry.OpenKey(self._registry.HKEY_CURRENT_USER, path) as key,
        ):
            return self._registry.QueryValueEx(key, self._name)[0]
        return None

    def _delete(self, path: str) -> None:
        registry = self._registry
        with (
            suppress(FileNotFoundError),
            registry.OpenKey(registry.HKEY_CURRENT_USER, path, 0, registry.KEY_SET_VALUE) as key,
        ):
            registry.DeleteValue(key, self._name)


def _without_console(command: Sequence[str]) -> list[str]:
    """Give the command by the Python that opens no black window, where there is one."""
    program = Path(command[0])
    quiet = program.with_name("pythonw.exe")
    if program.name.lower() == "python.exe" and quiet.exists():
        return [str(quiet), *command[1:]]
    return list(command)
