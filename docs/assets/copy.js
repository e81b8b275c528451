// What is copied of the text is what is shown of it, as plain text and as plain HTML: no links, no
// styles, no numbers, no word of the buttons around it; of a proof both forms, `garbled[corrected]`.
(() => {
  "use strict";

  const page = document.querySelector(".reading, .parallel, .source, .notes");
  if (!page) return;

  const BLOCKS = ".zh, .en, .published, .source-text, .note p, .note li, .word p";
  const LEFT_OUT = "button, summary, rt, .number, .handle, .permalink, .apparatus, .places, .dictionary";
  const BREAKS = "\n";

  const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const isShown = (element) => element.getClientRects().length > 0;

  // A piece: what is copied as plain text, and as HTML.
  const piece = (plain, html = escaped(plain)) => ({ plain, html });
  const tag = (name, lang, html) => `<${name}${lang ? ` lang="${escaped(lang)}"` : ""}>${html}</${name}>`;

  function joined(parts) {
    return piece(parts.map(({ plain }) => plain).join(""), parts.map(({ html }) => html).join(""));
  }

  function ofText(node, range) {
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.length;
    const text = node.data.slice(start, end);
    if (node.parentElement.closest(".source-text")) return piece(text, escaped(text).replaceAll(BREAKS, "<br>"));
    return piece(text.replace(/\s+/g, " "));
  }

  // Of a mark in a proof both forms, whole: nobody can select half of what is struck. But what is
  // selected inside one mark is that.
  function ofMark(mark) {
    const { garbled } = mark.dataset;
    const corrected = mark.textContent;
    return piece(`${garbled}[${corrected}]`, tag("del", "", escaped(garbled)) + tag("ins", "", escaped(corrected)));
  }

  function ofNode(node, range) {
    if (!range.intersectsNode(node)) return piece("");
    if (node.nodeType === Node.TEXT_NODE) return ofText(node, range);
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(LEFT_OUT) || !isShown(node)) return piece("");
    const isWithin = node.contains(range.commonAncestorContainer);
    if (!isWithin && node.matches('[data-view="proof"] .correction[data-garbled]:not(.crux)')) return ofMark(node);
    const { plain, html } = joined([...node.childNodes].map((child) => ofNode(child, range)));
    if (!plain) return piece("");
    if (node.matches(".pair .corrected") && !isWithin) return piece(`[${plain}]`, tag("ins", node.lang, html));
    if (node.matches("s") && !isWithin) return piece(plain, tag("del", node.lang, html));
    if (node.matches("em, cite")) return piece(plain, tag(node.localName, node.lang, html));
    return piece(plain, node.lang && !node.matches(BLOCKS) ? tag("span", node.lang, html) : html);
  }

  // The lines of a selection: those of the text, or of the panel where nothing else is selected.
  function linesOf(range) {
    const isInPanel = Boolean(range.commonAncestorContainer.parentElement?.closest(".panel"));
    return [...page.querySelectorAll(BLOCKS)]
      .filter((block) => range.intersectsNode(block) && isShown(block) && !block.closest(LEFT_OUT))
      .filter((block) => Boolean(block.closest(".panel")) === isInPanel && !block.closest("details.pinyin, .tools"))
      .map((block) => ({ block, ...ofNode(block, range) }))
      .filter(({ plain }) => plain.trim());
  }

  // Columns side by side: a table, whose cells a spreadsheet takes as such.
  function asTable(lines) {
    const rows = new Map();
    for (const line of lines) {
      const cell = line.block.closest("td");
      const cells = rows.get(cell.parentElement) || new Map();
      rows.set(cell.parentElement, cells.set(cell, [...(cells.get(cell) || []), line]));
    }
    const all = [...rows.values()].map((cells) => [...cells.values()]);
    const html = all.map((row) => tag("tr", "", row.map((cell) => tag("td", "", cell.map(asHtml).join(""))).join("")));
    const text = all.map((row) => row.map((cell) => cell.map(({ plain }) => plain.trim()).join(" ")).join("\t"));
    return piece(text.join("\n"), tag("table", "", html.join("")));
  }

  const langOf = ({ block }) => block.closest("[lang]").lang;
  const asHtml = (line) => tag("p", langOf(line), line.html.trim());

  function copied(selection) {
    const ranges = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
    const lines = ranges.flatMap(linesOf);
    if (!lines.length) return null;
    if (new Set(lines.map(({ block }) => block.closest("td"))).size > 1) return asTable(lines);
    // A few words go into the line where they are pasted.
    if (lines.length === 1) return piece(lines[0].plain, tag("span", langOf(lines[0]), lines[0].html));
    return piece(lines.map(({ plain }) => plain.trim()).join("\n"), lines.map(asHtml).join(""));
  }

  // What is outside the text is left to the browser.
  function give(transfer) {
    const selection = getSelection();
    const text = selection.isCollapsed ? null : copied(selection);
    if (!text) return false;
    transfer.setData("text/plain", text.plain);
    transfer.setData("text/html", text.html);
    return true;
  }

  document.addEventListener("copy", (event) => {
    if (event.target.closest?.("input, textarea")) return;
    if (give(event.clipboardData)) event.preventDefault();
  });
  // A selection that is dragged elsewhere is copied too.
  document.addEventListener("dragstart", (event) => {
    if (event.target instanceof Text) give(event.dataTransfer);
  });
})();
