"""Six questions that a week may be looked back on with; answers are kept week by week. Values."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sojourn.domain.refusal import Code, Refused, checked_text


class Question(StrEnum):
    """What is asked; their words stand in `ui`."""

    PURPOSE = "purpose"
    PEOPLE = "people"
    GAINED = "gained"
    LOST = "lost"
    CHANGE = "change"
    CONVERSATION = "conversation"


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered about the week that begins on `week_start`; nothing takes it back."""

    week_start: date
    question: str
    text: str

    def checked(self) -> "Answer":
        """Give the same answer with its text tidied.

        Raises:
            Refused: UNKNOWN for a question that does not exist, or a bad text.
        """
        if self.question not in set(Question):
            raise Refused(Code.UNKNOWN, "question", self.question, limit=tuple(Question))
        return Answer(self.week_start, self.question, checked_text(self.text, "answer"))


@dataclass(frozen=True, slots=True)
class Review:
    """The answers about a week, by question, and beside them those about the week before."""

    answers: tuple[tuple[str, str], ...] = ()
    before: tuple[tuple[str, str], ...] = ()

    @property
    def is_begun(self) -> bool:
        """Something was answered."""
        return bool(self.answers)
