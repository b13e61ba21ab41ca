/** Starts the pane: waits for Office, reads its language and theme, opens the session and draws. */
import { createRoot, type Root } from "react-dom/client";
import { associateCommands } from "../commands";
import { say } from "../messages";
import { isoDate } from "../plan/date";
import { importInWorker } from "./import/import-client";
import { Pane } from "./pane";
import { createSession } from "./session";
import { SessionProvider } from "./session-context";
import { LanguageProvider, languageFor } from "./shell/language";
import { NoExcel } from "./shell/no-excel";
import { appearanceFor } from "./shell/theme";

const two = (number: number) => String(number).padStart(2, "0");
const now = new Date();
const today = isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? "";

function clock(): string {
  const time = new Date();
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}

const excel = () => import("./excel-room");

/** Why the pane cannot work here, as a message code, or null where it can. */
async function hindrance(): Promise<string | null> {
  if (typeof Office === "undefined") return "pane.no-office"; // its script did not arrive, as on a closed network
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return "pane.no-excel";
  return Office.context.requirements.isSetSupported("ExcelApi", "1.14") ? null : "pane.excel-too-old";
}

async function start(root: Root): Promise<void> {
  const reason = await hindrance();
  const context = reason === null ? Office.context : undefined;
  const language = languageFor(context?.displayLanguage);
  document.documentElement.lang = language;
  const appearance = appearanceFor(
    context?.officeTheme?.bodyBackgroundColor,
    window.matchMedia("(forced-colors: active)").matches,
  );
  if (reason !== null) {
    root.render(
      <LanguageProvider language={language}>
        <NoExcel appearance={appearance} reason={reason} />
      </LanguageProvider>,
    );
    return;
  }
  const session = createSession({
    excel,
    importFile: importInWorker(async () => (await excel()).readOwnAgencies()),
    toProblem: async (error) => (await excel()).toProblem(error),
    kinds: async () => (await import("../report")).reportKinds,
    say: (code, params) => say(language, code, params),
    today,
    clock,
  });
  associateCommands(session.open);
  root.render(
    <LanguageProvider language={language}>
      <SessionProvider session={session}>
        <Pane appearance={appearance} />
      </SessionProvider>
    </LanguageProvider>,
  );
  await session.start();
}

const place = document.getElementById("pane");
if (place !== null) void start(createRoot(place));
