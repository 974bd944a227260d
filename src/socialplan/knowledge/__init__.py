"""Facts as data files, each dated, sourced and with its confidence; and the house's proposals."""
