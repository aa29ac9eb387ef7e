"""The app runs without OpenSSL, and nothing that wants it is kept from it."""

import subprocess
import sys

import pytest

SCRIPT = """
import sys
{before}
from sojourn.bootstrap.lean_hashlib import load_lean_hashlib
load_lean_hashlib()
import hashlib
assert hashlib.md5(b"a").hexdigest() == "0cc175b9c0f1b6a831c399e269772661"
print("_hashlib" in sys.modules)
import hmac, ssl
assert hmac.digest(b"k", b"m", "sha256")
"""

INSISTING = """
class Insisting:
    def find_spec(self, name, path=None, target=None):
        if name == "hashlib" and sys.modules.get("_hashlib", True) is None:
            raise ImportError(name)

sys.meta_path.insert(0, Insisting())
"""


@pytest.mark.parametrize(
    ("before", "told"), [("", "False"), ("import hashlib", "True"), (INSISTING, "True")]
)
def test_openssl_stays_away_until_it_is_asked_for(before: str, told: str) -> None:
    code = SCRIPT.format(before=before)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == told
