"""The stated gaps: order, selection, contract."""

from pathlib import Path

from synthesis.gaps.stated import contract, stated_gaps
from synthesis.index.reader import Reader
from synthesis.index.selection import select
from synthesis.index.store import build_in_memory


def test_leading_gaps_come_first_then_the_order_of_the_corpus(sample: Path) -> None:
    with Reader(build_in_memory(sample), "en") as reader:
        gaps = list(stated_gaps(reader))
    assert [(gap.row.id, gap.priority) for gap in gaps] == [
        ("effect-klusclubs", 1),
        ("stem-van-stille-buren", 1),
        ("bankjes-tegenstrijdig", 2),
    ]
    assert [gap.theme for gap in gaps] == ["klussen", "praatjes", "bankjes"]


def test_a_selection_narrows_the_gaps(sample: Path) -> None:
    def ids(**wanted: list[str]) -> list[str]:
        with Reader(build_in_memory(sample), "en") as reader:
            return [gap.row.id for gap in stated_gaps(reader, select(reader, wanted))]

    assert ids(scope=["policy"]) == ["bankjes-tegenstrijdig"]
    assert ids(theme=["buren"]) == ["stem-van-stille-buren"]
    assert ids(source=["hemels2015"]) == ["stem-van-stille-buren"]
    assert ids(scope=["research"], part=["2"]) == ["effect-klusclubs"]
    assert ids(scope=["policy", "practice"]) == ["stem-van-stille-buren", "bankjes-tegenstrijdig"]


def test_the_contract_tells_why_in_the_language_of_the_reader(sample: Path) -> None:
    whys = []
    for lang in ("nl", "en"):
        with Reader(build_in_memory(sample), lang) as reader:
            whys.append(contract(next(stated_gaps(reader)), reader)["why"])
    assert whys == [["leidend hiaat", "2 plaatsen"], ["leading gap", "2 places"]]
