/**
 * Column widths: the file counts characters of the default font's widest digit with 5 pixels of padding, the model points.
 * With Calibri 11 the widest digit is 7 pixels (ECMA-376 Part 1, 18.3.1.13); a pixel is 0.75 points.
 */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;

/** 48 points = 64 pixels → 9.140625, which Excel shows as 8.43. */
export function widthOfPoints(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  return Math.trunc((pixels / DIGIT_PIXELS) * 256) / 256;
}

/** The file's width in points, by way of whole pixels as Excel shows it. */
export function pointsOfWidth(width: number): number {
  const pixels = Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
  return pixels * POINTS_PER_PIXEL;
}
