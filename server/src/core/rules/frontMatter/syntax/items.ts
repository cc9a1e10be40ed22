import { lineEndOf } from "../../../text/span";
import { quoted } from "../../../text/words";
import { notAtStart } from "./firstCharacter";
import { type Mistake, mending, putInQuotes } from "./mistake";
import { itemLine } from "./writtenValue";

/** `key: - item` */
export const itemBehindKey: Mistake = ({ page, span, text }) => {
  const found = /^([A-Za-z][\w-]*)\s*:\s*(-(?:\s.*)?)$/.exec(text);
  if (!found) return undefined;
  const [, key, item] = found as unknown as [string, string, string];
  const start = span.end - item.length;
  const isList = page.kind.fields.get(key)?.shape !== "scalar";
  const written = item.trimEnd();
  return {
    span: { start, end: start + written.length },
    message: isList
      ? {
          nl: `Een item hoort op een eigen regel. Zet ${quoted(written)} onder '${key}:'.`,
          en: `An item belongs on a line of its own. Put ${quoted(written)} below '${key}:'.`,
        }
      : notAtStart("-"),
    repairs: [
      isList
        ? mending({ nl: "Zet het item op een eigen regel", en: "Put the item on a line of its own" }, [
            { span: { start: span.start + text.indexOf(":") + 1, end: start }, newText: lineEndOf(page.text) },
          ])
        : putInQuotes({ start, end: start + written.length }, written),
    ],
  };
};

/** Items below a key that has a value already. */
export const scalarThenItems: Mistake = ({ page, span, text, previous }) => {
  const key = /^([A-Za-z][\w-]*)(\s*:)(\s+)([^\s#].*)$/.exec(previous.text);
  if (!key || !itemLine.test(text) || /^[|>&!]/.test(key[4] as string)) return undefined;
  const [, name, colon, white, value] = key as unknown as [string, string, string, string, string];
  const place = { start: span.start + text.search(/\S/), end: span.start + text.trimEnd().length };
  if (page.kind.fields.get(name)?.shape === "scalar") {
    return {
      span: place,
      message: {
        nl: `Bij '${name}' staat al een waarde; daaronder kunnen geen items komen. Zet boven dit item een eigen sleutel, of verwijder het.`,
        en: `'${name}' already has a value, so no items can follow. Put a key of its own above this item, or remove it.`,
      },
    };
  }
  const start = previous.span.start + name.length + colon.length;
  const indent = /^\s*/.exec(text)?.[0] ?? "";
  return {
    span: place,
    message: {
      nl: `Achter '${name}:' staat al ${quoted(value)}; daaronder kunnen geen items meer komen. Zet ook die waarde als item op een eigen regel.`,
      en: `${quoted(value)} already follows '${name}:', so no items can come below it. Make that value an item too, on a line of its own.`,
    },
    repairs: [
      mending({ nl: `Maak van ${quoted(value)} een item`, en: `Make ${quoted(value)} an item` }, [
        { span: { start, end: start + white.length }, newText: `${lineEndOf(page.text)}${indent}- ` },
      ]),
    ],
  };
};

/** A dash that is not right below the one before. */
export const crookedItem: Mistake = ({ span, text, previous }) => {
  const indent = /^( *)-\s/.exec(text)?.[1];
  const other = /^( *)-\s/.exec(previous.text)?.[1];
  if (indent === undefined || other === undefined || indent === other) return undefined;
  const start = span.start + indent.length;
  return {
    span: { start, end: span.start + text.trimEnd().length },
    message: {
      nl: "Dit streepje staat niet recht onder het vorige. Laat alle items even ver inspringen.",
      en: "This dash is not right below the one before. Indent all items alike.",
    },
    repairs: [
      mending({ nl: "Zet het streepje recht onder het vorige", en: "Put the dash right below the one before" }, [
        { span: { start: span.start, end: start }, newText: other },
      ]),
    ],
  };
};
