"""What the commands do, as plain functions that join the other rooms and return results."""
