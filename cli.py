"""Launcher for a checkout: `python cli.py gaps` is `synthesis gaps`."""

from synthesis.app.main import main

if __name__ == "__main__":
    main()
