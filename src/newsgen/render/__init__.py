"""Page → Output: ``renderer`` is the one place that knows Jinja2."""
