"""Where an answer goes: standard output, or a file that is whole or not there."""

import os
import sys
from pathlib import Path

from synthesis.errors import OutputError


def deliver(content: str | bytes, output: Path | None) -> None:
    """Writes `content` to the file `output`, or to standard output if there is none.

    A reader that has seen enough (`| head`) is no failure: what it does not want is dropped.

    Raises:
        OutputError: the file cannot be written; an older file of that name is untouched.
    """
    data = content.encode("utf-8", "surrogateescape") if isinstance(content, str) else content
    if output is None or str(output) == "-":
        if isinstance(content, bytes) and sys.stdout.isatty():
            raise OutputError("This format is not text and would spoil the terminal.", "name a file with --output")
        _print(data)
        return
    try:
        write_atomically(output, data)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"{output} cannot be written: {reason.lower()}.", "choose another file with --output") from error


def _print(data: bytes) -> None:
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        abandon_stdout()
    except OSError as error:
        abandon_stdout()
        reason = (error.strerror or str(error)).lower()
        raise OutputError(f"Standard output cannot be written: {reason}.", "write to a file with --output") from error


def abandon_stdout() -> None:
    """Lets go of a standard output that takes no more, so that Python does not try again when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_atomically(path: Path, data: bytes) -> None:
    """Writes beside the file and renames, keeping the permissions of an older file and following links."""
    import tempfile

    path = path.resolve() if path.is_symlink() else path
    if path.exists() and not path.is_file():
        path.write_bytes(data)  # a pipe or device: there is nothing to rename
        return
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        umask = os.umask(0)
        os.umask(umask)
        part.chmod(path.stat().st_mode if path.exists() else 0o666 & ~umask)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
