/** Starts the workbench: a page that is Excel for the pane. */
import { createRoot } from "react-dom/client";
import "../messages/both";
import { createBench } from "./bench";
import { Workbench } from "./workbench";

const place = document.getElementById("workbench");
document.body.style.margin = "0";
if (place !== null) {
  // "?lang=en&theme=dark" opens an Excel of that language and theme.
  const asked = new URLSearchParams(window.location.search);
  const bench = createBench({
    language: asked.get("lang") === "en" ? "en" : "vi",
    dark: asked.get("theme") === "dark",
  });
  window.workbench = bench.connection;
  createRoot(place).render(<Workbench bench={bench} />);
}
