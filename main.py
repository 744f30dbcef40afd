"""Starts IMR Binder."""

from binder_app.cli import main

if __name__ == "__main__":
    main()
