"""Where things lie, and where the command line and the app meet."""

import os
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from sojourn.meeting_point import SOCKET_NAME_LIMIT, chosen_profile, socket_name
from sojourn.paths import Paths, paths_of

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has named pipes")
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="XDG folders")


def files(paths: Paths) -> list[Path]:
    return [
        getattr(paths, field.name)
        for field in fields(paths)
        if field.name not in {"profile", "socket_name"}
    ]


def test_a_profile_holds_everything(tmp_path: Path) -> None:
    home = tmp_path / "mine"
    paths = paths_of(str(home))
    assert paths.profile == home
    assert all(path.parent == home for path in files(paths))
    assert len(set(files(paths))) == len(files(paths))


def test_nothing_is_made(tmp_path: Path) -> None:
    paths_of(str(tmp_path / "mine"))
    paths_of()
    assert list(tmp_path.iterdir()) == []


@linux_only
def test_without_a_profile_the_system_says_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind))
    paths = paths_of()
    assert paths.profile is None
    assert paths.settings_file == tmp_path / "CONFIG/sojourn/settings.toml"
    assert paths.journal_file == tmp_path / "DATA/sojourn/journal.sqlite3"
    assert paths.lock_file.parent == paths.backups.parent == paths.journal_file.parent
    assert paths.window_file.is_relative_to(tmp_path / "STATE/sojourn")
    assert paths.log_file.is_relative_to(tmp_path / "STATE/sojourn")


def test_one_folder_under_two_names_has_one_socket(tmp_path: Path) -> None:
    home = tmp_path / "mine"
    home.mkdir()
    (tmp_path / "link").symlink_to(home)
    names = (str(home), f"{home}/", str(tmp_path / "link"), str(home / ".." / "mine"))
    assert len({socket_name(name) for name in names}) == 1
    assert paths_of(str(tmp_path / "link")).profile == home


def test_two_profiles_have_two_sockets(tmp_path: Path) -> None:
    names = {socket_name(str(tmp_path / str(number))) for number in range(200)}
    assert len({*names, socket_name()}) == 201


@linux_only
@pytest.mark.parametrize(
    "environment",
    [
        {"HOME": "/home/ana"},
        {"HOME": "/home/ana", "XDG_DATA_HOME": "/srv/ana"},
        {"HOME": "/home/ana", "XDG_DATA_HOME": "relative"},
        {"HOME": "/home/ana", "XDG_DATA_HOME": ""},
        {"HOME": "relative"},
        {},
    ],
)
def test_without_a_profile_the_journals_folder_names_the_socket(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    paths = paths_of()
    assert paths.socket_name == socket_name(str(paths.journal_file.parent))


@posix_only
def test_the_socket_lies_in_the_runtime_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sojourn.meeting_point.SOCKET_NAME_LIMIT", 4096)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert Path(socket_name("/p")).parent == tmp_path / "sojourn"


@posix_only
@pytest.mark.parametrize("runtime", ["", "relative", "/no/such/folder", "/" + "long" * 40])
def test_without_a_usable_runtime_folder_a_folder_of_ours_is_meant(
    runtime: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
    monkeypatch.setenv("TMPDIR", "/var/tmp")  # noqa: S108 - nothing is made
    assert Path(socket_name("/p")).parent == Path(f"/var/tmp/sojourn-{os.getuid()}")  # noqa: S108


@posix_only
def test_the_name_fits_whatever_the_folders_are_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = tmp_path / ("é" * 100)
    deep.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(deep))
    monkeypatch.setenv("TMPDIR", str(deep))
    name = socket_name(str(tmp_path / "p" / ("x" * 250)))
    assert len(os.fsencode(name)) <= SOCKET_NAME_LIMIT
    assert name.startswith(f"/tmp/sojourn-{os.getuid()}/")  # noqa: S108 - nothing is made


def test_the_option_goes_before_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert chosen_profile() is None
    monkeypatch.setenv("SOJOURN_PROFILE", "")
    assert chosen_profile() is None
    monkeypatch.setenv("SOJOURN_PROFILE", "~/kept")
    assert chosen_profile() == str(tmp_path / "home/kept")
    assert chosen_profile("/other") == "/other"


def test_where_to_meet_is_known_without_anything_slow() -> None:
    code = (
        "import sys; from sojourn.meeting_point import socket_name; socket_name(); "
        "print({'pathlib', 'dataclasses', 'hashlib', 'platformdirs'} & set(sys.modules) or '')"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "HOME": "/home/ana"}
    seen = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
    )
    assert seen.stdout.strip() == ""
