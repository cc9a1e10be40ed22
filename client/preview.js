// Runs in the previews of the editor. What a reader did there stays when the page is drawn again: tabs that are chosen, boxes that are
// unfolded, what is selected, and where the page is scrolled to. The editor itself keeps that when it changes a page, but for tabs, and
// little of it when it loads the page anew, as it does when other pages have changed what this one shows.
(() => {
  /** How long the editor may take to scroll by itself, in milliseconds. */
  const patience = 300;
  /** How long what was done in a document counts after that has gone, in milliseconds; and by which name it is kept. */
  const memory = 10_000;
  const key = "algoritmekader.preview";

  const pageIn = (document) => document.querySelector(".ak-page");
  const tabsIn = (page) => [...page.querySelectorAll(".tabbed-set > input")];
  const boxesIn = (page) => [...page.querySelectorAll("details")];
  const titleOf = (box) => box.querySelector("summary")?.textContent ?? "";
  const linesIn = (page) => [...page.querySelectorAll("[data-line]")];

  /** Which file a preview shows. */
  function sourceOf(document) {
    const settings = document.getElementById("vscode-markdown-preview-data")?.getAttribute("data-settings");
    return settings ? JSON.parse(settings).source : undefined;
  }

  /** The document that is still on the screen while this one is loaded in its place. */
  function documentBefore() {
    const before = window.parent.document.getElementById("active-frame")?.contentDocument;
    return before && before !== document ? before : undefined;
  }

  /** What a reader did on a page. */
  function stateOf(page) {
    const { defaultView: view } = page.ownerDocument;
    const first = linesIn(page).find((element) => element.getBoundingClientRect().top >= 0);
    return {
      tabs: chosenTabs(page),
      boxes: boxesIn(page).map((box) => ({ title: titleOf(box), open: box.open })),
      selection: selectionIn(page, view),
      place:
        first && view.scrollY > 0 ? { text: first.textContent, top: first.getBoundingClientRect().top } : undefined,
    };
  }

  function chosenTabs(page) {
    return tabsIn(page).flatMap(({ checked, defaultChecked, id }) => (checked && !defaultChecked ? [id] : []));
  }

  /** From where to where in the text of a page something is selected, and what. */
  function selectionIn(page, view) {
    const selection = view.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
    if (!page.contains(startContainer) || !page.contains(endContainer)) return undefined;
    const lengthTo = (node, offset) => {
      const range = page.ownerDocument.createRange();
      range.setStart(page, 0);
      range.setEnd(node, offset);
      return range.toString().length;
    };
    const [start, end] = [lengthTo(startContainer, startOffset), lengthTo(endContainer, endOffset)];
    return { start, text: page.textContent.slice(start, end) };
  }

  function choose(page, tabs) {
    for (const tab of tabsIn(page)) if (tabs.includes(tab.id)) tab.checked = true;
  }

  function unfold(page, boxes) {
    for (const [index, box] of boxesIn(page).entries()) {
      const before =
        boxes[index]?.title === titleOf(box) ? boxes[index] : boxes.find(({ title }) => title === titleOf(box));
      if (before) box.open = before.open;
    }
  }

  function select(page, { start, text }) {
    const all = page.textContent;
    const at = all.startsWith(text, start) ? start : nearest(all, text, start);
    if (at < 0) return;
    const range = document.createRange();
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    let from = 0;
    let isBegun = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const to = from + node.data.length;
      if (!isBegun && at < to) {
        range.setStart(node, at - from);
        isBegun = true;
      }
      if (isBegun && at + text.length <= to) {
        range.setEnd(node, at + text.length - from);
        break;
      }
      from = to;
    }
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }

  /** Where a text stands that is the nearest to an index; -1 for nowhere. */
  function nearest(all, text, index) {
    const [before, after] = [all.lastIndexOf(text, index), all.indexOf(text, index)];
    if (before < 0 || after < 0) return Math.max(before, after);
    return index - before < after - index ? before : after;
  }

  /** Scrolls to where the reader was, as often as the editor may scroll elsewhere, but never against the reader. */
  function scroll(page, { text, top }) {
    const element = linesIn(page).find(({ textContent }) => textContent === text);
    if (!element) return;
    let isOver = false;
    for (const event of ["wheel", "keydown", "pointerdown"]) {
      addEventListener(event, () => (isOver = true), { once: true, passive: true });
    }
    const correct = () => {
      const off = element.getBoundingClientRect().top - top;
      if (!isOver && Math.abs(off) > 1) scrollBy(0, off);
    };
    const correctInTime = () => {
      correct();
      requestAnimationFrame(() => requestAnimationFrame(correct));
      setTimeout(correct, patience);
    };
    correctInTime();
    if (document.readyState !== "complete") addEventListener("load", correctInTime);
  }

  /** What a reader did in a document; a page that was drawn as without us has other elements, but the same text. */
  function left(document) {
    const page = pageIn(document) ?? document.querySelector(".markdown-body");
    return page ? { source: sourceOf(document), at: Date.now(), ...stateOf(page) } : undefined;
  }

  /** What was done in the document in whose place this one came: it may be there still, or has just gone. */
  function leftBefore() {
    const before = documentBefore();
    const state = before ? left(before) : JSON.parse(sessionStorage.getItem(key) ?? "null");
    return state && state.source === sourceOf(document) && Date.now() - state.at < memory ? state : undefined;
  }

  function restore() {
    const page = pageIn(document);
    const state = page && leftBefore();
    if (!state) return;
    choose(page, state.tabs);
    unfold(page, state.boxes);
    if (state.selection) select(page, state.selection);
    if (state.place) scroll(page, state.place);
    tabs = chosenTabs(page);
  }

  /** Where the editor keeps a preview in another way nothing of this works, and nothing needs to. */
  function unlessRefused(act) {
    return () => {
      try {
        act();
      } catch (error) {
        console.debug(`What a reader did is not kept: ${error}`);
      }
    };
  }

  let tabs = [];
  addEventListener("change", () => {
    const page = pageIn(document);
    tabs = page ? chosenTabs(page) : [];
  });
  addEventListener("vscode.markdown.updateContent", () => {
    const page = pageIn(document);
    if (page) choose(page, tabs);
  });

  const save = () => sessionStorage.setItem(key, JSON.stringify(left(document) ?? null));
  addEventListener("pagehide", unlessRefused(save));
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", unlessRefused(restore));
  else unlessRefused(restore)();
})();
