// Writes a framework of any size in the layout of the built-in content model: a tenth requirements, the rest measures.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const framework = JSON.parse(readFileSync(new URL("../../content-schema/framework.json", import.meta.url), "utf8"));
const words = [
  "toezicht",
  "uitleg",
  "bewaren",
  "meten",
  "toetsen",
  "register",
  "kwaliteit",
  "beheer",
  "inkoop",
  "melding",
];

/** The same arguments always give the same files. */
export function generateFramework(folder, pages) {
  const { phase, topic, role, vereiste, maatregel } = framework.kinds;
  const topics = ["data", "uitleg", "toezicht"];
  const roles = ["jurist", "ontwikkelaar"];
  for (const name of phase.order) write(folder, phase, name, `title: ${name}`, `# ${name}`);
  for (const name of topics) write(folder, topic, name, `title: ${name}`, `# ${name}`);
  for (const name of roles) write(folder, role, name, `title: ${name}`, `# ${name}`);
  const common = (i) => [
    "toelichting: Een korte uitleg van wat hier wordt gevraagd, en waarom dat van belang is.",
    `levenscyclus:\n- ${phase.order[i % phase.order.length]}`,
    `onderwerp:\n- ${topics[i % topics.length]}`,
    `rollen:\n- ${roles[i % roles.length]}`,
  ];
  const requirements = [];
  for (let i = 0; i < pages / 10; i++) {
    const name = `aia-${number(i)}-${text(i)}`;
    requirements.push(name);
    const keys = [`title: Vereiste over ${text(i)}`, `id: urn:nl:ak:ver:aia-${number(i)}`, ...common(i)];
    const macro = `<!-- list_maatregelen vereiste/${name} no-search -->`;
    write(folder, vereiste, name, keys.join("\n"), `<!-- tags -->\n\n## Vereiste\n${prose(i)}\n\n${macro}`);
  }
  for (let i = 0; i < (pages * 9) / 10; i++) {
    const name = `2-owp-${number(i)}-${text(i)}`;
    const named = [0, 7, 19].map((step) => `- ${requirements[(i + step) % requirements.length]}`);
    const keys = [
      `title: Maatregel voor ${text(i)}`,
      `id: urn:nl:ak:mtr:owp-${number(i)}`,
      `vereiste:\n${named.join("\n")}`,
      ...common(i),
    ];
    const link = `[vereiste](../vereisten/${requirements[i % requirements.length]}.md)`;
    write(folder, maatregel, name, keys.join("\n"), `<!-- tags -->\n\n## Maatregel\nZie de ${link}. ${prose(i)}`);
  }
}

function write(folder, kind, name, keys, body) {
  const path = join(folder, kind.folders[0], `${name}.md`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `---\n${keys}\nhide:\n- navigation\n---\n\n${body}\n`);
}

function number(i) {
  return String(i).padStart(2, "0");
}

function text(i) {
  return [i, Math.floor(i / 10), Math.floor(i / 100), i * 7].map((n) => words[n % words.length]).join("-");
}

function prose(i) {
  const sentence = `Wie met ${words[i % words.length]} werkt, legt vast wat er gebeurt en bespreekt dat met anderen.`;
  return Array.from({ length: 25 }, () => sentence).join(" ");
}
