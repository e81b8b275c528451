// The address of what is shown: the view stands in the query, the place in the fragment.
// Every other script comes after this one and shares the name `vermilion`.
window.vermilion = (function () {
  "use strict";

  // What one page hands on to the next, so that a reader keeps the view also where nothing is stored.
  const CARRIED = ["view", "english", "published", "language"];
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
    const parts = query();
    if (value === usual) parts.delete(name);
    else parts.set(name, value);
    history.replaceState(null, "", location.pathname + asSearch(parts) + location.hash);
  }

  function asSearch(parts) {
    const text = parts.toString();
    return text ? "?" + text : "";
  }

  function show(id) {
    history.replaceState(null, "", location.pathname + location.search + "#" + id);
  }

  // The whole address of one place of this page, as it is shown now; a range belongs to its start.
  function of(id) {
    const base = published ? published.href : location.href;
    const parts = new URLSearchParams();
    for (const [name, value] of query()) {
      if (CARRIED.includes(name) || name === "flip" || (name === "to" && location.hash === "#" + id)) {
        parts.set(name, value);
      }
    }
    return base.split(/[?#]/)[0] + asSearch(parts) + "#" + id;
  }

  function isOurs(link) {
    return link.protocol === location.protocol && link.host === location.host && /(\.html|\/)$/.test(link.pathname);
  }

  function carry(event) {
    const link = event.target.closest && event.target.closest("a[href]");
    if (!link || !isOurs(link) || link.search || link.pathname === location.pathname) return;
    const parts = new URLSearchParams();
    for (const [name, value] of query()) if (CARRIED.includes(name)) parts.set(name, value);
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
    location.hash = link.hash;
  });

  return { read, write, show, of, isLocal: !published && location.protocol === "file:" };
})();
