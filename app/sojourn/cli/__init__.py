"""The command line: parses, asks the running app, words the answer in English; holds no rules.

What is imported here is paid for by every `sojourn status`; the rest is imported where it is used.
"""

import os
import sys
from collections.abc import Sequence

from sojourn.cli.failure import BAD_INPUT, DONE, FAILED, Failure

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out one command line; 0 done, 1 "no", 2 bad usage or input, 3 could not be done."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _carried_out(arguments)
        if sys.stdout is not None:  # sojournw on Windows has none
            sys.stdout.flush()
    except Failure as failure:
        return _ended(failure.code, failure.sentence)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget_output()
        return DONE
    except OSError as error:
        _forget_output()
        where = f"{error.filename}: " if error.filename else ""
        return _ended(FAILED, f"sojourn: {where}{error.strerror or error}.")
    except Exception:  # noqa: BLE001 - a bug; Python's own exit code for it would mean "no"
        import traceback  # noqa: PLC0415 - never on a good day

        traceback.print_exc()
        return FAILED
    return code


def _ended(code: int, sentence: str) -> int:
    from sojourn.cli.output import complain  # noqa: PLC0415 - only when something is wrong

    complain(sentence)
    return code


def _carried_out(arguments: list[str]) -> int:
    from sojourn.cli import activation, status  # noqa: PLC0415 - after `main`'s try

    asked = status.plainly_asked(arguments)
    if asked is not None:
        profile, as_json = asked
        return status.told_status(profile, as_json=as_json)
    alone = activation.plainly_asked(arguments)
    if alone is not None:
        profile, background = alone
        return activation.activated(profile, background=background)

    from sojourn.cli.commands import carried_out  # noqa: PLC0415 - not for `status`
    from sojourn.cli.parser import parsed  # noqa: PLC0415
    from sojourn.cli.refusals import refusal_sentence  # noqa: PLC0415
    from sojourn.domain.refusal import Refused  # noqa: PLC0415

    options = parsed(arguments)
    if options is None:
        return DONE
    try:
        return carried_out(options)
    except Refused as why:
        facts = {"code": why.code, "field": why.field, "value": why.value, "limit": why.limit}
        raise Failure(BAD_INPUT, refusal_sentence(facts, options.command)) from None


def _forget_output() -> None:
    """Keep the interpreter from writing once more, at its end, what nobody can take."""
    devnull = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(devnull, sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        return
    finally:
        os.close(devnull)
