"""A child process that answers a line of JSON with a line of JSON.

What kills the child costs only its own answer: it is started anew.
"""

import json
import queue
import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from binder_app.children import child_environment

Json = dict[str, Any]


class LineChild:
    """One child process; it is started when first asked, and anew when it has died."""

    def __init__(
        self,
        command: Sequence[str],
        most_answers: int = 0,
        temporary: Path | None = None,
    ) -> None:
        """Take the words that start the child; after `most_answers` it is replaced.

        `temporary` is the folder for what it writes for a moment.
        """
        self._command, self._most = list(command), most_answers
        self._environment = child_environment(temporary)
        self._child: subprocess.Popen[str] | None = None
        self._answers: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._asked = 0
        self._is_over = False
        self._one_at_a_time = threading.Lock()

    def ask(self, question: Json, seconds: float) -> Json:
        """Return the answer; empty where the child died over it or took longer.

        It is empty too where the child was closed, before or meanwhile.
        """
        if self._most and self._asked >= self._most:
            self._end()
        child = self._at_hand()
        if child is None:
            return {}
        self._asked += 1
        try:
            assert child.stdin is not None
            child.stdin.write(json.dumps(question) + "\n")
            child.stdin.flush()
            line = self._answers.get(timeout=seconds)
        except (queue.Empty, OSError, ValueError):
            line = ""
        answer = _answer_in(line)
        if not answer:
            self._end()
        return answer

    def close(self) -> None:
        """End the child at once, for good; another thread may just be asking it."""
        self._is_over = True
        self._end()

    def _at_hand(self) -> "subprocess.Popen[str] | None":
        """Return the child, started if need be; none is started after `close`."""
        with self._one_at_a_time:
            if self._child is None and not self._is_over:
                self._child = self._start()
            return self._child

    def _end(self) -> None:
        with self._one_at_a_time:
            child, self._child = self._child, None
        self._asked = 0
        if child is None:
            return
        child.kill()
        child.wait()
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                _close_quietly(pipe)

    def _start(self) -> "subprocess.Popen[str]":
        child = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            env=self._environment,
        )
        self._answers = queue.SimpleQueue()
        listener = threading.Thread(
            target=_listen, args=(child, self._answers), daemon=True
        )
        listener.start()
        return child


def _answer_in(line: str) -> Json:
    """Return the answer a line holds, empty where it holds none of ours."""
    try:
        answer = json.loads(line or "{}")
    except ValueError:
        return {}
    return answer if isinstance(answer, dict) else {}


def _close_quietly(pipe: Any) -> None:
    try:
        pipe.close()
    except OSError:
        return


def _listen(child: "subprocess.Popen[str]", answers: "queue.SimpleQueue[str]") -> None:
    """Hand on each line of the child; an empty one says that it has ended."""
    assert child.stdout is not None
    try:
        for line in child.stdout:
            answers.put(line.strip())
    except (OSError, ValueError):
        pass
    answers.put("")
