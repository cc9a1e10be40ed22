/** The overview as a drawing for a slide: complete in itself, in one palette whatever the theme of the editor. */
import type { CoverageTexts } from "./coverageTexts";
import type { Overview, OverviewCell } from "./overview";
import { headLines, headReach, slant, widthOf, wrapped } from "./overviewHeads";
import { shadeOf, shades, stepsOf } from "./overviewScale";
import { escaped } from "./tableText";

const ink = "#14213d";
const grey = "#595959";
const line = "#c3cad5";

/** All lengths in pixels. */
const margin = 40;
const cell = { width: 76, height: 44, gap: 4 };
const font = `"Segoe UI", "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif`;
/** In characters. */
const longestLine = 34;

/** The drawing, and its size in pixels. `name`: what stands under the title, of which framework and day it is. */
export function overviewSvg(overview: Overview, texts: CoverageTexts, name: string) {
  const labels = overview.rows.map(({ title }) => wrapped(title, longestLine, 3));
  const labelWidth = Math.max(120, ...labels.flat().map((text) => widthOf(text, 14))) + 18;
  const heads = overview.columns.map(({ short }) => headLines(short));
  // The last slanted heading reaches beyond its column.
  const { up, right: overhang } = headReach(heads, 13);
  const left = margin + labelWidth;
  const top = margin + 74 + up + 34;
  const across = (column: number) => left + column * (cell.width + cell.gap);
  const down = (row: number) => top + row * (cell.height + cell.gap);
  const totalAt = across(overview.columns.length) + 10;
  const width =
    Math.max(totalAt + cell.width, across(overview.columns.length - 1) + cell.width / 2 + overhang) + margin;
  const bottom = down(overview.rows.length) + 10 + cell.height;
  const height = bottom + 76;

  const parts = [
    text(margin, margin + 22, overview.title, { size: 26, weight: 600 }),
    text(margin, margin + 48, name, { size: 15, fill: grey }),
    ...heads.map((lines, column) =>
      heading(across(column) + cell.width / 2 - 6, top - 12, lines, overview.columns[column]?.title ?? ""),
    ),
    heading(totalAt + cell.width / 2 - 6, top - 12, [texts.total], texts.total, 600),
    ...overview.rows.flatMap((row, at) => [
      ...rowLabel(labels[at] ?? [], down(at)),
      ...row.cells.map((one, column) => box(one, across(column), down(at))),
      total(row.total, totalAt, down(at)),
    ]),
    `<path d="M${margin} ${bottom - cell.height - 5}H${totalAt + cell.width}" stroke="${line}"/>`,
    text(left - 18, bottom - cell.height / 2 + 5, texts.total, { size: 14, weight: 600, anchor: "end" }),
    ...overview.totals.map((one, column) =>
      total(one, column < overview.columns.length ? across(column) : totalAt, bottom - cell.height),
    ),
    ...legend(bottom + 28),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-labelledby="title" font-family="${escaped(font)}">
<title id="title">${escaped(`${overview.title} (${name})`)}</title>
<rect width="${width}" height="${height}" fill="#ffffff"/>
${parts.join("\n")}
</svg>
`;
  return { svg, width, height };

  function box(one: OverviewCell, x: number, y: number): string {
    const { fill, text: colour } = shades[shadeOf(one.count, overview.scale)] as (typeof shades)[number];
    const edge = one.count === 0 ? ` stroke="#8a8f99" stroke-dasharray="3 3"` : "";
    const middle = x + cell.width / 2;
    const isAlone = one.gaps === 0;
    return [
      `<g><title>${escaped(one.label)}</title>`,
      `<rect x="${x + 0.5}" y="${y + 0.5}" width="${cell.width - 1}" height="${cell.height - 1}" rx="4" fill="${fill}"${edge}/>`,
      text(middle, y + (isAlone ? 28 : 21), texts.number(one.count), {
        size: 16,
        weight: 600,
        anchor: "middle",
        fill: colour,
      }),
      ...(isAlone ? [] : gapSign(middle, y + 36, one.gaps, colour)),
      "</g>",
    ].join("");
  }

  /** A triangle with an exclamation mark, drawn: not every font has that sign. */
  function gapSign(middle: number, base: number, gaps: number, colour: string): string[] {
    const words = texts.number(gaps);
    const x = middle - (widthOf(words, 12) + 14) / 2;
    return [
      `<path d="M${x + 5.5} ${base - 9.5}l5.5 10h-11z" fill="none" stroke="${colour}" stroke-width="1.2" stroke-linejoin="round"/>`,
      `<path d="M${x + 5.5} ${base - 6}v3.2m0 1.6v.8" stroke="${colour}" stroke-width="1.2"/>`,
      text(x + 15, base, words, { size: 12, fill: colour }),
    ];
  }

  function total(one: OverviewCell, x: number, y: number): string {
    const words = texts.number(one.count);
    return text(x + cell.width / 2, y + 28, words, { size: 15, weight: 600, anchor: "middle" });
  }

  function rowLabel(lines: readonly string[], y: number): string[] {
    const first = y + cell.height / 2 + 5 - (lines.length - 1) * 8;
    return lines.map((words, index) =>
      text(left - 18, first + index * 16, words, { size: lines.length > 2 ? 13 : 14, anchor: "end" }),
    );
  }

  function legend(y: number): string[] {
    const parts: string[] = [];
    let x = margin;
    const words = (value: string) => {
      parts.push(text(x, y + 13, value, { size: 13, fill: grey }));
      x += widthOf(value, 13) + 10;
    };
    parts.push(
      `<rect x="${x + 0.5}" y="${y + 0.5}" width="23" height="17" rx="3" fill="#ffffff" stroke="#8a8f99" stroke-dasharray="3 3"/>`,
    );
    x += 34;
    words(texts.empty);
    x += 14;
    for (const { shade, from, to } of stepsOf(overview.scale)) {
      parts.push(`<rect x="${x}" y="${y}" width="24" height="18" rx="3" fill="${shades[shade]?.fill}"/>`);
      x += 32;
      words(texts.range(from, to));
      x += 8;
    }
    x += 14;
    parts.push(
      `<path d="M${x + 6} ${y + 3}l6.5 12h-13z" fill="none" stroke="${ink}" stroke-width="1.2" stroke-linejoin="round"/>`,
      `<path d="M${x + 6} ${y + 7}v4m0 1.6v.8" stroke="${ink}" stroke-width="1.2"/>`,
    );
    x += 20;
    words(texts.gapsInCell);
    return parts;
  }
}

/** `title`: the whole of it, which the mouse shows. */
function heading(x: number, y: number, lines: readonly string[], title: string, weight = 400): string {
  const inside = lines.map((words, index) => text(0, (index - lines.length + 1) * 16, words, { size: 13, weight }));
  return `<g transform="translate(${x} ${y}) rotate(-${slant})"><title>${escaped(title)}</title>${inside.join("")}</g>`;
}

function text(
  x: number,
  y: number,
  words: string,
  {
    size,
    weight = 400,
    anchor = "start",
    fill = ink,
  }: { size: number; weight?: number; anchor?: string; fill?: string },
): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${fill}">${escaped(words)}</text>`;
}
