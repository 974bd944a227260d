"""What a person typed, made into one clean line: odd characters taken away, lines that go on put together."""

import re
from typing import Final

from socialplan.interview.lines import BETWEEN, goes_on
from socialplan.interview.prompt import COMMANDS, Asker, Prompt

MOST_LINES: Final = 200
"""Lines of one answer; what is longer is a document pasted by mistake."""

_CONTROLS: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_LINE_ENDS: Final = re.compile(r"\r\n?")


def hear(asker: Asker, prompt: Prompt) -> str:
    r"""The line that answers `prompt`, without what no keyboard types; several where a line goes on behind `\\` or `|`.

    Raises:
        EOFError: there is nothing more to read.
        KeyboardInterrupt: the person wants to stop.
    """
    line = cleaned(asker.read(prompt))
    if prompt.kind not in {"line", "text"} or line in COMMANDS:
        return line.replace("\n", " ")
    more = prompt._replace(label="", options=(), default="", hint="", place="")
    for _ in range(MOST_LINES):
        if not (goes_on(line) or line.endswith(f" {BETWEEN}")):
            break
        line = (
            f"{line}\n{cleaned(asker.read(more))}" if goes_on(line) else f"{line} {cleaned(asker.read(more))}".rstrip()
        )
        if line.endswith(BETWEEN) and line.count(BETWEEN) > MOST_LINES:
            break
    return line


def cleaned(raw: str) -> str:
    """A line without control characters; those become blanks."""
    return _CONTROLS.sub(" ", _LINE_ENDS.sub("\n", raw)).strip()
