"""What changed in the evidence between two versions of a corpus."""
