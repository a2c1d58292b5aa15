"""The word tables that quotes are read with, one a file, written by hand for newsgen."""
