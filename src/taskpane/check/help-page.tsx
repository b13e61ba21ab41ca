/** What a rule means: its page, drawn in the pane. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useSay } from "../shell/language";
import { type Block, readHelp, type Span } from "./help-text";

const useStyles = makeStyles({
  head: { padding: "8px 4px" },
  page: { display: "flex", flexDirection: "column", gap: "8px", padding: "0 12px 16px", overflowWrap: "anywhere" },
  heading: { margin: "4px 0 0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: "20px" },
});

export function HelpPage({ text, onClose }: { text: string; onClose: () => void }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <>
      <div className={styles.head}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onClose}>
          {say("findings.back")}
        </Button>
      </div>
      <article lang="vi" className={styles.page}>
        {readHelp(text).map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes
          <HelpBlock key={at} block={block} />
        ))}
      </article>
    </>
  );
}

function HelpBlock({ block }: { block: Block }) {
  const styles = useStyles();
  if (block.kind === "list")
    return (
      <ul className={styles.list}>
        {block.items.map((spans) => (
          <li key={JSON.stringify(spans)}>
            <Spans spans={spans} />
          </li>
        ))}
      </ul>
    );
  const content = <Spans spans={block.spans} />;
  if (block.kind === "title") return <h2 className={styles.title}>{content}</h2>;
  if (block.kind === "heading") return <h3 className={styles.heading}>{content}</h3>;
  return <Text block>{content}</Text>;
}

function Spans({ spans }: { spans: readonly Span[] }) {
  return spans.map(({ kind, text }, at) => {
    const key = `${at} ${text}`;
    if (kind === "strong") return <strong key={key}>{text}</strong>;
    return kind === "code" ? <code key={key}>{text}</code> : <span key={key}>{text}</span>;
  });
}
