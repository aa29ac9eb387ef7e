"""The exit codes, and the one way in which a command line ends early; prints nothing."""

DONE = 0
NO = 1
BAD_INPUT = 2
FAILED = 3


class Failure(Exception):
    """The command was not carried out; one sentence says why.

    Attributes:
        code: the exit code.
        sentence: what goes to stderr.
    """

    def __init__(self, code: int, sentence: str) -> None:
        """Keep both."""
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
