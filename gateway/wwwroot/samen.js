// Makes pages quicker that work without it. Each part takes the elements that it knows.

const english = document.documentElement.lang === "en";
const t = (nl, en) => (english ? en : nl);

/** The parts of a text as people compare them: without case, accents and signs. */
const parts = (text) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

const make = (name, attributes) => set(document.createElement(name), attributes);

// A box with a list below it, by the ARIA pattern of a combobox: the focus stays in the box, arrows mark, Enter takes, Escape closes.

let lists = 0;

function combobox(box, label, take) {
  const list = make("div", { id: `lijst-${++lists}`, role: "listbox", class: "samen-options", "aria-label": label, hidden: "" });
  const said = make("span", { role: "status", class: "samen-hidden" });
  let at = -1;
  box.after(list, said);
  box.parentElement.classList.add("samen-holds-options");
  set(box, { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, autocomplete: "off" });

  function mark(to) {
    list.children[at]?.setAttribute("aria-selected", "false");
    at = to;
    const marked = list.children[at];
    marked?.setAttribute("aria-selected", "true");
    marked?.scrollIntoView({ block: "nearest" });
    if (marked) box.setAttribute("aria-activedescendant", marked.id);
    else box.removeAttribute("aria-activedescendant");
  }

  function open(isOpen) {
    mark(-1);
    list.hidden = !isOpen;
    box.setAttribute("aria-expanded", String(isOpen));
  }

  /** Shows what was found, and says how many; nothing closes the list. */
  function show(options, several, none) {
    mark(-1);
    list.replaceChildren(...options.map((option, i) => set(option, { id: `${list.id}-${i}`, "aria-selected": "false" })));
    said.textContent = options.length ? `${options.length} ${several}` : none;
    open(options.length > 0);
  }

  box.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing) return;
    if (step && list.children.length > 0) {
      event.preventDefault();
      const next = at + step;
      if (list.hidden) open(true);
      mark(at < 0 && step < 0 ? list.children.length - 1 : next < 0 || next >= list.children.length ? -1 : next);
    } else if (event.key === "Enter" && !list.hidden && at >= 0) {
      event.preventDefault();
      take(list.children[at], event);
      open(false);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      open(false);
    }
  });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // The focus stays in the box.
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (!option) return;
    take(option, event);
    open(false);
  });
  box.addEventListener("blur", () => open(false));
  open(false);
  return { list, show, close: () => open(false) };
}

// Search: the first results while somebody types.

function suggest(box) {
  // A click follows the link by itself, also into another tab.
  const found = combobox(box, t("Eerste resultaten", "First results"), (option, event) => event.type === "keydown" && option.click());
  let timer, asked, quietUntil = 0;

  async function ask() {
    const words = box.value.trim();
    asked?.abort();
    if (words.length < 2) return found.show([], "", "");
    if (Date.now() < quietUntil) return;
    asked = new AbortController();
    try {
      const response = await fetch(`/zoeken/suggesties?q=${encodeURIComponent(words)}`, { signal: asked.signal });
      if (response.status === 429) quietUntil = Date.now() + 1000 * (Number(response.headers.get("Retry-After")) || 60);
      const html = response.status === 200 ? await response.text() : "";
      if (document.activeElement !== box) return;
      const options = [...new DOMParser().parseFromString(html, "text/html").querySelectorAll("[role=option]")];
      found.show(options, t("suggesties", "suggestions"), t("Geen suggesties", "No suggestions"));
    } catch {
      found.close(); // Asked anew meanwhile, or the network is away: the page itself still searches.
    }
  }

  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 250);
  });
}

for (const box of document.querySelectorAll("form[action='/zoeken'] input[name=q]")) suggest(box);

// The key / goes to the search, unless somebody types or turned it off (WCAG 2.1.4).

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  const other = event.ctrlKey || event.metaKey || event.altKey || event.key !== document.documentElement.dataset.shortcut;
  if (other || typing) return;
  event.preventDefault();
  const box = [...document.querySelectorAll("form[action='/zoeken'] input[name=q]")].find((one) => one.offsetParent);
  if (box) box.focus();
  else location.assign("/zoeken");
});

// A long choice gets a box to type in. What is sent stays what the select holds.

function choice(select) {
  const options = [...select.options].map((option) => {
    const words = parts(option.text);
    // 's-Gravenhage is found as gravenhage, s-gravenhage and sgravenhage.
    return { option, text: ` ${words.join(" ")} ${words.join("")}` };
  });
  const box = make("input", { type: "text", id: select.id, class: select.className.replaceAll("select", "textbox"), spellcheck: "false" });
  for (const { name, value } of select.attributes) if (name.startsWith("aria-")) box.setAttribute(name, value);
  box.placeholder = select.options[0].value === "" ? select.options[0].text : "";
  select.id = `${select.id}-keuze`;
  select.hidden = true;
  select.after(box);
  const found = combobox(box, box.labels[0]?.textContent.trim() ?? "", take);
  const show = () => (box.value = select.value === "" ? "" : select.selectedOptions[0].text);

  function take(shown) {
    select.value = shown.dataset.value;
    show();
    for (const name of ["input", "change"]) select.dispatchEvent(new Event(name, { bubbles: true }));
  }

  function list(typed) {
    const words = parts(typed);
    const has = (one, before) => words.every((word) => one.text.includes(before + word));
    // Where a word begins so comes before where it only stands in one.
    const fits = options.filter((one) => has(one, "")).sort((a, b) => has(b, " ") - has(a, " "));
    const shown = fits.map(({ option }) => {
      const line = make("div", { role: "option", "data-value": option.value });
      line.textContent = option.text;
      return line;
    });
    found.show(shown, t("keuzes", "choices"), t("Geen keuze heet zo", "No choice is called that"));
  }

  box.addEventListener("input", () => {
    if (box.value.trim() === "" && select.options[0].value === "") select.value = "";
    list(box.value);
  });
  box.addEventListener("click", () => found.list.hidden && list(""));
  box.addEventListener("focus", () => box.select());
  box.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && found.list.hidden) list("");
    // Enter takes the first one, rather than send the form with another choice than what was typed.
    if (event.key === "Enter" && !event.defaultPrevented && !found.list.hidden && found.list.children.length > 0) {
      event.preventDefault();
      take(found.list.children[0]);
      found.close();
    }
  });
  // What stands in the box is what is sent.
  box.addEventListener("blur", show);
  select.addEventListener("change", show);
  addEventListener("pageshow", show);
  show();
}

for (const select of document.querySelectorAll("select:not([multiple])")) if (select.options.length > 15) choice(select);

// What is typed in a long form is kept at the server a few seconds after the last change, for who typed it.

function keep(form) {
  const said = form.querySelector("[data-kept]");
  let timer, asked, isOver = false;

  async function save() {
    clearTimeout(timer);
    timer = undefined;
    asked?.abort();
    asked = new AbortController();
    const secret = (name) => form.querySelector(`[type=password][name="${CSS.escape(name)}"]`);
    const typed = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !secret(name));
    try {
      const response = await fetch(`${form.dataset.keep}?plaats=${encodeURIComponent(location.pathname)}`, {
        method: "POST",
        body: new URLSearchParams(typed),
        signal: asked.signal,
      });
      const time = new Date().toLocaleTimeString(english ? "en-GB" : "nl-NL", { hour: "2-digit", minute: "2-digit" });
      said.textContent = response.ok ? t(`Bewaard om ${time}`, `Kept at ${time}`) : t("Niet tussentijds bewaard", "Not kept meanwhile");
      isOver ||= !response.ok && response.status !== 429;
    } catch {
      // Typed on or sent meanwhile, or the network is away: the next change tries again.
    }
  }

  form.addEventListener("input", () => {
    clearTimeout(timer);
    if (!isOver) timer = setTimeout(save, 3000);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    asked?.abort();
    timer = undefined;
  });
  document.addEventListener("visibilitychange", () => document.hidden && timer && save());
}

for (const form of document.querySelectorAll("form[data-keep]")) keep(form);

// What takes long says that it is at work. A second click does it once all the same.

document.addEventListener("submit", ({ target }) => {
  const said = make("span", { role: "status", class: "samen-small" });
  target.querySelector(".samen-form__actions")?.append(said);
  setTimeout(() => (said.textContent = t("Bezig. Dit kan even duren.", "Working. This may take a moment.")), 1500);
});
