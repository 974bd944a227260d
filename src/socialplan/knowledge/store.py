"""Reads the knowledge base: YAML that people edit, or the same data as JSON made when the wheel is built.

At run time the JSON is used when it is there, for it reads some thirty times faster. It is never made in the source
tree, so that an edited YAML file cannot be hidden by an older copy. Both give the same data: dates are text, and so are
keys.
"""

import functools
from pathlib import Path
from typing import Any, Final, TypeVar

import msgspec

from socialplan.knowledge.evidence import Source

T = TypeVar("T")

HERE: Final = Path(__file__).parent
BUILT: Final = HERE / "_built"
FOLDERS: Final = {"": HERE / "data", "proposals/": HERE / "proposals"}


def read(name: str) -> Any:  # noqa: ANN401 - plain data has no narrower type
    """The plain data of `data/<name>.yaml`; `proposals/<kind>` gives that of `proposals/<kind>.yaml`.

    Raises FileNotFoundError when there is no such file.
    """
    prebuilt = BUILT / f"{name}.json"
    if prebuilt.is_file():
        return msgspec.json.decode(prebuilt.read_bytes())
    folder, _, file = name.rpartition("/")
    return parse((FOLDERS[f"{folder}/" if folder else ""] / f"{file}.yaml").read_text(encoding="utf-8"))


def read_as(name: str, kind: type[T], *, identified: tuple[str, ...] = ()) -> T:
    """The data of `name` as a `kind`, with `{fr, en}` as Words and the ids under `sources` as Source.

    The file's own top-level `sources` is the catalogue that those ids refer to. Each entry of the mappings named in
    `identified` receives its key as `id`. Raises msgspec.ValidationError when the data do not fit, KeyError when a
    source is not in the catalogue.
    """
    data: dict[str, Any] = read(name)
    for mapping in identified:
        data[mapping] = {key: {"id": key, **entry} for key, entry in data[mapping].items()}
    catalogue = msgspec.convert(data.pop("sources", {}), dict[str, Source])
    return msgspec.convert(_resolved(data, catalogue), kind)


def build(target: Path) -> None:
    """Write every file of the knowledge base as JSON below `target`, in the order of the YAML.

    Raises TypeError when a key is not text, which JSON could not tell from text.
    """
    for prefix, folder in FOLDERS.items():
        for source in sorted(folder.glob("*.yaml")):
            data = parse(source.read_text(encoding="utf-8"))
            _require_text_keys(data, source.name)
            written = target / f"{prefix}{source.stem}.json"
            written.parent.mkdir(parents=True, exist_ok=True)
            written.write_bytes(msgspec.json.encode(data))


def parse(text: str) -> Any:  # noqa: ANN401 - as above
    """The data of a YAML text, with dates and times of day as the text that stands there."""
    import yaml  # noqa: PLC0415 - not needed where the JSON is there

    return yaml.load(text, Loader=_loader())  # noqa: S506 - a safe loader


@functools.cache
def _loader() -> Any:  # noqa: ANN401 - the C loader and the Python one have no common type
    """PyYAML's safe loader, in C where there is one, without dates and without base-sixty numbers (18:00 is 1080)."""
    import re  # noqa: PLC0415 - as above

    import yaml  # noqa: PLC0415 - as above

    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    kept: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for first, resolvers in base.yaml_implicit_resolvers.items():
        kept[first] = [
            (
                tag,
                re.compile(r"(?![^:]*:)" + pattern.pattern, pattern.flags)
                if tag.endswith((":int", ":float"))
                else pattern,
            )
            for tag, pattern in resolvers
            if not tag.endswith(":timestamp")
        ]
    return type("PlainLoader", (base,), {"yaml_implicit_resolvers": kept})


def _resolved(value: object, catalogue: dict[str, Source]) -> object:
    """`value` with pairs of wordings as tuples and source ids as sources."""
    if isinstance(value, list):
        return [_resolved(item, catalogue) for item in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == {"fr", "en"}:
        return value["fr"], value["en"]
    return {
        key: tuple(catalogue[name] for name in item) if key == "sources" else _resolved(item, catalogue)
        for key, item in value.items()
    }


def _require_text_keys(value: object, where: str) -> None:
    """Refuse a mapping with a key that is not text: YAML reads `no:` as false and `1:` as a number."""
    if isinstance(value, list):
        for item in value:
            _require_text_keys(item, where)
    elif isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(key, str):
                raise TypeError(f"{where}: the key {key!r} is not text; write it between quotes")
            _require_text_keys(item, where)
