// The view of the reading page: clean, marked or proof, with English or without.
// It stands in the address (?view=proof&english=off), so that a link opens as it was sent.
(function () {
  "use strict";

  const page = document.querySelector(".reading");
  const tools = page && page.querySelector(".tools");
  if (!tools) return;

  const VIEWS = [
    ["clean", "净", "clean"],
    ["marked", "校", "marked"],
    ["proof", "批", "proof"],
  ];
  const query = new URLSearchParams(location.search);
  const asked = query.get("view");

  function show(name, value, usual) {
    page.dataset[name] = value;
    if (value === usual) query.delete(name);
    else query.set(name, value);
    const search = query.toString();
    history.replaceState(null, "", location.pathname + (search ? "?" + search : "") + location.hash);
    for (const button of tools.querySelectorAll(`[data-name="${name}"]`)) {
      const on = button.dataset.value === value;
      button.setAttribute("aria-pressed", String(on));
    }
  }

  function button(name, value, zh, en) {
    const made = document.createElement("button");
    made.type = "button";
    made.dataset.name = name;
    made.dataset.value = value;
    const chinese = document.createElement("span");
    chinese.lang = "zh-Hans";
    chinese.textContent = zh;
    const english = document.createElement("span");
    english.lang = "en";
    english.textContent = en;
    made.append(chinese, " ", english);
    tools.append(made);
    return made;
  }

  for (const [value, zh, en] of VIEWS) {
    button("view", value, zh, en).addEventListener("click", () => show("view", value, "marked"));
  }
  const english = button("english", "on", "英", "English");
  english.classList.add("apart");
  english.addEventListener("click", () =>
    show("english", page.dataset.english === "off" ? "on" : "off", "on"),
  );

  show("view", VIEWS.some(([value]) => value === asked) ? asked : "marked", "marked");
  show("english", query.get("english") === "off" ? "off" : "on", "on");
})();
