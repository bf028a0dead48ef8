"""Dutch and English: folding, names, labels. Only the standard library at module level."""
