"""One text in every format gives the same citations."""

from pathlib import Path

import pytest

from synthesis.citations.scanner import scan
from synthesis.manuscripts.reading import read_bytes
from tests.manuscripts.files import pandoc

TEXT = """---
title: Netwerken van buren
lang: nl
---

# Inleiding

Volgens Bredewold en Tonkens (2021, p. 12) is *wederkerigheid* van groot belang voor netwerkversterking.[^a] Anderen
bestrijden dat (Hortulanus et al., 2003; Van den Berg & De Vries, 2018a), zie ook "Verbinden" (z.d.) en [Kok
(2014)](https://example.org/x_(y)).

> Een citaat van formaat, waarin buren elkaar helpen (Bouverne-De Bie, 2015, p. 3).

## Kader

| Naam | Bron                    |
|------|-------------------------|
| Een  | (Jansen, 2010)          |
| Twee | (Pietersen & Kok, 2011) |

1. eerste (Smit, 2001)
2. tweede, aangehaald in: Zilverberg (2012)

   - dieper (ZonMw, 2020)

Slot met 2e noot[^b] en zonder jaartal.

[^a]: Zie ook Kruiswijk (2014) en Movisie (2019).

[^b]: Anders: Öztürk & Łukasz (2016b).

# Literatuur

Bredewold, F., & Tonkens, E. (2021). *Titel van een boek*. Amsterdam: Van Gennep.

Hortulanus, R., Machielse, A., & Meeuwesen, L. (2003). Sociaal isolement. Den Haag: Elsevier. https://doi.org/10.1000/abc-def
"""


def cited(data: bytes) -> list[tuple[tuple[str, ...], str, bool]]:
    return sorted((one.authors, one.year, one.place.footnote is not None) for one in scan(read_bytes(data, "a", "md").text))


@pytest.mark.parametrize("to", ["docx", "odt", "html", "pdf"])
def test_every_format_gives_the_same_citations(to: str, tmp_path: Path) -> None:
    wanted = cited(TEXT.encode())
    assert len(wanted) >= 13
    assert cited(pandoc(TEXT, to, tmp_path)) == wanted
