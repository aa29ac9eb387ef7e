"""The catalogue: keys are stable for ever."""

from sojourn.domain import catalogue
from sojourn.domain.catalogue import Mode
from sojourn.domain.kinds import BUILT_IN


def test_the_keys_product_md_names() -> None:
    purposes = (
        "relationship conversation messages help ask share craft reputation leads "
        "feeds research platform unwind"
    )
    kinds = (
        "connection conversation answered help-given shared help-received learned lead "
        "opportunity like follower"
    )
    assert " ".join(purpose.key for purpose in catalogue.PURPOSES) == purposes
    assert " ".join(kind.key for kind in catalogue.OUTCOME_KINDS) == kinds


def test_likes_followers_and_unknown_kinds_do_not_count() -> None:
    uncounted = [k.key for k in catalogue.OUTCOME_KINDS if not BUILT_IN.is_counted(k.key)]
    assert uncounted == ["like", "follower"]
    assert not BUILT_IN.is_counted("trophies")


def test_an_unknown_purpose_has_no_mode() -> None:
    assert BUILT_IN.mode_of("leads") is Mode.CREATE
    assert BUILT_IN.mode_of("fun") is None
