import type { Schedule } from "../frameworks/schedule";

/** Something that the client shows and keeps showing. */
export interface Following<Subject, Shown> {
  /** What it is about; undefined while the client shows none. */
  readonly subject: Subject | undefined;
  /** Answers what there is to show, and goes on with this; `undefined` ends it. */
  follow(subject: Subject | undefined): Promise<Shown | null>;
  /** There may be something else to show now. */
  changed(): void;
}

/**
 * Looks what there is to show, and tells it again when that is another than the client has. Changes that go on for less than `delay`
 * milliseconds are looked at once.
 */
export function following<Subject, Shown>(
  look: (subject: Subject) => Promise<Shown | null>,
  tell: (shown: Shown | null) => Promise<void>,
  schedule: Schedule,
  delay: number,
): Following<Subject, Shown> {
  let followed: { readonly subject: Subject; told: string } | undefined;

  const looking = schedule.burst(delay, async () => {
    const own = followed;
    if (!own) return;
    const shown = await look(own.subject);
    const text = JSON.stringify(shown);
    // Something else may be shown by now.
    if (own !== followed || text === own.told) return;
    own.told = text;
    await tell(shown);
  });

  return {
    get subject() {
      return followed?.subject;
    },
    async follow(subject) {
      followed = undefined;
      if (subject === undefined) return null;
      const own = { subject, told: "null" };
      followed = own;
      const shown = await look(subject);
      own.told = JSON.stringify(shown);
      return shown;
    },
    changed() {
      if (followed) looking.ask();
    },
  };
}
