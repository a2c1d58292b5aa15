"""When it was published: date lines, and which of their dates it is."""
