/** The mistakes of which the rules speak, each as a change that makes it on a page that is right. */

import { bodyMutations } from "./bodyMutations";
import { frontMatterMutations } from "./frontMatterMutations";
import { linkMutations } from "./linkMutations";
import { macroMutations } from "./macroMutations";
import type { Mutation } from "./mutate";
import { referenceMutations } from "./referenceMutations";
import { valueMutations } from "./valueMutations";

export const mutations: readonly Mutation[] = [
  ...frontMatterMutations,
  ...valueMutations,
  ...referenceMutations,
  ...macroMutations,
  ...linkMutations,
  ...bodyMutations,
];
