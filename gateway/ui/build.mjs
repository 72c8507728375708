// Bundles ui.css into ../wwwroot/samen.css with its fonts beside it, and leaves out rules and design tokens that nothing uses.
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { build, transform } from "esbuild";
import postcss from "postcss";

const folder = new URL("../wwwroot/", import.meta.url);
const out = new URL("samen.css", folder).pathname;
for (const file of readdirSync(folder)) if (file.endsWith(".woff2")) rmSync(new URL(file, folder));

await build({
  entryPoints: ["ui.css"],
  bundle: true,
  outfile: out,
  loader: { ".woff2": "file", ".woff": "empty" },
  // A browser keeps a font for ever: a new one has another name.
  assetNames: "[name]-[hash]",
  legalComments: "none",
  target: ["chrome109", "firefox115", "safari16"],
});

const css = postcss.parse(readFileSync(out, "utf8"));

// What is a class on an element without one is used everywhere.
const elements = { a: ["utrecht-link", "utrecht-link--html-a"], h2: ["utrecht-heading-2"], h3: ["utrecht-heading-3"], p: ["utrecht-paragraph"] };

// A class is used when a page or the script names it, or its beginning, to which an expression adds the rest.
const known = new Set(Object.values(elements).flat());
const begun = new Set();
const sources = ["../Pages", "../Portal", "../wwwroot"].flatMap((source) =>
  readdirSync(new URL(source, import.meta.url), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(razor|cs|js)$/.test(file.name))
    .map((file) => readFileSync(`${file.parentPath}/${file.name}`, "utf8")),
);
for (const source of sources)
  for (const { 0: name, index } of source.matchAll(/(?:utrecht|samen|voorbeeld)(?:-[a-z0-9]+|__[a-z0-9]+|--[a-z0-9]+)*-*/g))
    (/^[@{$]|^"\s*\+/.test(source.slice(index + name.length)) || name.endsWith("-") ? begun : known).add(name);
const isUsed = (name) => known.has(name) || [...begun].some((start) => start.includes("-") && name.startsWith(start));
css.walkRules((rule) => {
  if (rule.parent.type === "atrule" && rule.parent.name === "keyframes") return;
  const plain = (selector) => selector.replace(/:(?:not|is|where)\([^)]*\)/g, "");
  const left = rule.selectors.filter((selector) => [...plain(selector).matchAll(/\.([\w-]+)/g)].every((match) => isUsed(match[1])));
  if (left.length === 0) rule.remove();
  else rule.selectors = left;
});

// A token is used when a rule, or a token that is used, names it.
const tokens = new Map();
const used = new Set();
const named = (value) => [...value.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]);
css.walkDecls((declaration) => {
  if (declaration.prop.startsWith("--")) tokens.set(declaration.prop, [...(tokens.get(declaration.prop) ?? []), ...named(declaration.value)]);
  else for (const name of named(declaration.value)) used.add(name);
});
for (const name of used) for (const further of tokens.get(name) ?? []) used.add(further);
css.walkDecls((declaration) => {
  if (declaration.prop.startsWith("--") && !used.has(declaration.prop)) declaration.remove();
});
css.walkRules((rule) => {
  if (rule.nodes.length === 0) rule.remove();
});
// An element without a class on a page looks like its component, with the same specificity: pages need no class for what is usual.
css.walkRules((rule) => {
  for (const [element, classes] of Object.entries(elements)) {
    for (const name of classes) {
      const component = new RegExp(`\\.${name}(?![\\w-])`, "g");
      const plain = rule.selectors.filter((selector) => selector.search(component) >= 0).map((selector) => {
        // "p.utrecht-paragraph" names the element itself, ".utrecht-paragraph" gets it.
        const named = selector.replace(new RegExp(`(^|[\\s>+~])${element}\\.${name}(?![\\w-])`, "g"), `$1${element}:where(.samen-main *, .samen-frame *):not([class])`);
        return named.replace(component, `:where(.samen-main ${element}, .samen-frame ${element}):not([class])`);
      });
      rule.selectors = [...new Set([...rule.selectors, ...plain])];
    }
  }
});
// Fonts: latin and latin-ext cover every name in the register. Only woff2: every browser that knows the rest of the style sheet has it.
css.walkAtRules("font-face", (face) => {
  face.walkDecls("src", (source) => {
    source.value = source.value.split(",").filter((part) => part.includes("woff2")).join(",").trim();
    if (!/noto-sans-latin-/.test(source.value)) face.remove();
  });
  // A page doesn't move when a font comes late: it is there for the next one.
  face.walkDecls("font-display", (display) => {
    display.value = "optional";
  });
});

const { code } = await transform(css.toString(), { loader: "css", minify: true });
const licences = "/* Fonts: Noto Sans, OFL-1.1. Tokens and components: NL Design System, EUPL-1.2. Built by gateway/ui. */\n";
writeFileSync(out, licences + code);
for (const file of readdirSync(folder)) if (file.endsWith(".woff2") && !code.includes(file)) rmSync(new URL(file, folder));
console.log(`samen.css: ${Math.round((licences.length + code.length) / 1024)} kB`);
