"""Where the command line and the running app of one profile meet; creates and opens nothing.

It stays apart from `paths.py` because every `sojourn status` imports it: neither pathlib,
dataclasses, hashlib nor, on Linux, platformdirs, which together cost more than the whole answer.
"""

import os
import sys
from zlib import crc32

SOCKET_NAME_LIMIT = 103
"""Bytes that fit in `sun_path` on every system: 107 on Linux, 103 on macOS."""


def chosen_profile(option: str | None = None) -> str | None:
    """Give the profile folder asked for, by `--profile` or else SOJOURN_PROFILE; None for none."""
    chosen = os.environ.get("SOJOURN_PROFILE") if option is None else option
    return os.path.expanduser(chosen) if chosen else None  # noqa: PTH111 - see the top


def socket_name(profile: str | None = None) -> str:
    """Give where the app of that profile listens, at most 103 bytes; a named pipe on Windows.

    Each profile has its own, by a hash of its real path; without one the data folder stands for it.
    The folder may not exist yet: whoever makes it gives it mode 0700 and checks its owner.
    """
    home = _data_folder() if profile is None else profile
    real = os.path.normcase(os.path.realpath(home))
    # Not hashlib: loading OpenSSL takes longer than asking the app, and nobody attacks this name.
    name = f"sojourn-{crc32(os.fsencode(real)):08x}"
    if sys.platform == "win32":
        return rf"\\.\pipe\{name}"
    for folder in _runtime_folders():
        path = f"{folder}/{name}"
        if len(os.fsencode(path)) <= SOCKET_NAME_LIMIT:
            return path
    return f"/tmp/{_own_folder()}/{name}"  # noqa: S108 - the folder in it is ours


def _runtime_folders() -> tuple[str, ...]:
    temporary = f"{os.environ.get('TMPDIR') or '/tmp'}/{_own_folder()}"  # noqa: S108 - as above
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    # After `su` it still names the folder of the person before.
    if runtime.startswith("/") and os.access(runtime, os.W_OK | os.X_OK):
        return f"{runtime}/sojourn", temporary
    return (temporary,)


def _own_folder() -> str:
    return f"sojourn-{os.getuid()}" if sys.platform != "win32" else "sojourn"


def _data_folder() -> str:
    """Give the folder of the journal without a profile, as platformdirs would."""
    if sys.platform == "linux":
        share = os.environ.get("XDG_DATA_HOME", "")
        if share.startswith("/"):
            return f"{share}/sojourn"
        home = os.environ.get("HOME", "")
        if home.startswith("/"):
            return f"{home}/.local/share/sojourn"
    from platformdirs import user_data_dir  # noqa: PLC0415 - a tenth of the time of `status`

    return user_data_dir("sojourn", appauthor=False)
