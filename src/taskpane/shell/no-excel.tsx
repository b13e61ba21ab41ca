/** What stands instead of the pane where it cannot work: no Excel, one that is too old, or office.js did not arrive. */
import { FluentProvider, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useSay } from "./language";
import { type Appearance, themeFor } from "./theme";

export function NoExcel({ appearance, reason }: { appearance: Appearance; reason: string }) {
  const say = useSay();
  return (
    <FluentProvider theme={themeFor(appearance)} style={{ padding: 12 }}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{say(reason)}</MessageBarBody>
      </MessageBar>
    </FluentProvider>
  );
}
