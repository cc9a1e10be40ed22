/** Names of pages, and codes of sources. */
import { pageKey } from "../../server/src/core/page/page";
import { type Mutation, mistake, replace, slip, typo } from "./mutate";
import { onKinds, onReference } from "./places";

export const referenceMutations: readonly Mutation[] = [
  ...["vereiste", "maatregel"].flatMap((name) => [
    slip(
      `a slip in a name under '${name}'`,
      "reference/unknown",
      onReference(name, (scalar, random) => {
        const text = /^(?:\d-)?[a-z]+-\d\d-/.exec(scalar.value)?.[0] ?? "";
        const wrong = typo(scalar.value.slice(text.length), random);
        return wrong === undefined ? undefined : text + wrong;
      }),
    ),
    slip(
      `another number under '${name}'`,
      "reference/unknown",
      onReference(name, (scalar) => scalar.value.replace(/-\d\d-/, "-93-")),
    ),
    slip(
      `a name with .md under '${name}'`,
      "reference/unknown",
      onReference(name, (scalar) => `${scalar.value}.md`),
    ),
    slip(
      `a name with a capital under '${name}'`,
      "reference/unknown",
      onReference(name, (scalar) =>
        scalar.value.replace(/-([a-z])(?=[a-z]*$)/, (_, letter: string) => `-${letter.toUpperCase()}`),
      ),
    ),
    slip(
      `a name with an underscore under '${name}'`,
      "reference/unknown",
      onReference(name, (scalar) => scalar.value.replace(/-(?=[a-z]+$)/, "_")),
    ),
    slip(
      `a name with its folder under '${name}'`,
      "reference/unknown",
      onReference(name, (scalar) => `../map/${scalar.value}`),
    ),
    slip(
      `an id for a name under '${name}'`,
      "reference/unknown",
      onReference(name, (scalar, _, view) => {
        const id = view.resolve({ kind: name, value: scalar.value })[0]?.id?.value;
        return id !== undefined && view.pagesWithId(id).length === 1 ? id : undefined;
      }),
    ),
    mistake(
      `a name that never was under '${name}'`,
      "reference/unknown",
      onReference(name, () => "zzz-01-nergens-te-vinden"),
    ),
  ]),
  slip(
    "a slip in the code of a source",
    "source/unknown-code",
    onKinds((page, random) => {
      const codes = pageKey(page, "sources")?.keys.flatMap((key) => key.values) ?? [];
      const code = random.of(codes.filter(({ value }) => /^[A-Z]{2,3}\.\d+$/.test(value)));
      return (
        code &&
        replace(
          page,
          code.inner,
          random.of([code.value.toLowerCase(), code.value.replace(".", ""), code.value.replace(".", "-")]) as string,
        )
      );
    }),
  ),
];
