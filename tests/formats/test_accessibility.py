"""Axe finds nothing to object to in the HTML of reports, in light and in dark.

Runs where Chromium and axe-core are: `npm install --prefix FOLDER axe-core`, and AXE_CORE names its `axe.min.js`.
"""

import json
import os
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from synthesis.formats import html
from tests.conftest import ROOT, SAMPLE, Run
from tests.formats.reports import rich

CHROMIUM = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
AXE = next(
    (
        path
        for path in (Path(os.environ.get("AXE_CORE", "-")), ROOT / "node_modules" / "axe-core" / "axe.min.js")
        if path.is_file()
    ),
    None,
)
SCHEMES = {"dark": 0, "light": 1}
ASK = """
axe.run(document, {resultTypes: ["violations"]}).then(found => {
  const told = {dark: matchMedia("(prefers-color-scheme: dark)").matches, passes: found.passes.length,
    violations: found.violations.map(one => [one.id, one.nodes.map(node => node.html)])};
  const result = document.createElement("pre");
  result.id = "axe-result";
  result.textContent = JSON.stringify(told);
  document.body.append(result);
});
"""

pytestmark = pytest.mark.skipif(not (CHROMIUM and AXE), reason="Chromium or axe-core is not here (see the head of this file)")


def objections(page: str, scheme: str, folder: Path) -> dict[str, Any]:
    assert CHROMIUM and AXE
    file = folder / "page.html"
    scripts = f"<script>{AXE.read_text(encoding='utf-8')}</script><script>{ASK}</script></body>"
    file.write_text(page.replace("</body>", scripts), encoding="utf-8")
    command = [
        CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}",
        f"--blink-settings=preferredColorScheme={SCHEMES[scheme]}", "--virtual-time-budget=20000", "--dump-dom", file.as_uri(),
    ]  # fmt: skip
    shown = subprocess.run(command, capture_output=True, text=True, timeout=90, check=True).stdout
    found = re.search(r'<pre id="axe-result">(.*?)</pre>', shown, re.DOTALL)
    assert found, "axe did not end"
    told: dict[str, Any] = json.loads(unescape(found[1]))
    return told


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_report_with_everything(scheme: str, tmp_path: Path) -> None:
    told = objections(html.write(rich()), scheme, tmp_path)
    assert told["violations"] == []
    assert told["passes"] > 15
    assert told["dark"] == (scheme == "dark")


def test_the_gap_report(run: Run, tmp_path: Path) -> None:
    assert objections(run("gaps", "--format", "html", "--lang", "nl", corpus=SAMPLE).out, "light", tmp_path)["violations"] == []


def test_axe_would_object(tmp_path: Path) -> None:
    page = '<!doctype html><html><head><title>x</title></head><body><main><h1>x</h1><img src="x.png"></main></body></html>'
    assert {"html-has-lang", "image-alt"} <= {name for name, _ in objections(page, "light", tmp_path)["violations"]}
