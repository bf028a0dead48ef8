"""Knowledge gaps: what the documents state is not known."""
