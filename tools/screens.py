"""Picture the interview for the README: `docs/images/*.svg`, made from a scripted interview.

    python tools/screens.py

What stands on the pictures is what a terminal shows: the same lists, the same line of keys. The pictures are drawn with
the reader's own monospaced font: looking at one asks nothing of the network.
"""  # noqa: INP001 - a script

import datetime as dt
import io
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

from rich.console import Console
from rich.text import Text

from socialplan.actions.init import first_state, judge_on
from socialplan.cli.asking import answered, broken, choices
from socialplan.cli.keys import of_line, of_menu
from socialplan.cli.menu import POINT, Menu
from socialplan.cli.speech import choose
from socialplan.interview.prompt import Prompt
from socialplan.interview.session import Hooks, run
from socialplan.interview.state import Surroundings
from socialplan.language import Language

ROOT: Final = Path(__file__).parent.parent
IMAGES: Final = ROOT / "docs/images"
COLUMNS: Final = 84
_TODAY: Final = dt.date(2026, 11, 23)

_FONT: Final = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace"
_FRAME: Final = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
    <style>
    .{unique_id}-matrix {{ font-family: FONT; font-size: {char_height}px; line-height: {line_height}px; }}
    .{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: FONT; }}
    {styles}
    </style>
    <defs>
    <clipPath id="{unique_id}-clip-terminal">
      <rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
    </clipPath>
    {lines}
    </defs>
    {chrome}
    <g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
    {backgrounds}
    <g class="{unique_id}-matrix">
    {matrix}
    </g>
    </g>
</svg>
""".replace("FONT", _FONT)


class Shot(NamedTuple):
    """One picture: the question at which it is taken."""

    name: str
    question: str
    """The beginning of the key of the question."""
    keys: str = ""
    """What is typed in the list before the picture is taken: `v` moves the arrow down, a blank ticks."""
    rows: int = 26
    """Lines of the screen that it shows, the last ones."""


class Painter:
    """Answers from a script, and takes pictures on the way."""

    def __init__(self, replies: Mapping[str, tuple[str, ...]], shots: tuple[Shot, ...]) -> None:
        """`replies`: by the key of a question, the lines that answer it in turn; all others are left for later."""
        self._replies: Final = {key: list(lines) for key, lines in replies.items()}
        self._shots: Final = list(shots)
        self._lines: Final[list[Text]] = []
        self._last: Prompt | None = None
        self.pictures: Final[dict[str, str]] = {}

    def say(self, text: str) -> None:
        """Note `text` as shown."""
        self._show(text)

    def read(self, prompt: Prompt) -> str:
        """The line of the script."""
        if prompt != self._last:
            if prompt.place:
                self._show(f"\n{prompt.place}", "dim")
            self._show(prompt.label, "bold")
            self._last = prompt
        shot = next((each for each in self._shots if prompt.key.startswith(each.question)), None)
        left = self._replies.get(prompt.key, [])
        line = left.pop(0) if left else prompt.default
        if shot and not (line == "?" and left):
            self._shots.remove(shot)
            self.pictures[shot.name] = _picture([*self._lines, *_asked(prompt, shot.keys)], shot)
        self._lines.append(Text(f"{POINT}{answered(prompt, choices(prompt), line)}"))
        return line

    def _show(self, text: str, style: str = "") -> None:
        self._lines.extend(Text(line, style) for line in broken(text, COLUMNS).split("\n"))


def _asked(prompt: Prompt, keys: str) -> list[Text]:
    """A question as it waits for its answer."""
    options = choices(prompt)
    if not options:
        listed = [Text(f"  {number:>2}. {option}") for number, option in enumerate(prompt.options, 1)]
        line = Text(POINT) + Text("█", "dim") + Text(prompt.default, "dim")
        return [*listed, line, *_dimmed(of_line("", prompt, COLUMNS, prompt.default))]
    menu = Menu(prompt, options)
    for key in keys:
        if key == "v":
            menu.move(1)
        else:
            menu.press(key)
    rows = [Text(row, "bold green" if at == menu.pointer else "") for at, row in enumerate(menu.rows())]
    return [*rows, *_dimmed(of_menu(menu, prompt, COLUMNS))]


def _dimmed(text: str) -> list[Text]:
    return [Text(line, "bright_black") for line in text.split("\n")]


def _picture(lines: list[Text], shot: Shot) -> str:
    """An SVG of the last lines of a screen."""
    console = Console(width=COLUMNS, record=True, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    for row in lines[-shot.rows :]:
        console.print(row, no_wrap=True, soft_wrap=True)
    svg = console.export_svg(title="socialplan init", code_format=_FRAME, unique_id=f"socialplan-{shot.name}")
    return re.sub(r"[ \t]+\n", "\n", svg)


def pictures(language: Language, replies: Mapping[str, tuple[str, ...]], shots: tuple[Shot, ...]) -> dict[str, str]:
    """The pictures of an interview led in `language`, by their names."""
    choose(["--lang", language])
    painter = Painter(replies, shots)
    state = first_state(language, "brief", Surroundings("la-boulange", "", _TODAY.isoformat(), "FR"))
    run(painter, state, Hooks(judge=judge_on(_TODAY.isoformat())))
    missing = {shot.name for shot in shots} - set(painter.pictures)
    if missing:
        raise LookupError(", ".join(sorted(missing)))
    return painter.pictures


REPLIES: Final = {
    "organisation.name": ("Boulangerie Lartigue",),
    "organisation.kind": ("?", "4"),
    "organisation.trade": ("boulangerie",),
    "organisation.contact_email": ("bonjour@lartigue.example",),
    "brief.owner": ("Léa Lartigue",),
    "team.people[0].hours_per_week": ("4",),
    "brief.deputy": ("-",),
    "team.alone": ("o",),
    "brief.platforms": ("instagram @lartigue", "facebook.com/lartigue", ""),
    "brief.audiences": ("11,1",),
    "brief.topics": ("1",),
    "brief.methods": ("2",),
    "brief.frequency": ("1",),
    "editorial?proposals": ("t",),
    "why.answer": ("Dire chaque matin ce qui sort du four",),
}
SHOTS: Final = (
    Shot("init-question", "organisation.kind", rows=20),
    Shot("init-networks", "recommended?networks", rows=30),
    Shot("init-hours", "brief.evidence", rows=24),
    Shot("init-proposals", "editorial?proposals", "v", rows=20),
    Shot("init-review", "review", rows=38),
)


def main() -> int:
    """Write the pictures."""
    for name, svg in pictures("fr", REPLIES, SHOTS).items():
        (IMAGES / f"{name}.svg").write_text(svg, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
