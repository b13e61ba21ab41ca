/** The page: ribbon above, the grid at the left, the pane in a frame of Excel's width at the right. */
import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { LanguageProvider, useSay } from "../taskpane/shell/language";
import { theme } from "../taskpane/shell/theme/light";
import { useStore } from "../taskpane/state/store";
import type { Bench } from "./bench";
import { Ribbon } from "./ribbon";

/** Width that Excel on the web gives to a task pane. */
const paneWidth = 350;

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100vh", overflow: "hidden" },
  desk: { display: "flex", flexGrow: 1, minHeight: 0 },
  grid: { flexGrow: 1, minWidth: 0, position: "relative" },
  pane: {
    display: "flex",
    flexDirection: "column",
    width: `${paneWidth}px`,
    flexShrink: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  closed: { display: "none" },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    minHeight: "36px",
    padding: "0 4px 0 12px",
  },
  frame: { flexGrow: 1, width: "100%", border: "none", minHeight: 0 },
});

/** The grid of one sitting. */
function SpreadSheet({ bench }: { bench: Bench }) {
  const styles = useStyles();
  const say = useSay();
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => (grid.current === null ? undefined : bench.mount(grid.current)), [bench]);
  return <main className={styles.grid} ref={grid} aria-label={say("workbench.grid")} />;
}

function Page({ bench }: { bench: Bench }) {
  const styles = useStyles();
  const say = useSay();
  const { sitting, paneOpen, problem, warning } = useStore(bench.state);
  return (
    <div className={styles.page}>
      <Ribbon bench={bench} />
      {problem !== null && (
        <MessageBar intent={warning ? "warning" : "error"}>
          <MessageBarBody>{say(problem.code, problem.params)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={say("workbench.close-message")}
                onClick={bench.dismiss}
              />
            }
          />
        </MessageBar>
      )}
      <div className={styles.desk}>
        <SpreadSheet key={sitting} bench={bench} />
        <aside className={`${styles.pane} ${paneOpen ? "" : styles.closed}`} aria-label={say("workbench.pane")}>
          <div className={styles.head}>
            <Text weight="semibold">{say("workbench.pane")}</Text>
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={say("workbench.pane.close")}
              onClick={bench.closePane}
            />
          </div>
          <iframe key={sitting} className={styles.frame} src="taskpane.html" title={say("workbench.pane")} />
        </aside>
      </div>
    </div>
  );
}

export function Workbench({ bench }: { bench: Bench }) {
  const { language } = useStore(bench.state);
  return (
    <FluentProvider theme={theme}>
      <LanguageProvider language={language}>
        <Page bench={bench} />
      </LanguageProvider>
    </FluentProvider>
  );
}
