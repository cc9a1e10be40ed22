/** Making elements. Text is only ever set as text: titles are written by anybody. */

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with attributes (`false` and undefined: without) and what is in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children);
  return made;
}

export function button(label: string, act: () => void): HTMLButtonElement {
  const made = element("button", { type: "button" }, label);
  made.addEventListener("click", act);
  return made;
}

/** A list to choose from, with its label. `value` that is not among the options: the first. */
export function choice(
  label: string,
  options: readonly { readonly value: string; readonly title: string }[],
  value: string,
  choose: (value: string) => void,
  id: string,
): HTMLElement {
  const list = element(
    "select",
    { id },
    ...options.map((one) => element("option", { value: one.value, selected: one.value === value }, one.title)),
  );
  list.addEventListener("change", () => choose(list.value));
  return element("span", { class: "field" }, element("label", { for: id }, label), list);
}
