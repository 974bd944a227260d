"""A folder's result for programs: the same keys from every command that changes documents."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from socialplan.cli import screen
from socialplan.cli.speech import language, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from socialplan.workspace.report import Report


def as_data(folder: Path, work: "Callable[[], tuple[Report, int]]") -> dict[str, Any]:
    """What became of the work on a folder: the report's outcomes with the exit code, or the problems in its way."""
    from socialplan.cli.failure import as_words, problems_as_data, tell
    from socialplan.strategy.problems import StrategyError

    data: dict[str, Any] = {
        "folder": str(folder),
        "exit_code": 0,
        "documents": [],
        "notes": [],
        "problems": [],
        "message": "",
    }
    try:
        report, code = work()
    except StrategyError as error:
        return data | {"exit_code": 1, "problems": problems_as_data(error)}
    except Exception as error:  # noqa: BLE001 - told in words, or as the bug that it is
        said = as_words(error)
        return data | {"exit_code": tell(error), "message": words(said) if said else type(error).__name__}
    return data | {
        "exit_code": code,
        "documents": report.as_data(language()),
        "notes": [words(note) for note in report.notes],
    }


def show_result(folder: Path, work: "Callable[[], tuple[Report, int]]") -> int:
    """Print the result of the work on a folder as JSON; its exit code."""
    data = as_data(folder, work)
    screen.show_json(data)
    return int(data["exit_code"])
