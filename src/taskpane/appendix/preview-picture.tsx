/** A chart of the preview, drawn to the scale of the page: the native one of Excel or Word looks like it. */
import type { CSSProperties } from "react";
import type { PreviewedPicture } from "../../report";

const top = 34;
const bottom = 24;
const nameShare = 0.34;

interface Props {
  readonly picture: PreviewedPicture;
  /** Points between the margins. */
  readonly width: number;
  readonly style: CSSProperties;
}

export function PreviewPicture({ picture, width, style }: Props) {
  const { type, title, height, bars } = picture;
  const most = Math.max(1, ...bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)));
  const step = (type === "bar" ? height - top - bottom : width - 20) / Math.max(1, bars.length);
  const room = type === "bar" ? width * (1 - nameShare) - 20 : height - top - bottom - 16;
  const [firstLine = ""] = title.split("\n");
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title.replaceAll("\n", ". ")} style={style}>
      <rect width={width} height={height} fill="#ffffff" stroke="#bfbfbf" />
      <text x={width / 2} y={20} textAnchor="middle" fontWeight="bold" fontSize={13}>
        {firstLine}
      </text>
      {bars.map(({ name, parts }, at) => {
        const ends = parts.map((_, part) => parts.slice(0, part).reduce((sum, { value }) => sum + value, 0));
        const place = top + (at + 0.2) * step;
        const x = 10 + (at + 0.2) * step;
        return (
          <g key={name}>
            {type === "bar" ? (
              <text x={width * nameShare - 6} y={place + step * 0.45} textAnchor="end" fontSize={Math.min(10, step)}>
                {name}
              </text>
            ) : (
              <text x={x + step * 0.3} y={height - bottom + 4} textAnchor="middle" fontSize={9}>
                {name}
              </text>
            )}
            {parts.map(({ value, color }, part) => {
              const [from, long] = [((ends[part] ?? 0) / most) * room, (value / most) * room];
              const key = `${name} ${part}`;
              return type === "bar" ? (
                <rect key={key} x={width * nameShare + from} y={place} width={long} height={step * 0.6} fill={color} />
              ) : (
                <rect
                  key={key}
                  x={x}
                  y={height - bottom - 12 - from - long}
                  width={step * 0.6}
                  height={long}
                  fill={color}
                />
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}
