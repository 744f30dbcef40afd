"""Started by Python itself in every child of the tests: no child gets a network."""

import socket
from typing import Any, NoReturn


def _refuse(*words: Any, **more: Any) -> NoReturn:
    raise SystemExit(f"a socket was opened: {words[1:]!r}")


for _name in ("connect", "connect_ex", "sendto", "bind", "listen"):
    setattr(socket.socket, _name, _refuse)
socket.create_connection = _refuse
socket.getaddrinfo = _refuse
