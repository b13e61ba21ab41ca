/** Starts the workbench: a page that is Excel for the pane. */
import { createRoot } from "react-dom/client";
import "../messages/both";
import { createBench } from "./bench";
import { Workbench } from "./workbench";

const place = document.getElementById("workbench");
document.body.style.margin = "0";
if (place !== null) {
  const bench = createBench();
  window.workbench = bench.connection;
  createRoot(place).render(<Workbench bench={bench} />);
}
