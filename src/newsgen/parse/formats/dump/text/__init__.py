"""The running text: where it begins and ends, and what each piece of it is."""
