/** Starts the pane: waits for Office, reads its language and theme, opens the session and draws. */
import { createRoot } from "react-dom/client";
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

async function start(): Promise<void> {
  const { host } = await Office.onReady();
  const language = languageFor(Office.context?.displayLanguage);
  document.documentElement.lang = language;
  const place = document.getElementById("pane");
  if (place === null) return;
  const root = createRoot(place);
  const appearance = appearanceFor(
    Office.context?.officeTheme?.bodyBackgroundColor,
    window.matchMedia("(forced-colors: active)").matches,
  );
  if (host !== Office.HostType.Excel || !Office.context.requirements.isSetSupported("ExcelApi", "1.14")) {
    root.render(
      <LanguageProvider language={language}>
        <NoExcel appearance={appearance} tooOld={host === Office.HostType.Excel} />
      </LanguageProvider>,
    );
    return;
  }
  const toProblem = async (error: unknown) => (await excel()).toProblem(error);
  const session = createSession({
    excel,
    importFile: importInWorker,
    toProblem,
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

void start();
