/**
 * The ribbon's functions. Pane and ribbon share one runtime, so a button turns the pane to its place and shows it: a
 * ShowTaskpane action could not say which place, and a page for each button would start a runtime for each.
 */
import type { PlaceId } from "../taskpane/place";

/** The functions that manifest.xml names, and the place of the pane that each opens. */
const placeOf: Readonly<Record<string, PlaceId>> = {
  openPlans: "plan",
  openTask: "task",
  openCheck: "check",
  openAppendix: "appendix",
  openSubmit: "submit",
};

/** Tells Office what each button does. `open` turns the pane to a place; call once, when Office is ready. */
export function associateCommands(open: (place: PlaceId) => void): void {
  for (const [name, place] of Object.entries(placeOf)) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      open(place);
      try {
        await Office.addin.showAsTaskpane();
      } finally {
        event.completed();
      }
    });
  }
}
