"""The preview of ``newsgen serve``: it watches, builds what changed, and tells the open pages."""
