// node make.mjs: writes src/report/world_map.cpp and src/report/country_names.cpp anew. README.md says from what.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";

const load = createRequire(import.meta.url);
const project = new URL("../../", import.meta.url);
const width = 1000; // of the drawing; coordinates are whole numbers
const cut = -169; // degrees east where the map ends: between Siberia and Alaska
const antarctica = "010";
const languages = ["zh", "fr", "es"];
const namedShort = new Set(["HK", "MO", "PS"]); // whose long names would not fit

const codes = load("cldr-core/supplemental/codeMappings.json").supplemental.codeMappings;
const iso = Object.entries(codes)
  .filter(([alpha2, code]) => code._numeric && code._alpha3 && /^[A-Z]{2}$/.test(alpha2))
  .map(([alpha2, code]) => ({ alpha2, alpha3: code._alpha3, numeric: code._numeric }))
  .sort((a, b) => (a.alpha3 < b.alpha3 ? -1 : 1));
const quoted = (text) => `"${text.replace(/["\\]/g, "\\$&")}"`;

const map = drawn();
write("world_map", `constexpr MapCountry countries[] = {
    // clang-format off
${map.rows.join("\n")}
    // clang-format on
};

}  // namespace

const WorldMap& world_map() {
  static constexpr WorldMap map{${width}, ${map.height}, countries};
  return map;
}
`);
write("country_names", `constexpr TranslatedCountry translations[] = {
${names().join("\n")}
};

}  // namespace

std::span<const TranslatedCountry> translated_countries() {
  return translations;
}
`);

function drawn() {
  const topology = load("world-atlas/countries-110m.json");
  const features = feature(topology, topology.objects.countries).features.filter(({ id }) => id !== antarctica);
  const all = { type: "FeatureCollection", features };
  // Precision 0: points are carried over and none are added between them.
  const projection = geoEqualEarth().rotate([-(cut + 180), 0]).precision(0).fitWidth(width, all);
  const [, [, bottom]] = geoPath(projection).bounds(all);
  const counted = countedCountries();
  const rows = features
    .map((one) => ({ code: alpha3(one), path: outline(projection, one) }))
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
    .map(({ code, path }) => `    {${quoted(code)}, ${counted.has(code)}, ${quoted(path)}},`);
  return { rows, height: Math.ceil(bottom) };
}

// Empty where a territory has no code of ISO 3166.
function alpha3({ id }) {
  return iso.find(({ numeric }) => numeric === id)?.alpha3 ?? "";
}

// The rings of a country as an SVG path: the first point, then steps. Points that fall together are one; rings of fewer than three
// are left out, unless the country has no other.
function outline(projection, country) {
  const rings = [];
  geoPath(projection, {
    moveTo: (x, y) => rings.push([[Math.round(x), Math.round(y)]]),
    lineTo: (x, y) => rings.at(-1).push([Math.round(x), Math.round(y)]),
    closePath: () => {},
  })(country);
  const path = rings.map(ring).join("");
  return path || `M${rings[0][0].join(" ")}l1 0 0 1z`;
}

function ring(all) {
  const points = all.filter(([x, y], i) => x !== all.at(i - 1)[0] || y !== all.at(i - 1)[1]);
  if (points.length < 3) return "";
  const steps = points.slice(1).map(([x, y], i) => `${x - points[i][0]} ${y - points[i][1]}`);
  return `M${points[0].join(" ")}l${steps.join(" ")}z`.replaceAll(" -", "-");
}

// Countries of either table of models/closures: those that a region with the member "*" may stand for.
function countedCountries() {
  const found = new Set();
  for (const table of ["countries_2019.csv", "oxcgrt_2020_2022.csv"])
    for (const line of readFileSync(new URL(`models/closures/${table}`, project), "utf8").split("\n").slice(1))
      if (line) found.add(line.split(",")[0]);
  return found;
}

function names() {
  const of = languages.map((language) =>
    load(`cldr-localenames-full/main/${language}/territories.json`).main[language].localeDisplayNames.territories);
  const name = (table, alpha2) => table[namedShort.has(alpha2) ? `${alpha2}-alt-short` : alpha2];
  return iso
    .filter(({ alpha2 }) => of[0][alpha2])
    .map(({ alpha2, alpha3 }) => `    {${[alpha3, ...of.map((table) => name(table, alpha2))].map(quoted).join(", ")}},`);
}

function write(name, body) {
  writeFileSync(new URL(`src/report/${name}.cpp`, project), `// Made by tools/atlas; do not edit.
#include "report/${name}.hpp"

namespace tierwave::report {
namespace {

${body}
}  // namespace tierwave::report
`);
}
