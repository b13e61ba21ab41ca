/** The pane: five places under tabs, what runs and what was done above them, the workbook's state at the bottom. */
import {
  AriaLiveAnnouncer,
  FluentProvider,
  makeStyles,
  Tab,
  TabList,
  type Theme,
  tokens,
} from "@fluentui/react-components";
import {
  CalendarEditRegular,
  CheckmarkStarburstRegular,
  ClipboardTaskListLtrRegular,
  DocumentTableRegular,
  TaskListSquareLtrRegular,
} from "@fluentui/react-icons";
import { Suspense, useEffect } from "react";
import { useIncomingFiles } from "./import/use-incoming-files";
import { type PlaceId, placeIds } from "./place";
import { fetchRest, jobBar, outcomeBar, placeComponent, renewParts } from "./place-scripts";
import { useSession } from "./session-context";
import { ErrorBoundary } from "./shell/error-boundary";
import { useSay } from "./shell/language";
import { PaneFoot } from "./shell/pane-foot";
import { StatusLine } from "./shell/status-line";
import { useShortcuts } from "./shell/use-shortcuts";
import { useStore } from "./state/store";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    minWidth: "0",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  unseen: { position: "absolute", width: "1px", height: "1px", margin: 0, overflow: "hidden", clipPath: "inset(50%)" },
  // Excel keeps the top right corner (34 × 32 px) for its own menu: the tabs end before it.
  tabs: {
    flexShrink: 0,
    flexWrap: "wrap", // in the narrowest pane rather two lines than a tab that is cut off
    paddingLeft: "4px",
    paddingRight: "34px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Five tabs on one line down to the width that Excel for Windows gives; a Mac's 270 pixels take two.
  tab: {
    "@media (max-width: 380px)": { paddingLeft: "2px", paddingRight: "2px" },
    "@media (max-width: 345px)": { paddingLeft: "1px", paddingRight: "1px", "& > span": { fontSize: "12px" } },
  },
  icon: { "@media (max-width: 440px)": { display: "none" } },
  // What gets the focus stops between the heading and the bar of buttons that some places keep in sight.
  place: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    position: "relative",
    scrollPaddingTop: "112px",
    scrollPaddingBottom: "64px",
  },
});

const icons = {
  plan: <ClipboardTaskListLtrRegular />,
  task: <CalendarEditRegular />,
  check: <TaskListSquareLtrRegular />,
  appendix: <DocumentTableRegular />,
  submit: <CheckmarkStarburstRegular />,
} as const;

export function Pane({ theme }: { theme: Theme }) {
  const styles = useStyles();
  const say = useSay();
  const session = useSession();
  const place = useStore(session.place);
  useShortcuts();
  useIncomingFiles();
  useEffect(() => void fetchRest(), []);
  const Place = placeComponent(place);
  return (
    <FluentProvider theme={theme}>
      <AriaLiveAnnouncer>
        <main className={styles.pane}>
          <h1 className={styles.unseen}>{say("pane.title")}</h1>
          <TabList
            className={styles.tabs}
            size="small"
            selectedValue={place}
            onTabSelect={(_event, { value }) => session.open(value as PlaceId)}
            aria-label={say("pane.places")}
          >
            {placeIds.map((id) => (
              <Tab
                key={id}
                id={`tab-${id}`}
                value={id}
                className={styles.tab}
                icon={{ children: icons[id], className: styles.icon }}
                aria-controls="place"
              >
                {say(`pane.place.${id}`)}
              </Tab>
            ))}
          </TabList>
          <ErrorBoundary onRetry={renewParts}>
            <Suspense fallback={null}>
              <jobBar.Part />
              <outcomeBar.Part />
            </Suspense>
          </ErrorBoundary>
          {/* With its own element each place begins at its top. */}
          <div key={place} id="place" className={styles.place} role="tabpanel" aria-labelledby={`tab-${place}`}>
            <ErrorBoundary onRetry={renewParts}>
              <Suspense fallback={null}>
                <Place />
                <PaneFoot />
              </Suspense>
            </ErrorBoundary>
          </div>
          <StatusLine />
        </main>
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
}
