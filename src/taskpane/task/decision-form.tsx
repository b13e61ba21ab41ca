/** One decision for all cells of a value: what it means, and which of its cells stay as they are. */
import { Button, Checkbox, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { agencyById } from "../../agency";
import type { AgencyPlace, AgencyValue } from "../../excel";
import { headerOf } from "../../plan/column";
import { useSession } from "../session-context";
import { useSay } from "../shell/language";
import { useStore } from "../state/store";
import { placeKey } from "./agency-book";
import { AgencyPicker } from "./agency-picker";
import { decisionChoices } from "./decision-choice";

const placesAtFirst = 8;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "10px", padding: "4px 12px 12px 34px", minWidth: 0 },
  actions: { display: "flex", flexDirection: "column", gap: "6px", alignItems: "flex-start" },
  action: { height: "auto", minHeight: "24px", whiteSpace: "normal", textAlign: "left", maxWidth: "100%" },
  note: { color: tokens.colorNeutralForeground2 },
  places: { display: "flex", flexDirection: "column", margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  place: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "4px" },
});

export function DecisionForm({ value }: { value: AgencyValue }) {
  const styles = useStyles();
  const say = useSay();
  const { agencyBook, desk } = useSession();
  const { except, found } = useStore(agencyBook.state);
  const busy = useStore(desk.state).job !== null;
  const [own, setOwn] = useState(value.text);
  const [all, setAll] = useState(false);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const cells = value.places.filter((place) => !except.has(placeKey(place))).length;
  const nothing = busy || cells === 0;
  const choices = decisionChoices(value);
  const places = all ? value.places : value.places.slice(0, placesAtFirst);

  return (
    <div className={styles.form}>
      {choices.length > 0 && (
        <div className={styles.actions}>
          {choices.map(({ ids, name, note, unsure }, at) => (
            <Button
              key={ids.join()}
              size="small"
              appearance={at === 0 && !unsure ? "primary" : "secondary"}
              className={styles.action}
              disabled={nothing}
              onClick={() => agencyBook.decide(value, { kind: "known", ids })}
            >
              <span>
                {say("task.decide.replace", { cells, name })}
                {note !== null && (
                  <Text block size={200}>
                    {typeof note === "string" ? note : say(note.code, note.params)}
                  </Text>
                )}
                {unsure && (
                  <Text block size={200}>
                    {say("task.decide.unsure")}
                  </Text>
                )}
              </span>
            </Button>
          ))}
        </div>
      )}
      {found !== null && (
        <Field label={say("task.decide.pick")} size="small">
          <AgencyPicker
            label={say("task.decide.pick")}
            registry={found.registry}
            asOf={agencyBook.asOf}
            chips={picked.map((id) => ({ key: id, label: agencyById(found.registry, id)?.name ?? id, member: { id } }))}
            onChange={(members) => setPicked(members.flatMap((member) => ("id" in member ? [member.id] : [])))}
          />
          {picked.length > 0 && (
            <div>
              <Button
                size="small"
                appearance="primary"
                className={styles.action}
                style={{ marginTop: 6 }}
                disabled={nothing}
                onClick={() => agencyBook.decide(value, { kind: "known", ids: picked })}
              >
                {say("task.decide.picked", { cells, count: picked.length })}
              </Button>
            </div>
          )}
        </Field>
      )}
      {value.standing === "uncertain" && (
        <Field label={say("task.decide.own")} size="small">
          <Input
            size="small"
            aria-label={say("task.decide.own-name")}
            value={own}
            onChange={(_event, data) => setOwn(data.value)}
          />
          <div>
            <Button
              size="small"
              className={styles.action}
              style={{ marginTop: 6 }}
              disabled={nothing || own.trim() === ""}
              onClick={() => agencyBook.decide(value, { kind: "own", name: own })}
            >
              {say("task.decide.add", { cells })}
            </Button>
          </div>
        </Field>
      )}
      <fieldset className={styles.places}>
        <legend className={styles.legend}>{say("task.decide.places")}</legend>
        {places.map((place) => (
          <PlaceLine key={placeKey(place)} place={place} taken={!except.has(placeKey(place))} />
        ))}
        {places.length < value.places.length && (
          <Button size="small" appearance="transparent" className={styles.action} onClick={() => setAll(true)}>
            {say("pane.show-more", { count: value.places.length - places.length })}
          </Button>
        )}
      </fieldset>
    </div>
  );
}

function PlaceLine({ place, taken }: { place: AgencyPlace; taken: boolean }) {
  const styles = useStyles();
  const say = useSay();
  const { agencyBook } = useSession();
  const name = `${place.row ?? say("pane.row", { row: place.index + 1 })} · ${headerOf(place.column)}`;
  return (
    <div className={styles.place}>
      <Checkbox size="medium" label={name} checked={taken} onChange={() => agencyBook.leaveOut(place)} />
      <Button
        size="small"
        appearance="subtle"
        aria-label={say("task.decide.show", { place: name })}
        title={say("pane.go-to-cell")}
        icon={<ArrowRightRegular />}
        onClick={() => agencyBook.show(place)}
      />
    </div>
  );
}
