// The running head: once the heading of a page is out of sight, the essay's title and the place stand in
// the header.
(() => {
  "use strict";

  const page = document.querySelector(".edition");
  const heading = page?.querySelector("h1");
  const title = page?.querySelector(".imprint");
  const header = document.querySelector(".md-header__inner .md-logo");
  if (!heading || !title || !header || !window.vermilion?.place.firstSeen) return;

  const head = document.createElement("p");
  const link = document.createElement("a");
  const place = document.createElement("b");
  head.className = "running";
  link.href = "#text";
  for (const one of title.querySelectorAll(".in-zh, .in-en")) link.append(one.cloneNode(true), " ");
  head.append(link, " ", place);
  header.after(head);

  const root = document.documentElement;
  let isWaiting = false;

  function tell() {
    isWaiting = false;
    const id = vermilion.place.firstSeen()?.id || "";
    place.textContent = /^p\d/.test(id) ? `¶ ${id.slice(1).replace("s", ".")}` : "";
  }

  function wait() {
    if (isWaiting || !("running" in root.dataset)) return;
    isWaiting = true;
    requestAnimationFrame(tell);
  }

  new IntersectionObserver(([{ isIntersecting, boundingClientRect }]) => {
    const isPast = !isIntersecting && boundingClientRect.bottom < innerHeight / 2;
    if (isPast) root.dataset.running = "";
    else delete root.dataset.running;
    wait();
  }).observe(heading);
  addEventListener("scroll", wait, { passive: true });
})();
