// Bundles ui.css into ../wwwroot/samen.css with its fonts beside it, and leaves out the design tokens that nothing uses.
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
  assetNames: "[name]",
  legalComments: "none",
  target: ["chrome109", "firefox115", "safari16"],
});

// A token is used when a rule, or a token that is used, names it.
const css = postcss.parse(readFileSync(out, "utf8"));
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
// Fonts: woff2 only; every browser that knows the rest of the style sheet has it.
css.walkAtRules("font-face", (face) => {
  face.walkDecls("src", (source) => {
    source.value = source.value.split(",").filter((part) => part.includes("woff2")).join(",").trim();
  });
});

const { code } = await transform(css.toString(), { loader: "css", minify: true });
const licences = "/* Fonts: Noto Sans, OFL-1.1. Tokens and components: NL Design System, EUPL-1.2. Built by gateway/ui. */\n";
writeFileSync(out, licences + code);
console.log(`samen.css: ${Math.round((licences.length + code.length) / 1024)} kB`);
