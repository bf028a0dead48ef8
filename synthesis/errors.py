"""Why a command cannot go on: raised, caught once in `app`, printed in one line with what to do next."""


class SynthesisError(Exception):
    """Base of all failures. `hint` says what to do next; `exit_code` is the exit status of the command."""

    exit_code = 2

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(SynthesisError):
    """The command was asked for something that does not exist or does not fit together."""


class UnknownName(UsageError):
    """A name or id that the corpus does not know."""


class AmbiguousName(UsageError):
    """A name that several records carry."""


class CorpusError(SynthesisError):
    """The corpus cannot be found or read."""

    exit_code = 3


class OutputError(SynthesisError):
    """The output cannot be written."""


class QueryError(UsageError):
    """The question (a search, an SQL statement) cannot be understood."""


class MissingExtra(UsageError):
    """A format needs an optional dependency that is not installed."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs the extra '{extra}'.", f"pip install 'synthesis-toolkit[{extra}]'")
