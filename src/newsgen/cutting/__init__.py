"""Where long lists are cut: what makes their pages and what knows their addresses go by it."""
