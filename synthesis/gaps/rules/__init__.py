"""The rules of the gap engine, a module each, named for what it finds; `gaps/registry.py` lists them."""
