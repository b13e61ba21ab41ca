/** Keeps a bug in one place of the pane from blanking all of it: says what happened and offers to draw the place again. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { scriptMissing } from "../script-missing";
import { useSay } from "./language";

const useStyles = makeStyles({
  broken: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    padding: "12px",
    backgroundColor: tokens.colorStatusDangerBackground1,
    overflowWrap: "anywhere",
  },
});

/** Made of what the first script has: what did not arrive may be any other. */
function Broken({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const styles = useStyles();
  const say = useSay();
  const { code, params } = scriptMissing(error) ?? { code: "excel.unexpected", params: { detail: error.message } };
  return (
    <div className={styles.broken} role="alert">
      <Text>{say(code, params)}</Text>
      <Button size="small" onClick={onRetry}>
        {say("pane.retry")}
      </Button>
    </div>
  );
}

interface State {
  readonly error: Error | null;
}

interface Props {
  readonly children: ReactNode;
  /** Called before the children are drawn again. */
  readonly onRetry: () => void;
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  readonly retry = () => {
    this.props.onRetry();
    this.setState({ error: null });
  };

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Broken error={error} onRetry={this.retry} />;
  }
}
