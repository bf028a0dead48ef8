"""What libyaml says of a text that is not YAML, in plain words."""


def char_at(text: str, line: int, column: int) -> str:
    """The sign at a line and column, from 0; empty past the end."""
    lines = text.split("\n")
    return lines[line][column : column + 1] if line < len(lines) else ""


def reword(problem: str) -> tuple[str, str]:
    """libyaml's words and what to do about them."""
    if "\\t" in problem:
        return "a tab where YAML wants spaces", "replace the tab by spaces"
    if "control characters" in problem or "special characters" in problem:
        return "a control character that YAML does not allow", "delete the invisible character"
    if "mapping values are not allowed" in problem:
        return "a colon where none can stand", "put quotes round text that contains `: `, and check the indent"
    if "could not find expected ':'" in problem or "did not find expected key" in problem:
        return f"not YAML: {problem}", "check for a missing colon, quote or comma, and the indent of this and the line above"
    if "did not find expected ',' or" in problem or "while parsing a flow" in problem:
        return f"not YAML: {problem}", "close the bracket, or put a comma between the items"
    if "unexpected end of stream" in problem or "found unexpected end" in problem:
        return f"not YAML: {problem}", "close the quote or bracket that is still open"
    return f"not YAML: {problem}", "check indent, quotes and brackets on this line and the one above"
