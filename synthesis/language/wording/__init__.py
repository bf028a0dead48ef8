"""The phrases of single reports, a room each."""
