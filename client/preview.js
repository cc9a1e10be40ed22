// Runs in the previews of the editor. What a reader did there stays when the page is drawn again: tabs that are chosen, boxes that are
// unfolded, what is selected, and where the page is scrolled to. The editor itself keeps that when it changes a page, but for tabs, and
// little of it when it loads the page anew, as it does when other pages have changed what this one shows.
(() => {
  /** How long the editor may take to scroll by itself, in milliseconds. */
  const patience = 300;
  /** How long what was done in a document counts after that has gone, in milliseconds; and by which name it is kept. */
  const memory = 5000;
  const key = "algoritmekader.preview";

  const pageIn = () => document.querySelector(".ak-page");
  const tabsIn = (page) => [...page.querySelectorAll(".tabbed-set > input")];
  const boxesIn = (page) => [...page.querySelectorAll("details")];
  const titleOf = (box) => box.querySelector("summary")?.textContent ?? "";
  const linesIn = (page) => [...page.querySelectorAll("[data-line]")];

  /** Which file a preview shows. */
  function sourceOf() {
    const settings = document.getElementById("vscode-markdown-preview-data")?.getAttribute("data-settings");
    return settings ? JSON.parse(settings).source : undefined;
  }

  /** What a reader did on a page. */
  function stateOf(page) {
    const first = linesIn(page).find((element) => element.getBoundingClientRect().top >= 0);
    return {
      tabs: chosenTabs(page),
      boxes: boxesIn(page).map((box) => ({ title: titleOf(box), open: box.open })),
      selection: selectionIn(page),
      place: first && scrollY > 0 ? { ...textAndLine(first), top: first.getBoundingClientRect().top } : undefined,
    };
  }

  function textAndLine(element) {
    return { text: element.textContent, line: Number(element.dataset.line) };
  }

  function chosenTabs(page) {
    return tabsIn(page).flatMap(({ checked, defaultChecked, id }) => (checked && !defaultChecked ? [id] : []));
  }

  /** From where to where in the text of a page something is selected, and what. */
  function selectionIn(page) {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
    if (!page.contains(startContainer) || !page.contains(endContainer)) return undefined;
    const lengthTo = (node, offset) => {
      const range = document.createRange();
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
  function scroll(page, { text, line, top }) {
    const off = (element) => Math.abs(Number(element.dataset.line) - line);
    const same = linesIn(page).filter(({ textContent }) => textContent === text);
    const [element] = same.sort((a, b) => off(a) - off(b));
    if (!element) return;
    let isOver = false;
    for (const event of ["wheel", "keydown", "pointerdown"]) {
      addEventListener(event, () => (isOver = true), { once: true, passive: true });
    }
    const correct = () => {
      const distance = element.getBoundingClientRect().top - top;
      if (!isOver && Math.abs(distance) > 1) scrollBy(0, distance);
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
  function left() {
    const page = pageIn() ?? document.querySelector(".markdown-body");
    return page ? { source: sourceOf(), at: Date.now(), ...stateOf(page) } : undefined;
  }

  function isOfThis(state) {
    return state && state.source === sourceOf() && Date.now() - state.at < memory;
  }

  function restore(state) {
    const page = pageIn();
    if (!page || isRestored) return;
    isRestored = true;
    choose(page, state.tabs);
    unfold(page, state.boxes);
    if (state.selection) select(page, state.selection);
    if (state.place) scroll(page, state.place);
    tabs = chosenTabs(page);
  }

  /** Where the editor keeps a preview in another way nothing of this works, and nothing needs to. */
  function unlessRefused(act) {
    return (event) => {
      try {
        act(event);
      } catch (error) {
        console.debug(`What a reader did is not kept: ${error}`);
      }
    };
  }

  let tabs = [];
  addEventListener("change", () => {
    const page = pageIn();
    tabs = page ? chosenTabs(page) : [];
  });
  addEventListener("vscode.markdown.updateContent", () => {
    const page = pageIn();
    if (page) choose(page, tabs);
  });

  // The document in whose place this one comes may be there still, and is asked; or it has just gone, and left word.
  let isRestored = false;
  unlessRefused(() => {
    const channel = new BroadcastChannel(key);
    channel.onmessage = unlessRefused(({ data }) => {
      if (data.asked) {
        if (data.asked === sourceOf()) channel.postMessage({ state: left() });
      } else if (isOfThis(data.state)) restore(data.state);
    });
    addEventListener(
      "pagehide",
      unlessRefused(() => sessionStorage.setItem(key, JSON.stringify(left() ?? null))),
    );
    // A script of the editor puts the page in the document, before this one or behind it.
    const whenThere = unlessRefused(() => {
      if (!document.querySelector(".markdown-body")) return;
      arrival.disconnect();
      const state = JSON.parse(sessionStorage.getItem(key) ?? "null");
      if (isOfThis(state)) restore(state);
      else channel.postMessage({ asked: sourceOf() });
    });
    const arrival = new MutationObserver(whenThere);
    arrival.observe(document, { childList: true, subtree: true });
    whenThere();
  })();
})();
