"""Who may import whom, and what nobody may do; read from the source, as shared rules have it."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "app" / "sojourn"

# What each room may import besides itself and the standard library.
ROOMS: dict[str, frozenset[str]] = {
    "domain": frozenset(),
    "controller": frozenset({"sojourn.domain"}),
    "storage": frozenset({"sojourn.domain", "peewee", "playhouse", "tomlkit"}),
    "desktop": frozenset(
        {
            "sojourn.domain",
            "sojourn.meeting_point",
            "sojourn.resource",
            "PySide6.QtCore",
            "PySide6.QtNetwork",
            "PySide6.QtDBus",
            "plyer",
            "jeepney",
        }
    ),
    "ui": frozenset({"sojourn.domain", "sojourn.resource", "PySide6", "shiboken6"}),
    "cli": frozenset(
        {
            "sojourn.domain",
            "sojourn.paths",
            "sojourn.meeting_point",
            "sojourn.bootstrap",
            "sojourn.__version__",
        }
    ),
}
ALONE: dict[str, frozenset[str]] = {
    "paths.py": frozenset({"platformdirs", "sojourn.meeting_point"}),
    "meeting_point.py": frozenset({"platformdirs"}),
    "resource.py": frozenset(),
    "__main__.py": frozenset({"sojourn.cli"}),
    "__init__.py": frozenset(),
}
STANDARD = sys.stdlib_module_names
CLOCKS = {("datetime", "now"), ("datetime", "today"), ("date", "today"), ("time", "time")}
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "misc"}


def modules(folder: Path = PACKAGE) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_below(name: str, allowed: str) -> bool:
    return name == allowed or name.startswith(f"{allowed}.")


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_a_room_imports_only_what_it_may(path: Path) -> None:
    inside = path.relative_to(PACKAGE)
    room = inside.parts[0]
    if room in {"bootstrap.py", "bootstrap"}:
        return
    own = f"sojourn.{room}" if room in ROOMS else ""
    allowed = {*(ROOMS[room] if room in ROOMS else ALONE[room]), own} - {""}
    for name in imports(ast.parse(path.read_text(encoding="utf-8"))):
        if name.split(".")[0] in STANDARD:
            continue
        assert any(is_below(name, one) for one in allowed), f"{inside} imports {name}"


@pytest.mark.parametrize("path", modules(PACKAGE / "cli"), ids=name_of)
def test_the_command_line_names_bootstrap_inside_functions_only(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    top = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    for statement in top:
        for name in imports(statement):
            assert not is_below(name, "sojourn.bootstrap"), f"{name} at the top"


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_only_the_clock_reads_the_clock(path: Path) -> None:
    if path == PACKAGE / "desktop" / "clock.py":
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            called = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
            assert (called, node.func.attr) not in CLOCKS, f"line {node.lineno}"


def test_no_file_is_named_for_nothing() -> None:
    assert not [path for path in modules() if path.stem in EMPTY_NAMES]


def test_dialogs_are_never_run_in_a_loop_of_their_own() -> None:
    for path in modules(PACKAGE / "ui"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                assert node.func.attr not in {"exec", "exec_"}, f"{path.name}:{node.lineno}"
