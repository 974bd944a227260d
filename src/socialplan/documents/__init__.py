"""Documents: their register, safe Markdown, Mermaid, and the typed view each template receives."""
