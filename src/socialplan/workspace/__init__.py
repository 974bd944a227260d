"""The folder on disk: what was rendered, what people changed, and how texts are written without losing any."""
