// A form that sifts the entries of a page: what is ticked, found and sorted stands in the address.
(() => {
  "use strict";

  if (!window.vermilion?.match.pattern) return;

  const READ = '[lang="zh-Latn-pinyin"]';

  // `part` holds the sections of entries; of an entry `written` is what is looked through. In another than
  // the usual order, by what `key` gives of each, all stand in `flat`.
  vermilion.sift = ({ form, part, section, entry, written, flat, key, sorting = () => {}, drawn = () => {} }) => {
    const all = document.querySelector(part);
    const sections = [...all.querySelectorAll(section)];
    const entries = [...all.querySelectorAll(entry)].map((element, place) => ({
      element,
      place,
      home: element.parentElement,
    }));
    const boxes = [...form.querySelectorAll("[type=checkbox]")];
    const facets = [...new Set(boxes.map(({ name }) => name))];
    const forms = vermilion.match.forms(form.dataset.traditional);
    const usual = form.sort.options[0].value;
    const texts = new Map();
    // Made once: some engines make one for each comparison otherwise.
    const { compare: compareChinese } = new Intl.Collator("zh");
    let order = usual;
    let waiting = 0;

    const ticked = (facet) => boxes.filter(({ name, checked }) => name === facet && checked).map(({ value }) => value);

    // The words of an entry are gathered when something is first looked for.
    function textsOf(element) {
      if (!texts.has(element)) {
        const all = (selector) => [...element.querySelectorAll(selector)].map((one) => one.textContent);
        texts.set(element, { written: all(written), said: all(READ).map(vermilion.match.spell) });
      }
      return texts.get(element);
    }

    function fits({ dataset }, wanted) {
      return wanted.every(
        ([facet, values]) => !values.length || values.some((value) => dataset[facet].split(" ").includes(value)),
      );
    }

    function compare(a, b) {
      const by = typeof a.key === "number" ? a.key - b.key : compareChinese(a.key, b.key);
      return by || a.place - b.place;
    }

    function arrange() {
      if (form.sort.value === order) return;
      order = form.sort.value;
      if (order === usual) {
        for (const { element, home } of entries) home.append(element);
        all.replaceChildren(...sections);
      } else {
        for (const { element, home } of entries) sorting(element, home);
        const keyed = entries.map((one) => ({ ...one, key: key(one.element, order) })).sort(compare);
        flat.replaceChildren(...keyed.map(({ element }) => element));
        all.replaceChildren(flat);
      }
      all.classList.toggle("sorted", order !== usual);
    }

    function draw() {
      const wanted = facets.map((facet) => [facet, ticked(facet)]);
      const isAsked = Boolean(form.find.value.trim());
      const has = vermilion.match.finder(form.find.value, forms);
      const finds = (element) => !isAsked || has(textsOf(element));
      const named = location.hash.slice(1);
      let count = 0;
      for (const { element } of entries) {
        // What an address names is shown, whatever the form says.
        element.hidden = element.id !== named && !(fits(element, wanted) && finds(element));
        if (!element.hidden) count += 1;
      }
      arrange();
      for (const one of sections) one.hidden = !one.querySelector(`${entry}:not([hidden])`);
      form.querySelector("output").textContent = `${count} / ${entries.length}`;
      drawn({ count, finds, named, ticked: boxes.filter((box) => box.checked) });
    }

    function remember() {
      vermilion.address.writeAll({
        ...Object.fromEntries(facets.map((facet) => [facet, ticked(facet).join(".")])),
        find: form.find.value.trim(),
        sort: form.sort.value === usual ? "" : form.sort.value,
      });
    }

    function recall() {
      const asked = new URLSearchParams(location.search);
      for (const box of boxes) box.checked = (asked.get(box.name) || "").split(".").includes(box.value);
      form.find.value = asked.get("find") || "";
      form.sort.value = asked.get("sort") || usual;
      if (form.sort.selectedIndex < 0) form.sort.value = usual;
    }

    function answer() {
      draw();
      remember();
    }

    form.addEventListener("input", (event) => {
      clearTimeout(waiting);
      if (event.target.name === "find") waiting = setTimeout(answer, 120);
      else answer();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("hashchange", draw);
    addEventListener("popstate", remember);
    recall();
    draw();
    document.documentElement.classList.add("can-filter");
  };
})();
