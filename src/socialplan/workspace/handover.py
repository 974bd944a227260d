"""Files that are the person's from the first moment: `strategy.yaml`, `contacts.yaml`. Created once, never followed.

The interview may fill gaps in one that exists: it gives the bytes that it read and the bytes that it wants, and nothing
is written if the file is no longer the one that was read.
"""

from collections.abc import Mapping

from socialplan.workspace import paths
from socialplan.workspace.apply import locked
from socialplan.workspace.decide import withheld
from socialplan.workspace.disk import Disk
from socialplan.workspace.report import Report, report
from socialplan.workspace.run import write_unrecorded
from socialplan.workspace.survey import are_in_place, survey_blocks, survey_handed_over
from socialplan.workspace.swap import Change, Swapper


def hand_over(disk: Disk, files: Mapping[str, str]) -> Report:
    """Create the files that are missing; git is told first what to leave out. Existing files stay, and are reported.

    Raises:
        FolderBusyError: another run is working there.
        WorkspaceError: writing had to stop; nothing that a person wrote is lost.
    """
    paths.check_names(files)
    with locked(disk) as notes:
        swapper = Swapper(disk)
        blocks, unprotected = write_unrecorded(swapper, survey_blocks(disk))
        steps = tuple(survey_handed_over(disk, path, text) for path, text in sorted(files.items()))
        if not are_in_place(blocks):
            steps = tuple(withheld(step) for step in steps)
        steps, failures = write_unrecorded(swapper, steps)
        return report((*blocks, *steps), notes, {**unprotected, **failures})


def rewrite(disk: Disk, path: str, seen: bytes, data: bytes) -> bool:
    """Bring a person's file from the bytes that were read to others; its old bytes are kept in `.socialplan/undo`.

    Returns:
        False if the file is no longer the one that was read; it then stays as it is.

    Raises:
        FolderBusyError: another run is working there.
        WorkspaceError: writing had to stop; nothing that a person wrote is lost.
    """
    paths.check_names([path])
    with locked(disk):
        swapper = Swapper(disk)
        change = Change(path, seen, data, disk.look(path).mode)
        swapper.prepare([change])
        done = swapper.perform(change)
        if not done:
            swapper.discard(change)
        return done
