// The address of what is shown: the view stands in the query, the place in the fragment.
// Every other script comes after this one and shares the name `vermilion`.
window.vermilion = (() => {
  "use strict";

  // What one page hands on to the next, so that a reader keeps the view also where nothing is stored.
  const CARRIED = ["view", "english", "as_published", "words", "pinyin", "language"];
  // What belongs to the place that the address names.
  const OF_PLACE = ["to", "word", "hit", "of"];
  const published = document.querySelector('link[rel="canonical"]');
  let due = null; // What the browser has not taken yet.
  let trying = 0;

  const here = () => new URL(due ? due.address : location.href);
  const query = () => here().searchParams;

  // All changes of the address, and of what this entry of the history remembers, are made here. Browsers
  // limit how many they take: WebKit throws at the 101st in 30 seconds, Chromium takes it in silence.
  function put(url, more = {}) {
    const state = { ...history.state, ...due?.state, ...more };
    if (url.href === location.href && JSON.stringify(state) === JSON.stringify({ ...history.state })) {
      due = null;
      return;
    }
    due = { address: url.href, state };
    clearTimeout(trying);
    try {
      history.replaceState(state, "", url.href);
    } catch {
      trying = setTimeout(() => due && put(here()), 1000);
      return;
    }
    if (location.href === url.href) due = null;
    else trying = setTimeout(() => due && put(here()), 1000);
  }

  // What is due belongs to an entry that the reader has left.
  addEventListener("popstate", () => {
    due = null;
  });

  function read(name, allowed, usual) {
    const value = query().get(name);
    return allowed.includes(value) ? value : usual;
  }

  // Writes one part of the view; what is usual is left out.
  function write(name, value, usual = "") {
    writeAll({ [name]: value === usual ? "" : value });
  }

  // Several parts at once, since browsers limit how often an address may change; empty ones go.
  function writeAll(values) {
    const parts = query();
    for (const [name, value] of Object.entries(values)) {
      if (value) parts.set(name, value);
      else parts.delete(name);
    }
    const url = here();
    url.search = asSearch(parts);
    put(url);
  }

  function asSearch(parts) {
    const text = parts.toString();
    return text ? `?${text}` : "";
  }

  // A place of its own: no range goes on from it, and no hit of a search is lit any longer;
  // `word` is where a word begins in its sentence.
  function show(id, word) {
    const parts = query();
    for (const name of ["to", "word", "hit", "of"]) parts.delete(name);
    if (word) parts.set("word", word);
    window.CSS?.highlights?.delete("hit");
    const url = here();
    url.search = asSearch(parts);
    url.hash = id;
    put(url);
  }

  // The whole address of one place of this page, as it is shown now; a range belongs to its start.
  function of(id) {
    const base = published ? published.href : location.href;
    const parts = new URLSearchParams();
    for (const [name, value] of query()) {
      if (CARRIED.includes(name) || name === "flip" || (OF_PLACE.includes(name) && location.hash === `#${id}`)) {
        parts.set(name, value);
      }
    }
    return `${base.split(/[?#]/)[0] + asSearch(parts)}#${id}`;
  }

  // The address of a place on another page: the view goes along, but where `parts` say otherwise.
  function to(page, parts, id) {
    const all = new URLSearchParams();
    const kept = CARRIED.filter((name) => query().has(name)).map((name) => [name, query().get(name)]);
    for (const [name, value] of Object.entries({ ...Object.fromEntries(kept), ...parts })) {
      if (value) all.set(name, value);
    }
    return `${page + asSearch(all)}#${id}`;
  }

  function isOurs(link) {
    return link.protocol === location.protocol && link.host === location.host && /(\.html|\/)$/.test(link.pathname);
  }

  function carry(event) {
    const link = event.target.closest?.("a[href]");
    if (!link || !isOurs(link) || link.pathname === location.pathname) return;
    if (link.closest("dialog.search")) return; // What it leads to must show.
    const parts = new URLSearchParams(link.search);
    for (const name of CARRIED) {
      parts.delete(name); // What was carried before may be out of date.
      if (query().has(name)) parts.set(name, query().get(name));
    }
    link.search = asSearch(parts);
  }

  // Before a link is followed, opened elsewhere or copied, by mouse, touch or keyboard.
  addEventListener("pointerdown", carry, true);
  addEventListener("focusin", carry, true);

  // A place on this page: go there, and keep the view.
  addEventListener("click", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest("a[href]");
    if (!link || !isOurs(link) || !link.hash || link.pathname !== location.pathname || link.search) return;
    event.preventDefault();
    // A range, a word, what a search lit: they belong to the place that is left.
    writeAll(Object.fromEntries(OF_PLACE.map((name) => [name, ""])));
    vermilion.announce("leave");
    if (link.hash === location.hash) vermilion.announce("land");
    location.hash = link.hash;
  });

  // Messengers glue punctuation to a link, capitalise it or encode it twice: the id that it begins with.
  function understood(given) {
    let text = given;
    try {
      text = decodeURIComponent(given);
    } catch {
      // A lone percent sign is as good an end as any.
    }
    text = text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/^[^a-z0-9]+/, "")
      .slice(0, 100);
    for (let end = text.length; end > 0; end -= 1) {
      const isWhole = !/[a-z0-9]/.test(text[end] || "");
      if (isWhole && document.getElementById(text.slice(0, end))) return text.slice(0, end);
    }
    return given;
  }

  // Before any script asks which place the address names.
  function mend() {
    const given = location.hash.slice(1);
    if (!given || document.getElementById(given)) return;
    const url = here();
    url.hash = understood(given);
    put(url);
  }
  mend();
  addEventListener("hashchange", mend);

  // What this entry of the history is to know when the reader comes back to it.
  const remember = (more) => put(here(), more);

  const isLocal = !published && location.protocol === "file:";

  // Each script fills in what it offers to those after it, and hears what those before it announce:
  // nobody calls what comes later.
  return {
    address: { read, write, writeAll, show, of, to, remember, isLocal },
    // `vermilion:view`: another view of the text, by its `name`; `vermilion:leave`: the reader goes to another
    // place of the page; `vermilion:land`: the place that the address names is to be shown.
    announce: (name, detail) => document.dispatchEvent(new CustomEvent(`vermilion:${name}`, { detail })),
    match: {},
    notes: {},
    search: {},
    settings: {},
    stops: {},
    view: {},
    voice: {},
    // What later scripts do better: where one of them is missing or not wanted, the rest goes on.
    layers: { add: () => undefined, enter: (_name, then) => then(), leave: () => false, isNarrow: () => false },
    place: {
      holdStill: (change) => change(),
      holdOn: (act) => act(),
      depart: () => undefined,
      isNew: () => true,
      isBack: false,
      current: () => null,
      setCurrent: () => undefined,
    },
    text: { say: (text) => text, wrap: () => undefined },
    words: { tell: () => "" },
  };
})();
