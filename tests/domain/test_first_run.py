"""What is said on the page of the first start."""

import pytest

from sojourn.domain.first_run import FirstRunChoices
from sojourn.domain.refusal import Code, Refused


def test_names_are_tidied_and_each_counts_once() -> None:
    said = FirstRunChoices((" LinkedIn ", "linkedin", "The  choir"), "work", True)
    assert said.checked() == FirstRunChoices(("linkedin", "The choir"), "work", True)


@pytest.mark.parametrize(("name", "code"), [("x" * 81, Code.TOO_LONG), ("a\x07b", Code.UNREADABLE)])
def test_a_name_that_cannot_be_taken_is_refused(name: str, code: Code) -> None:
    with pytest.raises(Refused) as refused:
        FirstRunChoices(("LinkedIn", name)).checked()
    assert (refused.value.code, refused.value.field) == (code, "platform")
