"""One module a document: the typed view that its template receives, in one language."""
