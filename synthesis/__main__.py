"""`python -m synthesis` is `synthesis`."""

from synthesis.app.main import main

if __name__ == "__main__":
    main()
