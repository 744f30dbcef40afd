"""The guards that keep every test, and every program it starts, off the network."""

import socket
import subprocess
import sys

import pytest

CALL = "import socket; socket.socket().connect(('127.0.0.1', 9))"


def test_a_socket_opened_by_a_test_fails_it():
    with pytest.raises(AssertionError, match="a socket was opened"):
        socket.create_connection(("127.0.0.1", 9))


def test_a_socket_opened_by_a_child_ends_that_child():
    done = subprocess.run(
        [sys.executable, "-c", CALL], capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
    assert "a socket was opened" in done.stderr
