/** The top of the workbench: the workbook's name and, as Excel's ribbon would show them, its files and the add-in's buttons. */
import { Button, Dropdown, makeStyles, Option, Text, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular, DocumentAddRegular, FolderOpenRegular } from "@fluentui/react-icons";
import { type ReactNode, useRef } from "react";
import { useLanguage, useSay } from "../taskpane/shell/language";
import { useStore } from "../taskpane/state/store";
import type { Bench } from "./bench";
import { type DeedGroup, deeds } from "./deed";
import { DeedMenu, MoodMenu } from "./ribbon-menu";

const useStyles = makeStyles({
  title: {
    display: "flex",
    alignItems: "center",
    gap: "10px",
    minHeight: "40px",
    padding: "0 12px",
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  mark: { borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1, padding: "2px" },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  about: {
    flexGrow: 1,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textAlign: "right",
  },
  ribbon: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "stretch",
    padding: "4px 8px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  group: {
    display: "flex",
    flexDirection: "column",
    margin: 0,
    padding: "0 8px",
    border: "none",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", flexGrow: 1, gap: "2px" },
  label: { textAlign: "center", color: tokens.colorNeutralForeground3 },
  command: {
    flexDirection: "column",
    gap: "2px",
    minWidth: "72px",
    padding: "4px 8px",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  language: { marginLeft: "auto", alignSelf: "center", minWidth: "130px" },
});

interface GroupProps {
  readonly label: string;
  readonly children: ReactNode;
}

function Group({ label, children }: GroupProps) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group} aria-label={label}>
      <div className={styles.buttons}>{children}</div>
      <Text size={100} className={styles.label} aria-hidden>
        {label}
      </Text>
    </fieldset>
  );
}

/** The add-in's ribbon functions, as the manifest lists them: name, label, icon. */
const commands = [
  { name: "openPlans", label: "workbench.load", icon: "load" },
  { name: "openTask", label: "workbench.task", icon: "task" },
  { name: "openCheck", label: "workbench.check", icon: "check" },
  { name: "openAppendix", label: "workbench.appendix", icon: "appendix" },
  { name: "openSubmit", label: "workbench.submit", icon: "submit" },
] as const;

const deedGroups = Object.keys(deeds) as DeedGroup[]; // the keys of a constant object

export function Ribbon({ bench }: { bench: Bench }) {
  const styles = useStyles();
  const say = useSay();
  const language = useLanguage();
  const { book } = useStore(bench.state);
  const input = useRef<HTMLInputElement>(null);
  return (
    <header>
      <div className={styles.title}>
        <img className={styles.mark} src="assets/product-32.png" width="24" height="24" alt="" />
        <Text as="h1" size={300} className={styles.name}>
          {book}
        </Text>
        <Text size={200} className={styles.about}>
          {say("workbench.about")}
        </Text>
      </div>
      <div className={styles.ribbon}>
        <Group label={say("workbench.file")}>
          <Button className={styles.command} appearance="subtle" icon={<DocumentAddRegular />} onClick={bench.startNew}>
            {say("workbench.new")}
          </Button>
          <Button
            className={styles.command}
            appearance="subtle"
            icon={<FolderOpenRegular />}
            onClick={() => input.current?.click()}
          >
            {say("workbench.open")}
          </Button>
          <Button
            className={styles.command}
            appearance="subtle"
            icon={<ArrowDownloadRegular />}
            onClick={bench.download}
          >
            {say("workbench.download")}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".xlsx"
            aria-label={say("workbench.open")}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              currentTarget.value = "";
              if (file !== undefined) void bench.open(file);
            }}
          />
        </Group>
        <Group label={say("workbench.group")}>
          {commands.map(({ name, label, icon }) => (
            <Button
              key={name}
              className={styles.command}
              appearance="subtle"
              icon={<img src={`assets/${icon}-32.png`} width="24" height="24" alt="" />}
              onClick={() => bench.runCommand(name)}
            >
              {say(label)}
            </Button>
          ))}
        </Group>
        <Group label={say("workbench.deeds")}>
          {deedGroups.map((group) => (
            <DeedMenu key={group} group={group} bench={bench} />
          ))}
          <MoodMenu bench={bench} />
        </Group>
        <Dropdown
          className={styles.language}
          size="small"
          aria-label={say("workbench.language")}
          value={say(`workbench.language.${language}`)}
          selectedOptions={[language]}
          onOptionSelect={(_event, { optionValue }) => bench.setLook({ language: optionValue === "en" ? "en" : "vi" })}
        >
          <Option value="vi">{say("workbench.language.vi")}</Option>
          <Option value="en">{say("workbench.language.en")}</Option>
        </Dropdown>
      </div>
    </header>
  );
}
