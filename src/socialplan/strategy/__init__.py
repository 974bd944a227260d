"""What a strategy is: typed sections, loading YAML with positions, every problem at once, JSON Schema."""
