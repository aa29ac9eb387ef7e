"""Loads hashlib without OpenSSL: peewee imports it at its top, for one md5 it never takes here."""

import sys


def load_lean_hashlib() -> None:
    """Load hashlib over Python's own md5 and sha, where it can: 3.4 MB that stay free.

    Where hashlib insists on OpenSSL, as on Red Hat's systems, it gets it. Who asks for OpenSSL by
    itself later, as `ssl` and `hmac` do, gets it too.
    """
    if "hashlib" in sys.modules or "_hashlib" in sys.modules:
        return
    # None makes the import system say that there is no such module.
    sys.modules["_hashlib"] = None  # type: ignore[assignment]
    try:
        import hashlib  # noqa: F401, PLC0415
    except ImportError:
        sys.modules.pop("hashlib", None)
    finally:
        del sys.modules["_hashlib"]
