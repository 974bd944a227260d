"""Pure computations on a strategy: no clock, no disk, no chance."""
