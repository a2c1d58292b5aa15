"""What quotes are read by in other languages than English, one file a language."""
