/**
 * Completes package-lock.json with the optional packages of other platforms. Some registry mirrors serve only the binaries
 * of the machine that asks; npm then writes a lockfile without the others, and `npm ci` refuses it on every machine.
 * Run after `npm install` behind such a mirror: node .ci/complete-lock.mjs
 */
import { readFileSync, writeFileSync } from "node:fs";

const systems = ["android", "darwin", "win32", "freebsd", "openbsd", "netbsd", "openharmony", "sunos", "aix", "linux"];
const processors = ["arm64", "x64", "ia32", "ppc64", "s390x", "riscv64", "loong64", "mips64el", "arm"];

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
let added = 0;
for (const [place, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (place === "" || lock.packages[`node_modules/${name}`] || lock.packages[`${place}/node_modules/${name}`])
      continue;
    const words = name.split(/[-/]/);
    const os = systems.find((system) => words.includes(system));
    const cpu = processors.find((processor) => words.includes(processor));
    if (os === undefined || cpu === undefined) continue; // not a binary of one platform: npm knows why it left it out
    const libc = words.includes("musl") ? ["musl"] : os === "linux" && words.includes("gnu") ? ["glibc"] : undefined;
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(entry.dev ? { dev: true } : {}),
      ...(libc ? { libc } : {}),
      license: entry.license,
      optional: true,
      os: [os],
    };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages of other platforms added to package-lock.json`);
