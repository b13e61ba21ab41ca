/** What the trees of the preview are made of: a line that leads to its place in the source, a branch that opens. */
import {
  Badge,
  makeStyles,
  mergeClasses,
  Text,
  Tree,
  TreeItem,
  TreeItemLayout,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSay } from "../shell/language";
import type { OutlineLine } from "./outline-line";

const useStyles = makeStyles({
  layout: { alignItems: "flex-start", paddingTop: "4px", paddingBottom: "4px", minHeight: "0" },
  main: { whiteSpace: "normal", overflowWrap: "anywhere", minWidth: 0 },
  detail: { display: "block", color: tokens.colorNeutralForeground2 },
  uncertain: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

export type ShowLine = (line: number) => void;

/** A line of the outline; choosing it shows where it stands in the source. */
export function SourceLeaf({ outline, onShowLine }: { outline: OutlineLine; onShowLine: ShowLine }) {
  const styles = useStyles();
  const say = useSay();
  const { text, detail, uncertain, line } = outline;
  return (
    <TreeItem itemType="leaf" onClick={() => onShowLine(line)} title={say("pane.source.show")}>
      <TreeItemLayout className={styles.layout} main={{ className: styles.main }}>
        <Text size={200}>{text}</Text>
        <Text size={200} className={mergeClasses(styles.detail, uncertain && styles.uncertain)}>
          {detail}
        </Text>
      </TreeItemLayout>
    </TreeItem>
  );
}

interface BranchProps {
  readonly value: string;
  readonly title: string;
  readonly count: number;
  /** A doubt about the branch itself, said below its title. */
  readonly doubt?: string | undefined;
  readonly empty?: boolean;
  readonly children: ReactNode;
}

/** A branch with its count; what it holds is drawn when it is opened. */
export function TreeBranch({ value, title, count, doubt, empty = false, children }: BranchProps) {
  const styles = useStyles();
  return (
    <TreeItem itemType={empty ? "leaf" : "branch"} value={value}>
      <TreeItemLayout
        className={styles.layout}
        main={{ className: styles.main }}
        aside={<Badge appearance="tint">{count}</Badge>}
      >
        <Text size={200} weight="semibold">
          {title}
        </Text>
        {doubt !== undefined && (
          <Text size={200} className={mergeClasses(styles.detail, styles.uncertain)}>
            {doubt}
          </Text>
        )}
      </TreeItemLayout>
      <Tree>{children}</Tree>
    </TreeItem>
  );
}
