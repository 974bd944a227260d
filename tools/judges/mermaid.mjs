// Parses every drawing in the Markdown files below the given folder with Mermaid itself, the reference.
// Needs the npm packages mermaid and jsdom; see README.md beside this file.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!doctype html><body></body>", { pretendToBeVisual: true });
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import("mermaid");
mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });

const files = readdirSync(process.argv[2], { recursive: true }).filter((name) => name.endsWith(".md")).sort();
let drawings = 0;
let faults = 0;
for (const file of files) {
  const text = readFileSync(join(process.argv[2], file), "utf8");
  for (const [, source] of text.matchAll(/^```mermaid\n([\s\S]*?)^```$/gm)) {
    drawings += 1;
    try {
      await mermaid.parse(source);
    } catch (error) {
      faults += 1;
      console.log(`${file}: ${error.message}\n${source}`);
    }
  }
}
console.log(`mermaid: ${drawings} drawings in ${files.length} files, ${faults} faults`);
process.exit(faults || !drawings ? 1 : 0);
