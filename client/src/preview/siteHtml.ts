import type MarkdownIt from "markdown-it";
import type { SiteComment, SiteItem, SitePage, SiteTable } from "../../../server/src/protocol/sitePages";
import type { PreviewTexts } from "./previewTexts";

/** What the site shows, as HTML without scripts and styles. Every text of a page is escaped, and every address is one that Markdown allows. */
export class SiteHtml {
  readonly #escape: (text: string) => string;

  constructor(
    private readonly md: MarkdownIt,
    private readonly texts: PreviewTexts,
  ) {
    this.#escape = md.utils.escapeHtml;
  }

  /** What a page is, and its title where it has no heading of its own. */
  header({ facts, title }: SitePage, hasHeading: boolean): string {
    const line = facts.length === 0 ? "" : `<p class="ak-facts">${facts.map(this.#escape).join(" · ")}</p>`;
    return line + (hasHeading ? "" : `<h1>${this.#escape(title)}</h1>`);
  }

  /** What stands in the place of a comment, in elements that may stand there: within a line there are no paragraphs. */
  comment({ label, before = [], badges = [], table, notes }: SiteComment, tag: "p" | "span"): string {
    const parts: string[] = [];
    if (before.length > 0) parts.push(`<${tag}>${this.#items(before, "")}</${tag}>`);
    if (badges.length > 0) parts.push(`<${tag} class="ak-badges">${this.#items(badges, " ")}</${tag}>`);
    if (table) parts.push(this.#table(table, label));
    for (const note of notes) {
      parts.push(
        `<${tag} class="ak-note"><strong>${this.#escape(this.texts.note)}</strong> ${this.#escape(note)}</${tag}>`,
      );
    }
    return parts.join("");
  }

  #table({ above, columns, rows, instead }: SiteTable, label: string): string {
    if (instead !== undefined) return `<p>${this.#escape(instead)}</p>`;
    const head = columns.map((title) => `<th scope="col">${this.#escape(title)}</th>`).join("");
    const body = rows.map((cells) => {
      const rest = cells.length < columns.length ? ` colspan="${columns.length}"` : "";
      const shown = cells.map(
        (cell) => `<td${isShort(cell) ? ' class="ak-short"' : ""}${rest}>${this.#items(cell, " ")}</td>`,
      );
      return `<tr>${shown.join("")}</tr>`;
    });
    const hint = above === "" ? "" : `<p class="ak-above">${this.#escape(above)}</p>`;
    return `${hint}<table aria-label="${this.#escape(label)}"><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
  }

  #items(items: readonly SiteItem[], between: string): string {
    return items.map((item) => this.#item(item)).join(between);
  }

  #item({ text, href, title, badge }: SiteItem): string {
    const link = href === undefined ? undefined : this.#address(href);
    const attributes = [
      ...(badge ? [["class", ["ak-badge", badge.colour, badge.icon].filter(Boolean).map(className).join(" ")]] : []),
      ...(link === undefined ? [] : [["href", link]]),
      ...(title === undefined ? [] : [["title", title]]),
    ];
    const shown = this.#escape(text);
    if (attributes.length === 0) return shown;
    const tag = link !== undefined ? "a" : title !== undefined && !badge ? "abbr" : "span";
    const written = attributes.map(([key, value]) => ` ${key}="${this.#escape(value as string)}"`).join("");
    return `<${tag}${written}>${shown}</${tag}>`;
  }

  #address(href: string): string | undefined {
    const address = this.md.normalizeLink(href);
    return this.md.validateLink(address) ? address : undefined;
  }
}

/** Whether a cell is kept on one line, so that a browser does not make its column narrow for the sake of a long one beside it. */
function isShort(cell: readonly SiteItem[]): boolean {
  const length = cell.reduce((sum, { text }) => sum + text.length + 1, -1);
  return length > 0 && length <= 24;
}

function className(word: string | undefined): string {
  return word === "ak-badge" ? word : `ak-${(word ?? "").replace(/[^\w-]/g, "")}`;
}
