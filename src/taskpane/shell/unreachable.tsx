/** What stands instead of the pane when a script that it needs to speak or to be drawn did not arrive. Needs none itself. */
import { unreachable } from "../../messages/unreachable";

export function Unreachable({ onRetry }: { onRetry: () => void }) {
  return (
    <main style={{ padding: 12, fontFamily: "'Segoe UI', sans-serif", fontSize: 14 }} role="alert">
      <p lang="vi">{unreachable.vi}</p>
      <p lang="en">{unreachable.en}</p>
      <button type="button" onClick={onRetry}>
        {unreachable.retry}
      </button>
    </main>
  );
}
