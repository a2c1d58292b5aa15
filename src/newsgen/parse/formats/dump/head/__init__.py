"""What stands above the text: headline, deck, dateline, and what keepers of copies put there."""
