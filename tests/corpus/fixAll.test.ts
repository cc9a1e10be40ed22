import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "vitest";
import { expectFixesHold } from "../core/features/fixes/fixesHold";
import { expectNothingElse } from "../core/features/fixes/nothingElse";
import { openFolder } from "../openFolder";

const corpus = join(__dirname, "../../../shared/corpus/algoritmekader");
const isThere = existsSync(corpus);
if (!isThere) console.warn("skipped: no corpus");

test.skipIf(!isThere)(
  "what is fixed unasked on the pages of the real framework does no harm (skipped: no corpus)",
  async () => {
    const { framework } = await openFolder(pathToFileURL(corpus).href, corpus);
    for (const path of [...framework.workspace.view.pages.keys()]) {
      expectFixesHold(framework.workspace, path);
      expectNothingElse(framework.workspace, path);
    }
  },
);
