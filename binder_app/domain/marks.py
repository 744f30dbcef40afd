"""How the program knows its own files again, whoever hands them back to it."""

BINDER_FILE = "binder.sqlite"
"""The file that makes a folder a binder."""

LOCK_NAME = ".binder.lock"
HOLDER_NAME = ".binder.holder"
"""What lies in a binder's folder while someone edits it."""

PLAN_KEY = "/IMRBPlan"
"""Where a packet's catalog carries its plan."""

FOR_YOU_KEY = "/IMRBForYou"
"""The mark in the catalog of the user's own sheet, which never goes out."""

CALENDAR_MAKER = "-//IMR Binder//EN"
"""What the calendar files of this program say of who made them (PRODID)."""

PACKET_SEAL = b"IMRB-packet sha256="
FOR_YOU_SEAL = b"IMRB-for-you sha256="
ARCHIVE_SEAL = b"IMRB-binder sha256="
CALENDAR_SEAL = b"X-IMRB:"
LETTER_SEAL = b"IMRB-letter sha256="
"""How the seals begin, by the sort of file (see `seal`); a calendar's line is short."""
