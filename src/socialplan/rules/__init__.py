"""The coherence checks: one small function each, registered once with all that is said of it."""
