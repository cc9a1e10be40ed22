/**
 * Each look-up and each mark by which an edit reaches what hangs on it, with the change of the source that switches it off: a statement `from` in the
 * `file` that is `to`, or a value. Whoever adds one adds it here: `npm run test:events -- --switched-off` tells in which sequence of events each is
 * missed. What is not found there would not be found either if somebody broke it.
 */
const workspace = "core/workspace.ts";
const index = "core/framework/pageIndex.ts";
const facts = "core/lookUps/facts.ts";
const keys = "core/lookUps/lookUpKeys.ts";
const values = "core/lookUps/valueIndex.ts";
const layout = "core/framework/layout.ts";
const folder = "frameworks/frameworkFolder.ts";

export const switchedOff = [
  // What an edit of a page brings about on others.
  {
    name: "names, files and ids: who looks up what has come or gone",
    file: workspace,
    from: "for (const slot of changed) for (const looker of slot.lookers) this.#dirty.add(looker);",
    to: "",
  },
  {
    name: "coverage marks: who is named or no longer",
    file: workspace,
    from: "for (const slot of covered) for (const one of slot.pages) this.#dirty.add(one.path);",
    to: "",
  },
  {
    name: "navigation: pages outside the menu that something leads to",
    file: workspace,
    from: "if (!isInMenu(one.path, siteFile, this.model)) this.#dirty.add(one.path);",
    to: ";",
  },
  {
    name: "navigation: the file of the site when a page comes or goes",
    file: workspace,
    from: "if (!old || !page) this.#dirty.add(siteFile.path);",
    to: "",
  },
  {
    name: "tables: rows of macros",
    file: workspace,
    from: "this.#index.markRows(old, page, (looker) => this.#dirty.add(looker));",
    to: "",
  },
  {
    name: "ids: the place of an id that stands twice",
    file: workspace,
    from: "for (const looker of this.#index.lookers(idKey(page.id.value))) this.#dirty.add(looker);",
    to: "",
  },
  { name: "anchors", file: workspace, from: "this.#markAnchorLookers(path, old, page);", to: "" },
  {
    name: "anchors: those that were known before",
    file: workspace,
    from: "if (before?.size === after.length && [...before.keys()].every((id, index) => id === after[index])) return;",
    to: "if (before?.size === after.length) return;",
  },
  {
    name: "wishes: what may have been meant",
    file: workspace,
    from: "yield* this.#wishes.markConcerned(pool, names, this.#dirty);",
    to: "",
  },
  {
    name: "loose words: none is one",
    file: index,
    from: "if (after?.isLoose) this.loose.add(path);\n    else this.loose.delete(path);",
    to: "",
  },
  {
    name: "loose words: they stay",
    file: index,
    from: "if (after?.isLoose) this.loose.add(path);\n    else this.loose.delete(path);",
    to: "if (after?.isLoose) this.loose.add(path);",
  },
  {
    name: "silence: wishes of what is silenced",
    file: workspace,
    from: "this.#wishes.replace(path, [problems, silenced]);",
    to: "this.#wishes.replace(path, [problems]);",
  },
  {
    name: "wishes: none is remembered",
    file: workspace,
    from: "this.#wishes.replace(path, [problems, silenced]);",
    to: "",
  },
  // Files that are no pages.
  {
    name: "files: who links to one",
    file: workspace,
    from: "for (const looker of this.#index.fileLookers(path)) this.#dirty.add(looker);",
    to: "",
  },
  // Data files.
  {
    name: "glossary, table, site: who is held against them",
    file: workspace,
    from: "for (const key of keys) for (const looker of this.#index.lookers(key)) this.#dirty.add(looker);",
    to: "",
  },
  {
    name: "navigation: pages that come into the menu",
    file: workspace,
    from: 'if ((after ?? before)?.type === "site") this.#markMenu(before, after);',
    to: "",
  },
  {
    name: "glossary and site: what holds for each page",
    file: workspace,
    from: "if (saidOfEachPage(before) !== saidOfEachPage(after))\n      for (const page of this.#index.pages.keys()) this.#dirty.add(page);",
    to: "",
  },
  {
    name: "table: codes that may have been meant",
    file: workspace,
    from: "if (isTable && codes?.size !== 0) for (const wishing of this.#wishes.open) this.#dirty.add(wishing);",
    to: "",
  },
  // The history.
  {
    name: "history: wishes",
    file: workspace,
    from: "this.#index.history = history;\n    for (const path of this.#wishes.all) this.#dirty.add(path);",
    to: "this.#index.history = history;",
  },
  {
    name: "history: ids",
    file: workspace,
    from: "for (const page of this.#index.pages.values()) if (page.id) this.#markOtherId(page);",
    to: "",
  },
  {
    name: "history: an id that is typed",
    file: workspace,
    from: "if (page?.id && this.#index.history !== noHistory) this.#markOtherId(page);",
    to: "",
  },
  {
    name: "history: pages of another id when a page comes or goes",
    file: workspace,
    from: "if (this.#haveComeOrGone) for (const other of this.#ofOtherIds) this.#dirty.add(other);",
    to: "",
  },
  {
    name: "history: the fates of ids",
    file: index,
    from: "this.#fatesOfIds = undefined;\n    this.#released = undefined;",
    to: "",
  },
  // The whole.
  {
    name: "layout: other problems of a page",
    file: workspace,
    from: "layout.replace(path, before, problems);",
    to: "",
  },
  {
    name: "layout: where pages stand",
    file: workspace,
    from: "if (!hasSameKeys) this.#index.layout.forgetPlaces();",
    to: "",
  },
  {
    name: "layout: what is told once",
    file: layout,
    from: "for (const path of paths) changed.add(path);",
    to: "",
  },
  {
    name: "settings and configuration: all is checked again",
    file: workspace,
    from: "for (const path of this.#index.files()) this.#dirty.add(path);",
    to: "",
  },
  // The look-ups behind the view.
  {
    name: "names: a page that is gone stays",
    file: index,
    from: "for (const slot of gone) slot.removePage(old);",
    to: ";",
  },
  {
    name: "names: a page that came is not found",
    file: index,
    from: "for (const slot of come) slot.addPage(page);",
    to: ";",
  },
  {
    name: "names: the page as it was",
    file: index,
    from: "if (!come.includes(slot)) slot.replacePage(old, page);",
    to: ";",
  },
  {
    name: "back references: they stay",
    file: index,
    from: "for (const slot of noLonger) slot.removeLooker(path);",
    to: "",
  },
  {
    name: "back references: they do not come",
    file: index,
    from: "for (const slot of newly) slot.addLooker(path);",
    to: "",
  },
  { name: "coverage marks: they stay", file: index, from: "for (const slot of uncovered) slot.coverers--;", to: "" },
  {
    name: "coverage marks: they do not come",
    file: index,
    from: "for (const slot of covered) slot.coverers++;",
    to: "",
  },
  {
    name: "groups and kinds: a page that is gone stays",
    file: index,
    from: "this.#kinds.get(old.kind.id)?.delete(old);",
    to: ";",
  },
  {
    name: "tables: values of a page that is gone",
    file: index,
    from: "this.#values.remove(old, before.askedFor);",
    to: ";",
  },
  { name: "tables: values that came", file: index, from: "this.#values.add(page, after.askedFor);", to: ";" },
  {
    name: "wishes: names that came",
    file: index,
    from: "if (known) replaceCandidate(known, kind, old, page);",
    to: ";",
  },
  {
    name: "wishes: pages as files",
    file: index,
    from: "if (!old) this.#fileCandidates.get(extensionOf(path))?.add(path);\n    else if (!page) this.#fileCandidates.get(extensionOf(path))?.delete(path);",
    to: "",
  },
  {
    name: "wishes: files that are gone",
    file: index,
    from: "slot.drop();\n    this.#fileCandidates.get(extensionOf(path))?.delete(path);",
    to: "slot.drop();",
  },
  {
    name: "folders: what is in one that is gone",
    file: index,
    from: "if (!old && page) this.#folders?.add(path);",
    to: "",
  },
  // What a page looks up.
  {
    name: "anchors: who links to one",
    file: facts,
    from: "for (const path of reference.paths) if (path !== page.path) looksUp.add(slots.other(anchorsKey(path)));",
    to: "",
  },
  { name: "mentions", file: keys, from: "for (const { id } of page.mentions) keys.push(mentionKey(id));", to: "" },
  { name: "ids: who has the same", file: keys, from: "if (own !== undefined) keys.push(idKey(own));", to: "" },
  {
    name: "table: who has a code",
    file: keys,
    from: "for (const { value } of values) keys.push(codeKey(table.file, value));",
    to: "",
  },
  { name: "table: who has any code", file: keys, from: "keys.push(dataKey(table.file));", to: "" },
  {
    name: "glossary: the page that is made of it",
    file: keys,
    from: "keys.push(dataKey(model.glossary.file));",
    to: "",
  },
  { name: "site: the page that it makes", file: keys, from: "keys.push(dataKey(model.siteFile));", to: ";" },
  {
    name: "numbers: whose prefix is the number of a page",
    file: keys,
    from: "if (prefixIs && numbered !== undefined) keys.push(numberKey(prefixIs.kind, numbered));",
    to: "",
  },
  {
    name: "tables: who lists all pages",
    file: values,
    from: "for (const kind of lists) put(this.#listers, kind, page.path);",
    to: "",
  },
  {
    name: "tables: who lists all pages stays",
    file: values,
    from: "for (const kind of lists) take(this.#listers, kind, page.path);",
    to: "",
  },
  {
    name: "tables: who asks for a value",
    file: values,
    from: "for (const { kind, key, value } of queries) put(within(within(this.#lookers, kind), key), value, page.path);",
    to: "",
  },
  // What was suggested before.
  {
    name: "wishes: what was suggested before holds",
    file: "core/text/similar.ts",
    from: "changes === undefined || changes.some((change) => find(value, change, aliases).length > 0)",
    to: "false",
    isValue: true,
  },
  {
    name: "wishes: who is concerned by a name",
    file: "core/lookUps/wishes.ts",
    from: 'if (value === "" || names.has(value) || isLikeAny(value, only, parts))',
    to: 'if (value === "" || names.has(value))',
  },
  // The framework in its folder.
  { name: "the file of the site is read again", file: folder, from: "await this.#beside?.refresh(path);", to: "" },
  {
    name: "a document that is open wins",
    file: folder,
    from: "this.document(path)?.getText()",
    to: "undefined",
    isValue: true,
  },
  {
    name: "language: what is told of the whole",
    file: folder,
    from: "if (this.#layout) this.#edits.stale.add(this.#layout.path);",
    to: "",
  },
  {
    name: "configuration: its own problems",
    file: folder,
    from: "if (configuration.text !== undefined || configuration.isUnread) paths.add(configurationFile);",
    to: "",
  },
  {
    name: "layout: where it is told",
    file: folder,
    from: "for (const path of this.#checkLayout()) paths.add(path);",
    to: "this.#checkLayout();",
  },
  {
    name: "what is no more when all is read anew",
    file: folder,
    from: "for (const path of this.#workspace.allProblems().keys()) this.#edits.stale.add(path);",
    to: "",
  },
  {
    name: "history: of pages that are read later",
    file: folder,
    from: "    workspace.setHistory(this.#history);",
    to: "",
  },
  // What hangs on files.
  {
    name: "folders: one that is called like a page",
    file: "frameworks/reading/loading.ts",
    from: "wasFolder || !workspace.view.hasFile(path)",
    to: "!workspace.isPage(path)",
    isValue: true,
  },
  {
    name: "folders: what is in them",
    file: "frameworks/reading/loading.ts",
    from: "workspace.hasFolder(path) ? workspace.filesBelow(path) : []",
    to: "[]",
    isValue: true,
  },
  {
    name: "frameworks within others: what is published",
    file: "problems/publisher.ts",
    from: "if (lost.length === 0 && !isAnyWithin([...found.keys()])) return;",
    to: "return;",
  },
  {
    name: "frameworks that are found no more",
    file: "frameworks/frameworks.ts",
    from: "if (isPoorer && (await root.framework?.hasLostItsSigns())) this.#reload(root.key, false);",
    to: "",
  },
  // The tree.
  {
    name: "tree: other groups",
    file: "requests/tree/treeViews.ts",
    from: "if (survives(before, view.page(path), this.#view, view)) continue;",
    to: "continue;",
  },
  {
    name: "tree: other problems",
    file: "requests/tree/treeViews.ts",
    from: "tree.update(edited, checked.keys())",
    to: "tree.update(edited, [])",
    isValue: true,
  },
];
