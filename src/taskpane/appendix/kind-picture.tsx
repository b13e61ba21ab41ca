/** A tiny picture of an appendix: its heading and the shape of its table. Decoration only. */
import { tokens } from "@fluentui/react-components";
import type { ReportKindId } from "./reporting";

/** Left edges of the table's columns, of 36 wide. */
const columnsOf: Partial<Record<ReportKindId, readonly number[]>> = {
  plan: [2, 5, 18, 25, 30],
  "by-agency": [2, 5, 16, 20, 24, 28, 32],
};

export function KindPicture({ kind }: { kind: ReportKindId }) {
  const stroke = tokens.colorNeutralStroke1;
  return (
    <svg width="40" height="30" viewBox="0 0 40 30" aria-hidden="true" style={{ display: "block" }}>
      <rect x="0.5" y="0.5" width="39" height="29" fill={tokens.colorNeutralBackground1} stroke={stroke} />
      <path d="M12 4.5h16M15 7.5h10" stroke={tokens.colorNeutralForeground3} />
      <rect x="3" y="10" width="34" height="4" fill={tokens.colorBrandBackground2} />
      <path d="M3 10.5h34M3 14.5h34M3 18.5h34M3 22.5h34M3 26.5h34M37.5 10v17" stroke={stroke} />
      {columnsOf[kind]?.map((x) => (
        <path key={x} d={`M${x + 1.5} 10v17`} stroke={stroke} />
      ))}
    </svg>
  );
}
