/** Links, images and raw HTML. */
import { insert, type Mutation, mistake, replace, slip, typo } from "./mutate";
import { ends, onLink } from "./places";

export const linkMutations: readonly Mutation[] = [
  slip(
    "a slip in the name of a file",
    "link/unknown-file",
    onLink(/^[\w./-]+\.md$/, (page, link, random, view) => {
      const slash = link.destination.lastIndexOf("/") + 1;
      const name = link.destination.slice(slash, -3);
      const code = /^(?:\d-)?[a-z]+-\d\d-/.exec(name)?.[0] ?? "";
      const wrong = typo(name.slice(code.length), random);
      return wrong === undefined || view.hasFile(`${code}${wrong}.md`)
        ? undefined
        : replace(page, link.span, `${link.destination.slice(0, slash)}${code}${wrong}.md`);
    }),
  ),
  slip(
    "a link to the wrong folder",
    "link/unknown-file",
    onLink(/^\.\.\/[\w./-]+\.md$/, (page, link) =>
      replace(page, link.span, link.destination.replace("../", "../../../../")),
    ),
  ),
  slip(
    "a link without .md",
    "link/not-relative",
    onLink(/^[\w./-]+\.md$/, (page, link) => replace(page, link.span, link.destination.slice(0, -3))),
  ),
  slip(
    "a link from the root of the site",
    "link/not-relative",
    onLink(/^[\w./-]+\.md$/, (page, link) => {
      const reference = page.references.find((one) => one.type === "link" && one.span.start === link.span.start);
      const path = reference?.type === "link" ? reference.paths[0] : undefined;
      if (!path || path.endsWith("/index.md")) return undefined;
      return replace(page, link.span, `/${path.replace(/^docs\//, "").replace(/\.md$/, "/")}`);
    }),
  ),
  slip(
    "a slip in an anchor",
    "link/unknown-anchor",
    onLink(/^[\w./-]*#[a-z-]{6,}$/, (page, link, random) => {
      const [path, anchor] = link.destination.split("#") as [string, string];
      const wrong = typo(anchor, random);
      return wrong === undefined ? undefined : replace(page, link.span, `${path}#${wrong}`);
    }),
  ),
  mistake(
    "a link without an address",
    "link/empty",
    onLink(/./, (page, link) => ({ ...replace(page, link.span, ""), at: link.whole.start })),
  ),
  mistake(
    "a link without a text",
    "link/empty",
    onLink(/./, (page, link) =>
      link.isImage || !link.text ? undefined : { ...replace(page, link.text, ""), at: link.whole.start },
    ),
  ),
  slip(
    "text and address of a link the other way round",
    "link/syntax",
    onLink(/^https:\/\/[\w./-]+$/, (page, link) => {
      const text = link.text && page.text.slice(...ends(link.text));
      return link.isImage || !text || /[[\]()\n]/.test(text) || text.length > 150
        ? undefined
        : replace(page, link.whole, `(${text})[${link.destination}]`);
    }),
  ),
  slip(
    "a space between text and address of a link",
    "link/syntax",
    onLink(/^https:\/\/[\w./-]+$/, (page, link) => {
      const text = link.text && page.text.slice(...ends(link.text));
      return link.isImage || !text || /[[\]\n]/.test(text) || text.length > 150
        ? undefined
        : { ...insert(page, link.text!.end + 1, " "), at: link.whole.start };
    }),
  ),
  slip(
    "a link without its last parenthesis",
    "link/syntax",
    onLink(/^https:\/\/[\w./-]+$/, (page, link) => {
      const text = link.text && page.text.slice(...ends(link.text));
      const rest = page.text.slice(link.whole.end, link.whole.end + 300);
      if (
        link.isImage ||
        !text ||
        /[[\]\n]/.test(text) ||
        text.length > 150 ||
        /^[^\s]|\)/.test(rest.split("\n\n")[0] as string)
      )
        return undefined;
      return { ...replace(page, { start: link.whole.end - 1, end: link.whole.end }, ""), at: link.whole.start };
    }),
  ),
  slip(
    "a link without the bracket after its text",
    "link/syntax",
    onLink(/^https:\/\/[\w./-]+$/, (page, link) => {
      const text = link.text && page.text.slice(...ends(link.text));
      return link.isImage || !text || /[[\]()\n]/.test(text) || text.length > 150
        ? undefined
        : { ...replace(page, { start: link.text!.end, end: link.text!.end + 1 }, ""), at: link.whole.start };
    }),
  ),
  mistake(
    "an image that is not there",
    "link/unknown-file",
    onLink(/\.png$/, (page, link) => replace(page, link.span, "weg/nergens-te-vinden.png")),
  ),
  mistake("raw HTML that leads nowhere", "link/html", (page) =>
    insert(page, page.text.length, '\n\nZie <a href="../nergens-te-vinden/">de bijlage</a>.\n', 2),
  ),
  mistake(
    "an image without alternative text",
    "accessibility/alt-text",
    onLink(/./, (page, link) =>
      link.isImage && link.text ? { ...replace(page, link.text, ""), at: link.whole.start } : undefined,
    ),
  ),
  mistake(
    "a link text that says nothing",
    "accessibility/link-text",
    onLink(/./, (page, link, random) =>
      link.isImage || link.type !== "inline" || !link.text
        ? undefined
        : replace(page, link.text, random.of(["hier", "Klik hier", "deze link", "**link**", "click here"]) as string),
    ),
  ),
  slip(
    "a slip in the start of an address",
    "link/address",
    onLink(/^https:\/\/[\w./-]+$/, (page, link, random) =>
      replace(
        page,
        link.span,
        link.destination.replace(
          "https://",
          random.of([
            "htps://",
            "https:/",
            "https//",
            "hhtps://",
            "https://https://",
            "htpps://",
            "https:\\\\",
          ]) as string,
        ),
      ),
    ),
  ),
  slip(
    "an address within an address",
    "link/syntax",
    onLink(/^https:\/\/[\w./-]+$/, (page, link) =>
      link.type === "inline"
        ? { ...replace(page, link.span, `[${link.destination}](${link.destination})`), at: link.whole.start }
        : undefined,
    ),
  ),
  slip(
    "an address of the site with .html",
    ["link/not-relative", "link/unknown-file"],
    onLink(/^[\w./-]+\.md$/, (page, link) => replace(page, link.span, link.destination.replace(/\.md$/, ".html"))),
  ),
  slip(
    "a slash behind the name of a file",
    "link/not-relative",
    onLink(/^[\w./-]+\.md$/, (page, link) => replace(page, link.span, `${link.destination}/`)),
  ),
  mistake("a note that is not there", "footnote/undefined", (page) =>
    insert(page, page.text.length, "\n\nDat is niet altijd zo.[^buiten-beeld]\n", 2),
  ),
  mistake("a note that nothing refers to", "footnote/unused", (page) =>
    insert(page, page.text.length, "\n\n[^buiten-beeld]: Een noot.\n", 2),
  ),
  mistake("a note that is there twice", "footnote/duplicate", (page) =>
    insert(page, page.text.length, "\n\nZo is het.[^dubbel]\n\n[^dubbel]: Een noot.\n[^dubbel]: Nog een.\n", 44),
  ),
  mistake(
    "a label that is not there",
    "link/undefined-label",
    onLink(/^https:\/\/[\w./-]+$/, (page, link) => {
      const text = link.text && page.text.slice(...ends(link.text));
      return link.isImage || link.type !== "inline" || !text || !/^[\p{L} ]+$/u.test(text)
        ? undefined
        : replace(page, link.whole, `[${text}][nergens]`);
    }),
  ),
  mistake(
    "the code of a template for an address",
    "body/template-code",
    onLink(/^\.\.\/[\w./-]+\.md$/, (page, link) => replace(page, link.span, "{{ base_url }}/nergens/")),
  ),
  mistake("an address without a link", "link/bare-address", (page) =>
    insert(page, page.text.length, "\n\nZie https://voorbeeld.nl/a.\n", 2),
  ),
];
