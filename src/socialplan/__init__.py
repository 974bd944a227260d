"""socialplan: a social media strategy as one file of decisions, and the documents built from it."""

__version__ = "0.1.0"
