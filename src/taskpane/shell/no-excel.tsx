/** What stands instead of the pane where there is no Excel, or one that is too old. */
import { FluentProvider, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useSay } from "./language";
import { type Appearance, themeFor } from "./theme";

export function NoExcel({ appearance, tooOld }: { appearance: Appearance; tooOld: boolean }) {
  const say = useSay();
  return (
    <FluentProvider theme={themeFor(appearance)} style={{ padding: 12 }}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{say(tooOld ? "pane.excel-too-old" : "pane.no-excel")}</MessageBarBody>
      </MessageBar>
    </FluentProvider>
  );
}
