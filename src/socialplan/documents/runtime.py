"""What compiled templates import: Jinja's runtime, with the names that escape and mix text replaced by ours.

Every `{{ }}` passes through `escape`; what macros, `{% set %}` blocks and `{% call %}` give is `Md`, and is not escaped
again. Jinja's own mixing functions would make HTML of it.
"""

from typing import Final

from jinja2 import runtime as _jinja
from jinja2.exceptions import TemplateNotFound, TemplateRuntimeError
from jinja2.runtime import LoopContext, TemplateReference, Undefined, identity
from jinja2.utils import Namespace, internalcode, missing

from socialplan.documents.markdown import Md, concatenate, text_of
from socialplan.documents.markdown import escape as _escape_text

MODULE: Final = __name__

Markup = Md
markup_join = concatenate
str_join = concatenate


def escape(value: object) -> Md:
    """What `{{ value }}` writes: Markdown as it stands, text and numbers escaped.

    Raises:
        TypeError: the value is neither text nor number.
    """
    return value if type(value) is Md else _escape_text(text_of(value))


class Macro(_jinja.Macro):
    """A macro whose result is Markdown."""

    def _invoke(self, arguments: list[object], autoescape: bool) -> Md:  # noqa: ARG002, FBT001  Jinja's signature
        return Md(self._func(*arguments))


__all__ = [
    "LoopContext",
    "Macro",
    "Markup",
    "Namespace",
    "TemplateNotFound",
    "TemplateReference",
    "TemplateRuntimeError",
    "Undefined",
    "escape",
    "identity",
    "internalcode",
    "markup_join",
    "missing",
    "str_join",
]
