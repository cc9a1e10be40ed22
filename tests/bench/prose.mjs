// Dutch prose that nobody wrote, the same on every machine: sentences of words that stand on pages about algorithms.

const nouns = lines(`
  aanbieder aanpak aanvraag afdeling afweging algoritme ambtenaar analyse antwoord archief basis beleid beoordeling bericht
  beschrijving besluit bestuur betrokkene bewijs bezwaar bron burger contract controle dataset dienst doel dossier eis
  fout functie gebruik gebruiker gegeven gemeente gesprek gevolg grens groep handleiding herkomst inkoop inspraak instantie
  jaar kans kenmerk keuze klacht kosten kwaliteit leverancier maatstaf medewerker melding meting middel model norm omgeving
  onderbouwing onderzoek ontwerp opdracht oplossing organisatie overzicht persoon plan praktijk proces project recht regel
  register rekenregel resultaat richtlijn risico samenvatting selectie signaal situatie stap systeem taak team test
  toegang toelichting toepassing toets toezicht training uitkomst uitleg verband verbetering verschil versie verslag
  vertegenwoordiger voorbeeld voorwaarde vraag waarde wet wijziging`);
const firstParts = lines(`
  archief beheer beleids bestuurs besluit bron data dienst gebruiks gegevens inkoop kennis keten klant kwaliteits model
  onderzoeks opdracht organisatie overheids privacy proces project publicatie register risico test toegangs uitleg wijzigings`);
const adjectives = lines(`
  actuele aparte begrijpelijke belangrijke bestaande betrouwbare duidelijke eerlijke eerste externe gezamenlijke goede
  herleidbare interne juiste juridische korte nauwkeurige navolgbare nieuwe onafhankelijke openbare passende periodieke
  representatieve technische tijdige toegankelijke veilige verantwoordelijke volledige voorlopige zorgvuldige`);
const verbs = lines(`
  beheert bekijkt bepaalt beperkt beschermt beschrijft bespreekt beveiligt bewaart controleert deelt documenteert evalueert
  gebruikt herhaalt herstelt informeert kiest kent levert meet meldt noemt onderbouwt ondersteunt onderzoekt ontwikkelt
  organiseert publiceert registreert regelt toetst verandert verbetert vergelijkt verklaart verzamelt volgt weegt wijzigt`);
const connections = lines(`als doordat mits nadat omdat terwijl totdat voordat wanneer zodat zodra zolang`);
const additions = [
  "binnen de organisatie",
  "bij elke wijziging",
  "door een andere afdeling",
  "in de praktijk",
  "in overleg met betrokkenen",
  "met een vaste regelmaat",
  "na afloop van het project",
  "op basis van feiten",
  "per toepassing",
  "tijdens het gebruik",
  "van begin tot eind",
  "volgens de afspraken",
  "vóór de ingebruikname",
  "voor alle coördinatoren",
  "zonder uitzondering",
];

function lines(text) {
  return text.trim().split(/\s+/);
}

/** Numbers that look random and are the same for the same seed. */
export class Random {
  #state;

  constructor(seed) {
    // Seeds that are close to each other would give first numbers that are.
    this.#state = Math.imul(seed + 1, 0x9e3779b1) >>> 0 || 1;
    for (let i = 0; i < 3; i++) this.next();
  }

  /** From 0 up to and not including 1. */
  next() {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state >>> 0;
    return this.#state / 2 ** 32;
  }

  /** A whole number, both ends included. */
  between(least, most) {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(part) {
    return this.next() < part;
  }

  of(list) {
    return list[Math.floor(this.next() * list.length)];
  }

  /** Some of a list, in its order, and at least one. */
  some(list, most) {
    const chosen = new Set();
    for (let i = this.between(1, most); i > 0; i--) chosen.add(this.of(list));
    return list.filter((one) => chosen.has(one));
  }

  /** A size as those of texts are: most near the middle one, a few far above it. */
  size(middle, spread) {
    const bell = this.next() + this.next() + this.next() + this.next() - 2;
    return Math.round(middle * Math.exp(spread * bell * Math.sqrt(3)));
  }
}

export function noun(random) {
  return random.chance(0.4) ? random.of(firstParts) + random.of(nouns) : random.of(nouns);
}

/** A few words, without a capital and a full stop. */
export function phrase(random) {
  return `${random.of(adjectives)} ${noun(random)}`;
}

function clause(random) {
  const article = random.of(["de", "een", "elke", "deze", "het"]);
  const subject = random.chance(0.5) ? phrase(random) : noun(random);
  const object = random.chance(0.5) ? phrase(random) : noun(random);
  const addition = random.chance(0.5) ? ` ${random.of(additions)}` : "";
  return `${article} ${subject} ${random.of(verbs)} de ${object}${addition}`;
}

export function sentence(random) {
  const text = random.chance(0.45) ? `${clause(random)} ${random.of(connections)} ${clause(random)}` : clause(random);
  return `${capital(text)}.`;
}

export function sentences(random, least, most) {
  return Array.from({ length: random.between(least, most) }, () => sentence(random)).join(" ");
}

/** For a title or a heading. */
export function title(random) {
  return capital(`${phrase(random)} ${random.of(verbs)} ${phrase(random)} ${random.of(additions)}`);
}

/** Words for a file name. */
export function slug(random) {
  return [noun(random), random.of(verbs), random.of(adjectives), noun(random)].join("-");
}

export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
