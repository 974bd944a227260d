"""Line ends, byte-order mark and final newline: given back as they were, and no difference between texts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.workspace.texts import Form, plain, read, write

FILES: list[tuple[bytes, str, Form]] = [
    (b"", "", Form()),
    (b"a\nb\n", "a\nb\n", Form()),
    (b"a\nb", "a\nb\n", Form(final=False)),
    (b"a\r\nb\r\n", "a\nb\n", Form(newline="\r\n")),
    (b"a\r\nb", "a\nb\n", Form(newline="\r\n", final=False)),
    (b"a\rb\r", "a\nb\n", Form(newline="\r")),
    (b"\xef\xbb\xbfa\n", "a\n", Form(bom=True)),
    (b"\xef\xbb\xbf", "", Form(bom=True)),
    (b"\xef\xbb\xbfa\r\nb", "a\nb\n", Form(bom=True, newline="\r\n", final=False)),
    (b"\n\n", "\n\n", Form()),
    ("É\u00a0: «\u00a0à\u00a0»\n".encode(), "É\u00a0: «\u00a0à\u00a0»\n", Form()),
    (b"a\x0bb\x0cc\x85d\n".decode("latin-1").encode(), "a\x0bb\x0cc\x85d\n", Form()),
]


@pytest.mark.parametrize(("data", "text", "form"), FILES)
def test_a_file_is_read_and_given_back_byte_for_byte(data: bytes, text: str, form: Form) -> None:
    assert read(data) == (text, form)
    assert write(text, form) == data


MIXED = [b"a\r\nb\r\nc\n", b"a\r\nb\n", b"a\rb\nc", b"\xef\xbb\xbfa\r\n\nb\r\n\r"]


@pytest.mark.parametrize("data", MIXED)
def test_line_ends_that_are_mixed_are_given_back_line_by_line(data: bytes) -> None:
    text, form = read(data)
    assert write(text, form, range(text.count("\n"))) == data


def test_a_line_that_is_new_ends_like_most() -> None:
    form = read(b"a\r\nb\r\nc\n")[1]
    assert form.newline == "\r\n"
    assert write("a\nnew\nc\n", form, [0, None, 2]) == b"a\r\nnew\r\nc\n"
    assert write("c\na\n", form, [2, 0]) == b"c\na\r\n"
    assert write("a\nb\n", form, [9, 9]) == b"a\r\nb\r\n"


def test_what_is_not_utf8_is_refused() -> None:
    for data in (b"\xff\xfea\x00", "é".encode("latin-1"), b"\xed\xa0\x80"):
        with pytest.raises(UnicodeDecodeError):
            read(data)


@settings(max_examples=200)
@given(
    st.lists(st.text(st.characters(exclude_characters="\r\n\ufeff", exclude_categories=["Cs"]))),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
    st.booleans(),
)
def test_any_text_in_any_form_comes_back(lines: list[str], newline: str, bom: bool, final: bool) -> None:  # noqa: FBT001
    data = (("\ufeff" if bom else "") + newline.join(lines) + (newline if final else "")).encode()
    text, form = read(data)
    assert write(text, form) == data
    assert plain(text) == text
    assert "\r" not in text
