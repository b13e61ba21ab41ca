/**
 * Two builds of one pane. "addin" writes dist/, what a server gives to Excel: the pane, its icons and a manifest whose
 * addresses all come from ADDIN_URL. "workbench" writes dist-workbench/ (or serves it): a page that is Excel for the pane.
 *
 *   ADDIN_URL   where dist/ will be served, https, default https://localhost:3000/
 *   OFFICE_JS   "cdn" (default) or "local": a copy of office.js inside dist/, for networks without Microsoft's CDN
 */
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import { guidePage } from "./assets/guide/page.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const officePackage = join(root, "node_modules/@microsoft/office-js/dist");
const placeholder = "https://localhost:3000/";

/** What the pane may load and reach: its own files and, from the CDN, office.js. No connection leaves, telemetry included. */
function contentSecurityPolicy(scriptOrigins) {
  return [
    "default-src 'self'",
    `script-src ${["'self'", ...scriptOrigins].join(" ")}`,
    "style-src 'self' 'unsafe-inline'", // Fluent writes its rules into style elements
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Fails a build that took in a module of the rooms that never ship. */
class NeverShips {
  constructor(...rooms) {
    this.folders = rooms.map((room) => join(root, "src", room) + (process.platform === "win32" ? "\\" : "/"));
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("NeverShips", (compilation) => {
      compilation.hooks.finishModules.tap("NeverShips", (modules) => {
        for (const { resource } of modules) {
          if (this.folders.some((folder) => resource?.startsWith(folder))) {
            compilation.errors.push(new Error(`${resource} must not be in what ships to Excel`));
          }
        }
      });
    });
  }
}

/** The guide that the pane links to, with its pictures. */
const guide = [
  { from: "docs/huong-dan.md", to: "huong-dan.html", transform: (text) => guidePage(text.toString()) },
  { from: "docs/pictures/huong-dan/*.png", to: "pictures/huong-dan/[name][ext]" },
];

function common(production, stylesAhead) {
  return {
    context: root,
    mode: production ? "production" : "development",
    devtool: production ? "source-map" : "eval-source-map",
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: [
            // Styles become plain rules here, so that what turns objects into CSS need not ship. Only where bytes count: it is slow.
            ...(stylesAhead ? ["@griffel/webpack-loader"] : []),
            {
              loader: "swc-loader",
              options: {
                jsc: {
                  parser: { syntax: "typescript", tsx: true },
                  transform: { react: { runtime: "automatic" } },
                  target: "es2021",
                },
              },
            },
          ],
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        { test: /\.(txt|md)$/, type: "asset/source" },
      ],
    },
    performance: { hints: false },
    infrastructureLogging: { level: "warn" },
    stats: "errors-warnings",
  };
}

function addin(production) {
  const home = new URL(process.env.ADDIN_URL ?? placeholder);
  if (home.protocol !== "https:" || !home.pathname.endsWith("/")) {
    throw new Error(`ADDIN_URL must be an https address that ends with "/": ${home}`);
  }
  const local = process.env.OFFICE_JS === "local";
  const officeScript = local ? "office-js/office.js" : "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
  return {
    ...common(production, production),
    name: "addin",
    optimization: {
      splitChunks: {
        // Vietnamese is spoken by the pane and written by the Excel room: one script for both, under its own name.
        cacheGroups: {
          vietnamese: { test: /[\\/]messages[\\/]vi[\\/]/, name: "vietnamese", chunks: "async", enforce: true },
        },
      },
    },
    entry: { taskpane: "./src/taskpane/index.tsx" },
    output: {
      path: resolve(root, "dist"),
      filename: "code/[name].[contenthash:8].js",
      assetModuleFilename: "code/[name].[contenthash:8][ext]",
      clean: true,
    },
    plugins: [
      new NeverShips("host", "workbench", "cli"),
      new MiniCssExtractPlugin({ filename: "code/[name].[contenthash:8].css" }),
      new HtmlPlugin({
        template: "src/taskpane/taskpane.html",
        filename: "taskpane.html",
        scriptLoading: "defer",
        templateParameters: {
          officeScript,
          policy: contentSecurityPolicy(
            local ? [] : ["https://appsforoffice.microsoft.com", "https://ajax.aspnetcdn.com"],
          ),
        },
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png", to: "assets/[name][ext]" },
          ...guide,
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (text) =>
              text
                .toString()
                .replaceAll(placeholder, home.href)
                .replace(/<Version>[^<]*</, `<Version>${version}.0<`),
          },
          ...(local ? [{ from: officePackage, to: "office-js", info: { minimized: true } }] : []),
        ],
      }),
    ],
  };
}

function workbench(production) {
  return {
    ...common(production, false),
    name: "workbench",
    // Served on the machine it is used on: nobody waits for its bytes, but tests wait for its build.
    ...(production ? { devtool: false, optimization: { minimize: false } } : {}),
    entry: {
      workbench: "./src/workbench/index.tsx",
      frame: "./src/workbench/frame/index.ts",
      taskpane: { import: "./src/taskpane/index.tsx", dependOn: "frame" },
    },
    output: {
      path: resolve(root, "dist-workbench"),
      filename: production ? "code/[name].[contenthash:8].js" : "code/[name].js",
      clean: true,
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: production ? "code/[name].[contenthash:8].css" : "code/[name].css" }),
      new HtmlPlugin({
        template: "src/workbench/workbench.html",
        filename: "index.html",
        chunks: ["workbench"],
        favicon: "assets/product-32.png",
      }),
      new HtmlPlugin({
        template: "src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["frame", "taskpane"],
        templateParameters: {
          officeScript: "office-js/excel-web-16.00.js",
          policy: contentSecurityPolicy(production ? [] : ["'unsafe-eval'"]), // eval-source-map
        },
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png", to: "assets/[name][ext]" },
          ...guide,
          { from: join(officePackage, "excel-web-16.00.js"), to: "office-js", info: { minimized: true } },
        ],
      }),
    ],
    devServer: {
      host: "localhost",
      port: 3000,
      hot: false,
      client: { overlay: { errors: true, warnings: false, runtimeErrors: false } },
      onListening: (server) => {
        const { port } = server.server.address();
        process.stdout.write(`\n  Workbench: http://localhost:${port}/\n\n`);
      },
    },
  };
}

export default (_env, { mode }) => {
  const production = mode === "production";
  return [addin(production), workbench(production)];
};
