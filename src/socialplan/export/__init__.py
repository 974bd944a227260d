"""Other formats than Markdown."""
