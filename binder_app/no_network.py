"""Closes the network to a process, libraries of other languages in it included.

Python can be watched from within; what a compiled library sends cannot. Linux
refuses the sockets themselves, for this process and all that it starts; elsewhere
libraries are told to send nothing (`SEND_NOTHING`).
"""

import ctypes
import platform
import sys
from collections.abc import Sequence

SEND_NOTHING = {"ORT_DISABLE_TELEMETRY": "1", "DO_NOT_TRACK": "1"}
"""What the environment says to libraries that report home: onnxruntime, on which the
reading of scans runs, does it from version 1.31 on."""

_LOAD, _IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
"""Words of the filter's language: load four bytes, go on by a comparison, answer."""

_NUMBER, _MACHINE, _FAMILY = 0, 4, 16
"""Where in what the filter is shown stand the call, the machine, its first word."""

_LET, _REFUSE = 0x7FFF0000, 0x00050000 | 13
"""Answers: let the call pass, or refuse it as not permitted (EACCES)."""

_INTERNET = (2, 10)
"""Families of sockets that reach beyond this machine: IPv4 and IPv6."""

_RING = 425
"""The call that makes a ring of requests, which can open sockets unseen."""

_MACHINES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""How Linux names a machine here, and the number of the call `socket` there.

From the kernel's headers (audit.h, unistd.h): fixed for ever.
"""

_NO_NEW_RIGHTS, _FILTER, _BY_FILTER = 38, 22, 2
"""What is asked of the kernel: prctl.h and seccomp.h."""


class _Step(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_uint16),
        ("if_so", ctypes.c_uint8),
        ("if_not", ctypes.c_uint8),
        ("value", ctypes.c_uint32),
    )


class _Steps(ctypes.Structure):
    _fields_ = (("count", ctypes.c_uint16), ("first", ctypes.POINTER(_Step)))


def close_network() -> bool:
    """Refuse this process, from now on, sockets to anywhere; tell if that worked.

    Sockets within the machine stay. It can't be undone, and holds for children.
    """
    machine = _MACHINES.get(platform.machine())
    if sys.platform != "linux" or machine is None:
        return False
    told = [_Step(*step) for step in _filter(*machine)]
    steps = (_Step * len(told))(*told)
    program = _Steps(len(steps), steps)
    kernel = ctypes.CDLL(None, use_errno=True)
    zero = ctypes.c_ulong(0)
    if kernel.prctl(_NO_NEW_RIGHTS, ctypes.c_ulong(1), zero, zero, zero):
        return False
    by = ctypes.c_ulong(_BY_FILTER)
    return not kernel.prctl(_FILTER, by, ctypes.byref(program), zero, zero)


def _filter(machine: int, socket_call: int) -> Sequence[tuple[int, int, int, int]]:
    """Return the steps: code, steps to leave out if so, if not, and a value."""
    return (
        (_LOAD, 0, 0, _MACHINE),
        (_IF_EQUAL, 0, 6, machine),
        (_LOAD, 0, 0, _NUMBER),
        (_IF_EQUAL, 5, 0, _RING),
        (_IF_EQUAL, 0, 3, socket_call),
        (_LOAD, 0, 0, _FAMILY),
        (_IF_EQUAL, 2, 0, _INTERNET[0]),
        (_IF_EQUAL, 1, 0, _INTERNET[1]),
        (_RETURN, 0, 0, _LET),
        (_RETURN, 0, 0, _REFUSE),
    )
