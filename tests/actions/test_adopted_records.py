"""`.socialplan/adopted.json`: stable, merged line by line, and believed in nothing that we would not have written."""

import datetime as dt
import json
import os
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.actions.adopted import ADOPTED, Adopted, dump, is_name, parse, read_adopted
from socialplan.actions.errors import ActionError
from socialplan.documents.adoption import Adoption
from socialplan.documents.names import DOCUMENTS

DIGEST: Final = "0" * 64
GOOD: Final = {"by": "Claire", "digest": DIGEST, "on": "2026-12-03"}


def line(path: str, **changes: object) -> str:
    return f"{json.dumps(path)}: {json.dumps(GOOD | changes)},\n"


def file(*lines: str) -> bytes:
    return ("{\n" + "".join(lines) + '"version": 1\n}\n').encode()


NAMES: Final = (
    st.text(st.characters(exclude_categories=("C", "Z"), include_characters=" "), min_size=1, max_size=50)
    .map(lambda text: " ".join(text.split()) or "x")
    .filter(is_name)
)
ADOPTIONS: Final = st.builds(
    Adopted,
    st.builds(Adoption, st.dates(), NAMES, st.none() | NAMES),
    st.binary(min_size=32, max_size=32).map(bytes.hex),
)
PATHS: Final = st.sampled_from([path for name in DOCUMENTS.values() for path in name.paths])


@given(st.dictionaries(PATHS, ADOPTIONS))
@settings(max_examples=50)
def test_what_is_written_is_read_again(adopted: dict[str, Adopted]) -> None:
    text = dump(adopted)
    assert parse(text.encode("utf-8")) == adopted
    assert dump(parse(text.encode("utf-8"))) == text
    assert text.count("\n") == len(adopted) + 3


def test_of_two_lines_for_a_document_the_later_adoption_counts() -> None:
    earlier, later = line("a.md"), line("a.md", on="2026-12-04", by="Léo")
    for lines in ((earlier, later), (later, earlier)):
        assert parse(file(*lines))["a.md"].adoption == Adoption(dt.date(2026, 12, 4), "Léo")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        file(line("a.md")).replace(b'"version": 1', b'"other": 1'),
        file(line("../a.md")),
        file(line("/etc/passwd")),
        file(line(".git/config")),
        file(line("C:\\a.md")),
        file(line("a.md", by="")),
        file(line("a.md", by=" x")),
        file(line("a.md", by="x\ny")),
        file(line("a.md", by="\u202ex")),
        file(line("a.md", by="x" * 201)),
        file(line("a.md", by=["x"])),
        file(line("a.md", person=3)),
        file(line("a.md", on="3/12/2026")),
        file(line("a.md", on=20261203)),
        file(line("a.md", on="2026-02-30")),
        file(line("a.md", digest="")),
        file(line("a.md", digest="z" * 64)),
        file(line("a.md", digest=None)),
        file('"a.md": {},\n'),
        file('"a.md": 1,\n'),
        file("<<<<<<< ours\n", line("a.md")),
    ],
)
def test_a_damaged_file_is_a_clear_error(data: bytes) -> None:
    with pytest.raises(ActionError, match=r"adopted\.json is damaged"):
        parse(data)


def test_a_newer_file_asks_for_an_update() -> None:
    with pytest.raises(ActionError, match="newer version"):
        parse(file(line("a.md")).replace(b'"version": 1', b'"version": 2'))


def test_no_file_is_no_adoption_and_a_link_is_not_followed(tmp_path: Path) -> None:
    assert read_adopted(tmp_path) == {}
    outside = tmp_path / "outside.json"
    outside.write_bytes(file(line("a.md")))
    folder = tmp_path / "folder"
    (folder / ".socialplan").mkdir(parents=True)
    (folder / ADOPTED).symlink_to(outside)
    with pytest.raises(ActionError, match="damaged"):
        read_adopted(folder)
    (folder / ADOPTED).unlink()
    os.mkfifo(folder / ADOPTED)
    with pytest.raises(ActionError, match="damaged"):
        read_adopted(folder)
