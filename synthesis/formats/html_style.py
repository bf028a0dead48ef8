"""The style sheet of HTML documents. Contrasts are at least 4.5 to 1 in light and dark (WCAG 2.2, 1.4.3)."""

from typing import Final

STYLE: Final = """
:root { color-scheme: light dark; --ink: #1d2329; --soft: #57606a; --line: #d0d7de; --paper: #fff;
  --mark: #0b5a6f; --tint: #f2f6f8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ec; --soft: #a3adb8; --line: #3b444d; --paper: #14181c; --mark: #7fc8dc; --tint: #1d2329; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: break-word; }
.skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--paper); }
.skip:focus { left: 1rem; top: .5rem; }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .75rem; padding-bottom: .3rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
h4, h5, h6 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
h1, h2, h3, h4, h5, h6, caption { break-after: avoid; }
nav ol { columns: 18rem; padding-left: 1.2rem; }
a { color: var(--mark); text-underline-offset: .2em; text-decoration-thickness: 1px; }
li > a[href^="#"] { color: inherit; text-decoration-color: var(--soft); }
article { margin: 1rem 0; padding: .8rem 1rem; background: var(--tint); border-left: 4px solid var(--mark); break-inside: avoid; }
article > p { margin: .35rem 0; }
mark { background: none; color: inherit; text-decoration: underline 2px var(--mark); text-underline-offset: .2em; }
article > .headline { font-size: 1rem; font-weight: 600; margin: 0 0 .35rem; padding: 0; border: 0; }
.tags, .id, figcaption, caption { color: var(--soft); font-size: .88rem; }
.id { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .8rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .8rem; margin: .5rem 0; font-size: .93rem; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
dl.facts { font-size: 1rem; padding: .8rem 0; border-block: 1px solid var(--line); }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .93rem; }
caption { text-align: left; padding: .3rem 0; font-weight: 600; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid var(--line); }
tbody th { font-weight: inherit; }
td a, tbody th a { overflow-wrap: anywhere; }
thead th { border-bottom: 2px solid var(--line); }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
.matrix { width: auto; font-size: .85rem; }
.matrix th:first-child { min-width: 14rem; }
.matrix thead th { vertical-align: bottom; }
.matrix th.n { writing-mode: vertical-rl; transform: rotate(180deg); text-align: left; padding: .6rem .3rem; border: 0;
  max-height: 15rem; }
.matrix td.n { padding: .3rem .4rem; white-space: nowrap; }
pre { overflow-x: auto; background: var(--tint); padding: .8rem; }
figure { margin: 1.5rem 0; }
figure svg { display: block; max-width: 100%; height: auto; background: #fff; }
figure:has(> .wide), .scroll:has(> .matrix) { width: 94vw; margin-inline: calc(50% - 47vw); overflow-x: auto; }
figure > .wide, .scroll > .matrix { margin-inline: auto; }
figure > .wide[role="group"] { max-width: none; }
figure:has(> .wide) > figcaption { text-align: center; }
figcaption { padding: .4rem 0; font-weight: 600; }
summary { cursor: pointer; font-size: .93rem; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
@media (max-width: 36rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .3rem; } }
@page { size: A4; margin: 20mm 18mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --paper: #fff; --mark: #0b5a6f; --tint: #fff; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  .skip, nav { display: none; }
  a { color: inherit; text-decoration: none; }
  article { border-left-color: #555; }
  thead { display: table-header-group; }
  tr, figure, .short { break-inside: avoid; }
  .scroll { overflow: visible; }
  figure:has(> .wide), .scroll:has(> .matrix) { width: auto; margin-inline: 0; overflow: visible; }
  figure > .wide[role="group"] { max-width: 100%; }
  .matrix { font-size: 6.5pt; }
  .matrix th:first-child { min-width: 0; }
  .matrix td.n, .matrix th.n { padding-inline: .15rem; }
  details:not([open])::details-content { content-visibility: visible; block-size: auto; }
}
"""
