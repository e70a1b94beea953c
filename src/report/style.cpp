#include "report/style.hpp"

namespace tierwave::report {

const std::string_view style =
    R"(:root { color-scheme: light dark; --back: #ffffff; --text: #1b1f24; --soft: #55606b; --rule: #c9d0d6; --panel: #f3f5f7;
  --s0: #0072b2; --s1: #d55e00; --s2: #007a59; --s3: #a3527c; --s4: #1b1f24; --s5: #8a6100; }
@media (prefers-color-scheme: dark) { :root { --back: #14171a; --text: #eceff1; --soft: #a9b4bd; --rule: #444d55; --panel: #1f2428;
  --s0: #56b4e9; --s1: #e69f00; --s2: #00b386; --s3: #cc79a7; --s4: #eceff1; --s5: #f0e442; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 1rem/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
main { max-width: 80rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.35rem; line-height: 1.25; margin: 2.5rem 0 .75rem; padding-top: .5rem; border-top: 2px solid var(--rule); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
p, li { max-width: 44rem; margin: 0 0 .6rem; overflow-wrap: anywhere; }
.about, figcaption, caption, .note { color: var(--soft); }
.headline { background: var(--panel); border-left: .3rem solid var(--s0); padding: .9rem 1rem .4rem; margin-top: 1rem; }
.headline p { font-size: 1.1rem; }
.pair { display: flex; flex-wrap: wrap; gap: 0 2.5rem; align-items: flex-start; }
.pair > * { min-width: 0; max-width: 100%; }
.pair > figure, .stack { flex: 1 1 22rem; }
.beside figure { display: flex; flex-wrap: wrap; gap: 0 2rem; }
.beside svg { flex: 2 1 22rem; } .beside figcaption { flex: 1 1 14rem; }
.wide { overflow-x: auto; margin: 0 0 1.25rem; }
table { border-collapse: collapse; font-size: .92rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding-bottom: .3rem; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .2rem .7rem .2rem 0; border-bottom: 1px solid var(--rule); }
th { font-weight: 600; }
tbody th { font-weight: 400; }
.numbers td, .numbers thead th + th { text-align: right; }
.numbers td { white-space: nowrap; }
.numbers thead th + th { max-width: 9rem; }
.numbers tbody th { min-width: 6.5rem; max-width: 16rem; overflow-wrap: break-word; }
tr.group th { font-weight: 600; padding-top: .8rem; }
.range { color: var(--soft); }
code, pre { font-family: "DejaVu Sans Mono", Consolas, monospace; font-size: .88em; overflow-wrap: anywhere; }
pre { background: var(--panel); padding: .6rem .8rem; white-space: pre-wrap; }
figure { margin: 0 0 1.25rem; }
figcaption { font-size: .92rem; max-width: 44rem; margin-top: .3rem; }
svg { display: block; width: 100%; max-width: 42rem; height: auto; }
svg text { fill: var(--text); font: 12px system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
svg .small { font-size: 10px; }
svg .end { text-anchor: end; }
svg .middle { text-anchor: middle; }
svg .grid { stroke: var(--rule); stroke-width: 1; }
svg .tick, svg .interval { stroke: var(--text); stroke-width: 1; fill: none; }
svg .leader { stroke: var(--soft); stroke-width: .7; }
svg .line { fill: none; stroke-width: 2; stroke-linejoin: round; }
svg .band { stroke: none; fill-opacity: .18; }
.s0 { --own: var(--s0); } .s1 { --own: var(--s1); stroke-dasharray: 7 3; } .s2 { --own: var(--s2); stroke-dasharray: 2 2; }
.s3 { --own: var(--s3); stroke-dasharray: 8 3 2 3; } .s4 { --own: var(--s4); stroke-dasharray: 12 4; } .s5 { --own: var(--s5); stroke-dasharray: 4 4; }
svg .line { stroke: var(--own); } svg .band { fill: var(--own); }
svg .bar { stroke: var(--own); stroke-width: 1; stroke-dasharray: none; }
pattern rect { fill: var(--own); } pattern path, pattern circle { stroke: var(--back); stroke-width: 1.4; stroke-dasharray: none; fill: var(--back); }
.heat { font-size: .78rem; }
.heat td { text-align: right; padding: .15rem .3rem; border: 1px solid var(--back); min-width: 2.1rem; }
.heat thead th { vertical-align: bottom; padding: .2rem .3rem; border: 0; font-weight: 400; }
.heat thead th span { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; }
.heat tbody th { white-space: nowrap; padding-right: .5rem; border: 0; }
.h0 { --shade: #f7fbff; --on: #000000; } .h1 { --shade: #e3eef9; --on: #000000; } .h2 { --shade: #cfe1f2; --on: #000000; }
.h3 { --shade: #b5d4e9; --on: #000000; } .h4 { --shade: #93c3df; --on: #000000; } .h5 { --shade: #6daed5; --on: #000000; }
.h6 { --shade: #2069a9; --on: #ffffff; } .h7 { --shade: #08306b; --on: #ffffff; } .hg { --shade: #fdd0a2; --on: #000000; font-style: italic; }
.heat td[class], .legend li { background: var(--shade); color: var(--on); }
.legend { display: flex; flex-wrap: wrap; margin: .4rem 0 0; padding: 0; list-style: none; font-size: .78rem; }
.legend li { margin: 0; padding: .1rem .5rem; border: 1px solid var(--rule); }
svg .land { stroke: #6b7680; stroke-width: .6; } svg .land[class*=" h"] { fill: var(--shade); }
svg .hatch { stroke: var(--soft); stroke-width: 1; fill: none; }
@media screen and (max-width: 36rem) { .range { display: block; } th, td { padding-right: .5rem; } .numbers tbody th { min-width: 4rem; } }
@page { size: A4; margin: 12mm 10mm; }
@media print {
  :root { font-size: 9pt; --back: #ffffff; --text: #000000; --soft: #444444; --rule: #bbbbbb; --panel: #f3f5f7; --s0: #0072b2; --s1: #d55e00; --s2: #007a59; --s3: #a3527c; --s4: #000000; --s5: #8a6100; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { line-height: 1.35; }
  main { max-width: none; padding: 0; }
  figcaption, caption { font-size: 8pt; } code, pre { font-size: 6.8pt; }
  h1 { font-size: 16pt; } h2 { font-size: 12pt; margin: 12pt 0 5pt; break-after: avoid; } h3 { break-after: avoid; margin: 6pt 0 3pt; }
  .headline p { font-size: 10pt; }
  p, li, figcaption { max-width: none; } p { margin-bottom: 3pt; } li { margin-bottom: 1pt; } ul { margin: 3pt 0; }
  table { font-size: 6.2pt; } td code { font-size: 5.6pt; }
  th, td { padding: .2pt 3pt .2pt 0; } tr.group th { padding-top: 3pt; } .heat td { padding: 1pt 2pt; min-width: 0; }
  .wide { overflow: visible; margin-bottom: 6pt; }
  .pair { gap: 0 10pt; } .pair > figure, .stack { flex-basis: 18rem; } figure { margin-bottom: 6pt; }
  figure, tr, pre { break-inside: avoid; }
  svg { max-width: 9cm; }
  .numbers tbody th { min-width: 0; max-width: 13rem; overflow-wrap: anywhere; } .numbers thead th + th { max-width: 5.5rem; }
}
)";

}  // namespace tierwave::report
