import { type Language, languages } from "../../../server/src/protocol/language";

/** The commands of package.json, as far as the program names them. */
export const commandIds = {
  addToGroup: "algoritmekader.addToGroup",
  clearTreeFilter: "algoritmekader.clearTreeFilter",
  copyCode: "algoritmekader.copyCode",
  copyId: "algoritmekader.copyId",
  copyLink: "algoritmekader.copyLink",
  deletePages: "algoritmekader.deletePages",
  explainRule: "algoritmekader.explainRule",
  filterTree: "algoritmekader.filterTree",
  findReferences: "algoritmekader.findReferences",
  firstSteps: "algoritmekader.firstSteps",
  fixEverything: "algoritmekader.fixEverything",
  goToReference: "algoritmekader.goToReference",
  groupTree: "algoritmekader.groupTree",
  linkPages: "algoritmekader.linkPages",
  makeRoom: "algoritmekader.makeRoom",
  moveToGroup: "algoritmekader.moveToGroup",
  newPage: "algoritmekader.newPage",
  newPageHere: "algoritmekader.newPageHere",
  openPage: "algoritmekader.openPage",
  openToSide: "algoritmekader.openToSide",
  previewPage: "algoritmekader.previewPage",
  redoOperation: "algoritmekader.redoOperation",
  renamePage: "algoritmekader.renamePage",
  renumber: "algoritmekader.renumber",
  repairReference: "algoritmekader.repairReference",
  restart: "algoritmekader.restart",
  revealInExplorer: "algoritmekader.revealInExplorer",
  revealInTree: "algoritmekader.revealInTree",
  showAllPages: "algoritmekader.showAllPages",
  showOnlyProblems: "algoritmekader.showOnlyProblems",
  showCoverage: "algoritmekader.showCoverage",
  showOutput: "algoritmekader.showOutput",
  showOverview: "algoritmekader.showOverview",
  showProblems: "algoritmekader.showProblems",
  undoOperation: "algoritmekader.undoOperation",
} as const;

/** The language of the titles that package.json gives the commands above, in an editor that has no texts of ours in its own. */
const titleLanguage: Language = "en";

/** In these a command has another title, and so another id beside it: `npm run docs` writes it into package.json. */
export const aliasLanguages = languages.filter((language) => language !== titleLanguage);

/** The id under which a command has its title in a language: `algoritmekader.nl.newPage`. */
export function aliasId(command: string, language: Language): string {
  return command.replace(".", `.${language}.`);
}
