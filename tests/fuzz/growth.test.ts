import { expect, test } from "vitest";
import { constructs, textOfLength } from "./constructs";
import { frameworkAround, pageTasks, readAndCheck } from "./pageTasks";

// Quadratic time with a large factor would take longer than a test may take; `npm run bench:growth` measures how each construct grows.
const workspace = frameworkAround();

test.each(constructs)("$name, over and over, are read, checked, mended, shown and asked about", (construct) => {
  const asked = readAndCheck(workspace, textOfLength(construct, 12_000));
  for (const [name, run] of Object.entries(pageTasks)) {
    expect(() => run(asked), name).not.toThrow();
  }
});
