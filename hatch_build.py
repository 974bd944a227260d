"""When a wheel is built: knowledge and schema as JSON, templates as Python; a run makes none of them anew."""

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
        from socialplan.actions import schema
        from socialplan.documents.environment import compile_all
        from socialplan.documents.filters import filters
        from socialplan.knowledge import store

        self._folder = tempfile.TemporaryDirectory()
        target = Path(self._folder.name)

        def templates(place: Path) -> None:
            compile_all(place, filters("fr"))

        made = {"knowledge/_built": store.build, "actions/_built": schema.build, "compiled_templates": templates}
        for name, make in made.items():
            place = target / name
            place.mkdir(parents=True)
            make(place)
            build_data["force_include"][str(place)] = f"socialplan/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Drop the prepared files."""
        if version != "editable":
            self._folder.cleanup()
