/** How the overview says with colours how much there is. */

/** One hue from light to dark: told apart by everybody, also in grey. The numbers on them have a contrast of 4.5 : 1 or more. */
export const shades: readonly { readonly fill: string; readonly text: string }[] = [
  { fill: "#ffffff", text: "#595959" },
  { fill: "#dceaf7", text: "#14213d" },
  { fill: "#a9cdee", text: "#14213d" },
  { fill: "#6aa6dd", text: "#0b1526" },
  { fill: "#2464a4", text: "#ffffff" },
  { fill: "#133a6b", text: "#ffffff" },
];

export interface Scale {
  /** From how much on a box is darkest: the most that is not far beyond all others. */
  readonly full: number;
  readonly most: number;
}

/** What is in all boxes gives the scale. A count that lies far beyond the others is as dark as the highest of those: otherwise all would be light. */
export function scaleOf(counts: readonly number[]): Scale {
  const some = counts.filter((count) => count > 0).sort((a, b) => a - b);
  const most = some.at(-1) ?? 0;
  const quarter = (share: number) => some[Math.floor((some.length - 1) * share)] ?? 0;
  // The usual fence: one and a half times the middle half beyond it.
  const fence = quarter(0.75) + 1.5 * (quarter(0.75) - quarter(0.25));
  return { full: some.filter((count) => count <= fence).at(-1) ?? most, most };
}

/** How dark a box is: 0 for nothing, 1 to 5 for what there is. By the root, so that there is much to see where there is little. */
export function shadeOf(count: number, { full }: Scale): number {
  return count === 0 ? 0 : Math.min(darkest, Math.max(1, Math.round(darkest * Math.sqrt(count / full))));
}

const darkest = 5;

/** Which counts have which shade, from light to dark; only shades that a count can have. */
export function stepsOf(scale: Scale): { readonly shade: number; readonly from: number; readonly to: number }[] {
  const steps: { shade: number; from: number; to: number }[] = [];
  for (let shade = 1, from = 1; shade <= darkest && from <= scale.most; shade++) {
    const next = Math.ceil(scale.full * ((shade + 0.5) / darkest) ** 2);
    const to = shade === darkest ? scale.most : Math.min(scale.most, next - 1);
    if (to < from) continue;
    steps.push({ shade, from, to });
    from = to + 1;
  }
  return steps;
}
