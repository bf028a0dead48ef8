"""The manual page of a rule."""

from typing import Final

from synthesis.checks.document_rules import DOCUMENT_RULES
from synthesis.faults import Rule

_LANGUAGES: Final = {".md": "markdown"}

_SEVERITIES: Final = {
    "error": "error: `check` ends with exit code 1",
    "warning": "warning: `check --strict` ends with exit code 1",
    "info": "info: told, never counted",
}


def explain(rule: Rule) -> str:
    """What a rule asks and why, an example on either side, and how to ignore it; Markdown, readable as plain text."""
    parts = [
        f"# {rule.code} {rule.slug}",
        f"{rule.title}. ({_severity(rule)}; family: {rule.family})",
        rule.why,
    ]
    if rule.source:
        parts.append(f"Source: {rule.source}")
    if rule.bad:
        parts += ["## Gives the fault", *_files(rule.bad)]
    if rule.good:
        parts += ["## Does not give it", *_files(rule.good)]
    if any("synthese2023" in text for text in (*rule.bad.values(), *rule.good.values())):
        parts.append("(`synthese2023` is the document that the corpus of the examples encodes.)")
    parts += ["## To ignore it", *_ignoring(rule)]
    return "\n\n".join(parts) + "\n"


def _severity(rule: Rule) -> str:
    """What a severity means for the exit code; of documents the user chooses what does."""
    return f"{rule.severity}; see `audit --fail-on`" if rule.code in DOCUMENT_RULES else _SEVERITIES[rule.severity]


def _files(files: dict[str, str]) -> list[str]:
    """The files of an example; one that the example leaves out (an empty corpus.yaml) is said to be absent."""
    shown = []
    for name, text in files.items():
        if name.endswith("/"):
            shown.append(f"`{name}` is a folder.")
        elif not text:
            shown.append(f"There is no `{name}`.")
        else:
            shown.append(f"`{name}`\n\n```{_LANGUAGES.get(name[-3:], 'yaml')}\n{_readable(text)}```")
    return shown


def _readable(text: str) -> str:
    """Bytes that are not UTF-8, which examples hold as lone surrogates, written out."""
    return "".join(f"\\x{ord(sign) - 0xDC00:02x}" if 0xDC80 <= ord(sign) <= 0xDCFF else sign for sign in text)


def _ignoring(rule: Rule) -> list[str]:
    if rule.slug in ("ignore-without-reason", "unused-ignore"):
        return ["A comment cannot ignore this: put the comment right, or remove it."]
    if rule.code in DOCUMENT_RULES:
        return [f"Leave it out of a run: `synthesis audit FILE --ignore {rule.slug}`."]
    if rule.code.startswith("SYN1") or rule.slug == "missing-manifest":
        return [f"Leave it out of a run: `synthesis check --ignore {rule.slug}`."]
    return [
        "Put the code and the reason in a comment: after the id it holds for the record, after a value for its line.",
        f"```yaml\nsome-id:  # synthesis: ignore {rule.code} the reason\n```",
        f"Or leave the rule out of a run: `synthesis check --ignore {rule.slug}`.",
    ]
