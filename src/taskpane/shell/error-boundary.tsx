/** Keeps a bug in one place of the pane from blanking all of it: says what happened and offers to draw the place again. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { useSay } from "./language";

function Broken({ detail, onRetry }: { detail: string; onRetry: () => void }) {
  const say = useSay();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{say("excel.unexpected", { detail })}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onRetry}>
          {say("pane.retry")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

interface State {
  readonly error: Error | null;
}

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Broken detail={error.message} onRetry={() => this.setState({ error: null })} />;
  }
}
