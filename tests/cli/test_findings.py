"""What `sojourn doctor` says where a finding has no value."""

from sojourn.cli.reports import report


def test_what_is_known_to_be_nothing_is_not_called_unknown() -> None:
    found = {
        "journal": None,
        "journal_trouble": None,
        "backups": {"newest": None, "number": 0, "last_full_check": None},
        "tray": None,
    }
    assert list(report("doctor", found)) == [
        "journal: none yet",
        "journal trouble: none",
        "backups:",
        "  newest: none yet",
        "  number: 0",
        "  last full check: none yet",
        "tray: not known",
    ]
