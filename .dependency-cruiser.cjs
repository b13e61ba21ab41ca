const swc = require("@swc/core");

// dependency-cruiser asks swc for TypeScript without JSX, whatever the file is called.
const { parseFileSync } = swc;
swc.parseFileSync = (path, options) => parseFileSync(path, { ...options, tsx: path.endsWith(".tsx") });

// The rooms of the house and what each may import (docs/architecture.md). A room that is not named here may import nothing of ours.
const rooms = {
  text: [],
  plan: ["text"],
  messages: [],
  agency: ["text", "plan"],
  deadline: ["text", "plan"],
  document: ["text", "plan", "agency", "deadline"],
  check: ["text", "plan", "agency", "deadline"],
  sheet: ["text", "plan", "messages"],
  report: ["text", "plan", "agency", "deadline", "check", "sheet", "messages"],
  collect: ["text", "plan", "check"],
  word: ["text", "plan", "report", "sheet", "messages"],
  excel: ["text", "plan", "agency", "deadline", "document", "check", "report", "collect", "sheet", "messages", "word"],
};
const pure = ["text", "plan", "messages", "agency", "deadline", "document", "check", "sheet", "report", "collect"];
const shipped = ["excel", "word", "taskpane", "commands"];
const names = Object.keys(rooms);

module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: { path: "^src" }, to: { circular: true } },
    ...names.map((room) => ({
      name: `room-${room}`,
      comment: `src/${room} may import only: ${rooms[room].join(", ") || "nothing of ours"}`,
      severity: "error",
      from: { path: `^src/${room}/` },
      to: { path: "^src/", pathNot: `^src/(${[room, ...rooms[room]].join("|")})/` },
    })),
    {
      name: "host-stands-alone",
      comment: "the host is a library of its own: any add-in may use it, so it knows nothing of plans",
      severity: "error",
      from: { path: "^src/host/" },
      to: { path: "^src/", pathNot: "^src/host/" },
    },
    {
      name: "host-never-ships",
      comment: "nothing that is shipped to Excel imports the host, the workbench or the command line",
      severity: "error",
      from: { path: `^src/(${[...pure, ...shipped].join("|")})/` },
      to: { path: "^src/(host|workbench|cli)/" },
    },
    {
      name: "pure-core",
      comment: "the core knows no Office.js, no React and no Node",
      severity: "error",
      from: { path: `^src/(${pure.join("|")})/` },
      to: { path: "node_modules/(react|react-dom|@fluentui|@microsoft/office-js)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-node-in-what-ships",
      severity: "error",
      from: { path: `^src/(${[...pure, ...shipped].join("|")})/` },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "not-to-dev-dep",
      severity: "error",
      from: { path: "^src/(?!host|workbench|cli)" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    parser: "swc",
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
