/** What stands instead of the pane where it cannot work: no Excel, one that is too old, or office.js did not arrive. */
import { FluentProvider, MessageBar, MessageBarBody, type Theme } from "@fluentui/react-components";
import { useSay } from "./language";

export function NoExcel({ theme, reason }: { theme: Theme; reason: string }) {
  const say = useSay();
  return (
    <FluentProvider theme={theme} style={{ padding: 12 }}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{say(reason)}</MessageBarBody>
      </MessageBar>
    </FluentProvider>
  );
}
