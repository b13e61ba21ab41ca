/** src/excel with everything it stands on (rules, registry, schemas), in a chunk of its own: loaded after the pane is drawn. */
import "./no-new-function";

export * from "../excel";
