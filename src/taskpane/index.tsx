/** Starts the pane: waits for Office, reads its language and theme, fetches both, opens the session and draws. */
import { createRoot, type Root } from "react-dom/client";
import { associateCommands } from "../commands";
import { localTime } from "../messages/format";
import { loadSentences } from "../messages/load";
import { importInWorker } from "./import/import-client";
import { Pane } from "./pane";
import { scriptMissing } from "./script-missing";
import { createSession } from "./session";
import { SessionProvider } from "./session-context";
import { appearanceFor, loadTheme } from "./shell/appearance";
import { keptColumns } from "./shell/kept-columns";
import { keepLanguage, readKeptLanguage } from "./shell/kept-language";
import { LanguageProvider, languageFor } from "./shell/language";
import { Unreachable } from "./shell/unreachable";

const today = localTime(new Date()).day;
const clock = () => localTime(new Date()).time;

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
  const language = readKeptLanguage(context?.partitionKey) ?? languageFor(context?.displayLanguage);
  document.documentElement.lang = language;
  const forced = window.matchMedia("(forced-colors: active)").matches;
  const appearance = appearanceFor(context?.officeTheme?.bodyBackgroundColor, forced);
  const [theme] = await Promise.all([loadTheme(appearance), loadSentences(language)]);
  if (reason !== null) {
    const { NoExcel } = await import("./shell/no-excel");
    root.render(
      <LanguageProvider language={language}>
        <NoExcel theme={theme} reason={reason} />
      </LanguageProvider>,
    );
    return;
  }
  const session = createSession({
    excel,
    importFile: importInWorker(async () => (await excel()).readOwnAgencies()),
    toProblem: async (error) => scriptMissing(error) ?? (await excel()).toProblem(error),
    kinds: async () => (await import("../report")).reportKinds,
    language,
    loadSentences,
    keepLanguage(chosen) {
      keepLanguage(context?.partitionKey, chosen);
      document.documentElement.lang = chosen;
    },
    keptColumns: keptColumns(context?.partitionKey),
    today,
    clock,
  });
  associateCommands(session.open);
  root.render(
    <SessionProvider session={session}>
      <Pane theme={theme} />
    </SessionProvider>,
  );
  await session.start();
}

/** Starts, and offers to start again where a script that is needed to speak or to be drawn did not arrive. */
async function open(root: Root): Promise<void> {
  try {
    await start(root);
  } catch (error) {
    if (scriptMissing(error) === null) throw error;
    root.render(<Unreachable onRetry={() => void open(root)} />);
  }
}

const place = document.getElementById("pane");
if (place !== null) void open(createRoot(place));
