"""The schema that a wheel brings is the one that the sections make, and never lies in the sources."""

from pathlib import Path

import pytest

from socialplan.actions import schema


def test_what_is_built_is_what_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    schema.build(tmp_path)
    monkeypatch.setattr(schema, "BUILT", tmp_path / schema.BUILT.name)
    assert schema.schema_text() == schema.made()


def test_what_was_built_is_read_and_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "schema.json").write_text("{}\n", encoding="utf-8")
    monkeypatch.setattr(schema, "BUILT", tmp_path / "schema.json")
    assert schema.schema_text() == "{}\n"


def test_nothing_built_hides_a_field_of_the_sources() -> None:
    sources = Path(__file__).parents[2] / "src" / "socialplan"
    assert sorted(sources.rglob("_built")) == []
