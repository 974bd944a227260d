"""Is the one-page form enough, or does it take a full plan? Computed in `analysis.fit`."""

from socialplan.analysis.fit import Fit, fit, likeness

__all__ = ["Fit", "fit", "likeness"]
