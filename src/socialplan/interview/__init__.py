"""Questions in a terminal: the sections' own declarations, asked one by one."""
