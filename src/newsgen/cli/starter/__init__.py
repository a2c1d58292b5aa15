"""What a new archive begins with: its files, and those that publish it on a host."""
