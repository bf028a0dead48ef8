"""The entry point: registers the command that is asked for, and turns what goes wrong into one line and an exit code."""

import os
import sys
from importlib import import_module
from typing import Annotated, Any

import typer

from synthesis.app.commands import COMMANDS
from synthesis.app.typed import with_exclusions
from synthesis.errors import CorpusError, SynthesisError

INTERNAL_ERROR = 70
"""Exit code for a defect of the program itself (EX_SOFTWARE of sysexits.h)."""


def build_app(only: str | None = None) -> typer.Typer:
    """The Typer application: all commands, or the one that was asked for, which starts faster."""
    app = typer.Typer(
        name="synthesis",
        help="Evidence as code: ask, cross-reference and check a corpus of sources, findings, interventions and knowledge gaps.",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_root)
    for name, command in COMMANDS.items():
        if only is None or name == only:
            module = import_module(f"synthesis.app.{command.function}")
            app.command(name, rich_help_panel=command.panel)(getattr(module, command.function))
    return app


def _version(asked: bool) -> None:
    if asked:
        from synthesis import __version__

        typer.echo(f"synthesis {__version__}")
        raise typer.Exit


def _root(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show a traceback if the program itself fails.")] = False,
) -> None:
    pass


def main() -> None:
    """Runs the command line of this process and exits."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # closed by whoever started us: `>&-`
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Runs the command line `arguments` and returns the exit code.

    0 fine, 1 faults found, 2 wrong usage, 3 the corpus cannot be read, 70 a defect of the program, 130 interrupted.
    """
    debug = "--debug" in arguments
    arguments = [argument for argument in arguments if argument != "--debug"]
    first = next((argument for argument in arguments if not argument.startswith("-")), None)
    completing = any(name.endswith("_COMPLETE") for name in os.environ)
    try:
        if first == "query" and not completing:
            arguments = with_exclusions(arguments)
        app = build_app(first if first in COMMANDS and not completing else None)
        app(arguments, prog_name="synthesis", windows_expand_args=False)
    except SynthesisError as error:
        if debug:
            raise
        _complain(error.message, error.hint)
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        from synthesis.app.output import abandon_stdout

        abandon_stdout()  # the reader had enough (`| head`); nothing is wrong
        return 0
    except SystemExit as exit:
        return _code(exit.code)
    except Exception as error:
        if debug:
            raise
        if _is_damage(error):
            _complain(f"The index is damaged: {error}.", "delete it, or name another file with --index; it is only a copy")
            return CorpusError.exit_code
        _complain(
            f"Something went wrong inside the program: {type(error).__name__}: {error}", "run again with --debug and report it"
        )
        return INTERNAL_ERROR
    return 0


def _is_damage(error: Exception) -> bool:
    """Whether a file that SQLite reads has been spoilt since it was written."""
    import sqlite3

    return isinstance(error, sqlite3.DatabaseError) and "malformed" in str(error)


def _code(code: Any) -> int:
    return code if isinstance(code, int) else 0 if code is None else 1


def _complain(message: str, hint: str) -> None:
    print(f"synthesis: {message}" + (f" ({hint})" if hint else ""), file=sys.stderr)
