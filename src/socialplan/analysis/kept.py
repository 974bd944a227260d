"""What was made of the same inputs before: a costly result is kept by the digest of all that it depends on.

A result may be kept only of a function that depends on nothing but the inputs it names, its own code and the
libraries it uses: `Kept` is opened with a stamp of the program and its libraries, and forgets all that bears another.
"""

import hashlib
from collections.abc import Callable, Mapping
from typing import Final


class Kept:
    """Results by the digest of what they were made of. Without any at hand everything is made anew."""

    def __init__(self, known: Mapping[str, str] | None = None, stamp: str = "") -> None:
        """Results of an earlier run, and what stands for the program and its libraries."""
        self._known: Final = dict(known or {})
        self._stamp: Final = stamp
        self._used: Final[dict[str, str]] = {}

    def get(self, name: str, inputs: bytes, make: Callable[[], str]) -> str:
        """The result of `make`, or what it gave before for the same inputs.

        Args:
            name: which function it is; each has its own.
            inputs: all that the result depends on, the program and its libraries aside.
            make: makes the result, when it is not at hand.
        """
        total = hashlib.sha256()
        for part in (self._stamp.encode(), name.encode(), inputs):
            total.update(b"%d:%b" % (len(part), part))
        key = total.hexdigest()
        found = self._used.get(key, self._known.get(key))
        self._used[key] = make() if found is None else found
        return self._used[key]

    @property
    def used(self) -> Mapping[str, str]:
        """What this run asked for, by digest: all that is worth keeping for the next one."""
        return self._used
