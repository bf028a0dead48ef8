"""Evidence as code: a version-controlled corpus of sources, findings, interventions and knowledge gaps."""

__version__ = "0.1.0"
