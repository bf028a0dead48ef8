"""The command line; with `terminal` the only room that talks to a person. It alone knows Typer."""
