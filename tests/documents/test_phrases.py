"""Small changes to texts."""

import pytest

from socialplan.documents.phrases import capital


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("école", "École"),
        ("", ""),
        ("https://a.example/b", "https://a.example/b"),
        ("www.a.example", "www.a.example"),
        ("@compte", "@compte"),
    ],
)
def test_a_line_begins_with_a_capital_unless_with_an_address(text: str, begun: str) -> None:
    assert capital(text) == begun
