// The address of what is shown: the view stands in the query, the place in the fragment.
// Every other script comes after this one and shares the name `vermilion`.
window.vermilion = (() => {
  "use strict";

  // What one page hands on to the next, so that a reader keeps the view also where nothing is stored.
  const CARRIED = ["view", "english", "as_published", "words", "pinyin", "language"];
  // What belongs to the place that the address names.
  const OF_PLACE = ["to", "word", "hit", "of"];
  const published = document.querySelector('link[rel="canonical"]');

  function query() {
    return new URLSearchParams(location.search);
  }

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
    history.replaceState(null, "", location.pathname + asSearch(parts) + location.hash);
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
    history.replaceState(null, "", `${location.pathname + asSearch(parts)}#${id}`);
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
    location.hash = link.hash;
  });

  return { read, write, writeAll, show, of, to, isLocal: !published && location.protocol === "file:" };
})();
