"""From YAML files to records with a place for every value; the only room that knows PyYAML."""
