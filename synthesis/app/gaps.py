"""`synthesis gaps`."""

from synthesis.app import options


def gaps(
    theme: options.Theme = None,
    group: options.Group = None,
    level: options.Level = None,
    kind: options.Kind = None,
    scope: options.Scope = None,
    status: options.Status = None,
    source: options.Source = None,
    part: options.Part = None,
    lang: options.Lang = None,
    format: options.DocumentFormat = None,
    output: options.Output = None,
    corpus: options.Corpus = None,
    index: options.Index = None,
    no_color: options.NoColour = False,
) -> None:
    """Report the knowledge gaps that the documents state: what is not known, why, who asks, and where it stands."""
    from synthesis.app.session import answer, chosen, open_reader
    from synthesis.reports.gaps import report

    with open_reader(corpus, index, lang) as reader:
        facets = {
            "theme": theme,
            "group": group,
            "level": level,
            "kind": kind,
            "scope": scope,
            "status": status,
            "source": source,
            "part": part,
        }
        answer(report(reader, chosen(reader, facets, None)), format, output, no_color)
