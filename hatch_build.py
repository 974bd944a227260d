"""When a wheel is built: knowledge as JSON and templates as Python, so that a run parses and compiles neither."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the prepared files to a wheel; an editable installation reads the sources."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Prepare the files and have them included."""
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root) / "src"))
        from socialplan.documents.environment import compile_all
        from socialplan.documents.filters import filters
        from socialplan.knowledge import store

        self._folder = tempfile.TemporaryDirectory()
        target = Path(self._folder.name)
        for name, make in (("knowledge/_built", store.build), ("compiled_templates", None)):
            place = target / name
            place.mkdir(parents=True)
            if make:
                make(place)
            else:
                compile_all(place, filters("fr"))
            build_data["force_include"][str(place)] = f"socialplan/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Drop the prepared files."""
        if version != "editable":
            self._folder.cleanup()
