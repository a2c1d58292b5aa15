"""What templates call, called without detours: pages call some fifty functions each."""

from __future__ import annotations

from functools import partial
from types import BuiltinFunctionType, BuiltinMethodType
from typing import Any

from jinja2.runtime import Context, Macro

_PLAIN = frozenset({partial, BuiltinFunctionType, BuiltinMethodType})
"""What never asks for the context, so that it need not be looked at for that."""


class QuickContext(Context):
    """Jinja's context, which spends a tenth of a page's time on how to call what."""

    def call(__self, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """Calls a template's function, as ``Context.call`` does."""
        kind = type(__obj)
        if kind is Macro:  # takes the evaluation context, which says whether to escape
            args = (__self.eval_ctx, *args)
        elif kind not in _PLAIN:
            return super().call(__obj, *args, **kwargs)
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
        return __obj(*args, **kwargs)
