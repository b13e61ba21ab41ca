/** The named styles of our Word documents, so that an office can change the look of all appendices in one place. */
import { AlignmentType, type IStylesOptions } from "docx";
import { officialFont, sizes } from "../report/index";

export const styleIds = {
  appendix: "PhuLuc",
  title: "TenPhuLuc",
  attached: "KemTheo",
  caption: "SoLieu",
  narrative: "LoiVan",
  header: "BangDauCot",
  cell: "BangNoiDung",
  footnote: "GhiChuBang",
} as const;

/** Word counts font sizes in half points. */
export const halfPoints = (points: number): number => Math.round(points * 2);
/** Word counts lengths in twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);

const spacing = (before: number, after: number) => ({ spacing: { before: twips(before), after: twips(after) } });

export const styles: IStylesOptions = {
  default: { document: { run: { font: officialFont, size: halfPoints(14), language: { value: "vi-VN" } } } },
  paragraphStyles: [
    {
      id: styleIds.appendix,
      name: "Phụ lục",
      basedOn: "Normal",
      run: { bold: true, size: halfPoints(sizes.heading) },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, outlineLevel: 0, ...spacing(0, 3) },
    },
    {
      id: styleIds.title,
      name: "Tên phụ lục",
      basedOn: "Normal",
      run: { bold: true, size: halfPoints(sizes.heading) },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, ...spacing(0, 0) },
    },
    {
      id: styleIds.attached,
      name: "Kèm theo",
      basedOn: "Normal",
      run: { italics: true, size: halfPoints(sizes.heading) },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, ...spacing(3, 0) },
    },
    {
      id: styleIds.caption,
      name: "Số liệu",
      basedOn: "Normal",
      run: { italics: true, size: halfPoints(sizes.caption) },
      paragraph: { alignment: AlignmentType.RIGHT, keepNext: true, ...spacing(4, 4) },
    },
    {
      id: styleIds.narrative,
      name: "Lời văn",
      basedOn: "Normal",
      run: { size: halfPoints(14) },
      paragraph: { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: twips(36) }, ...spacing(6, 6) },
    },
    {
      id: styleIds.header,
      name: "Bảng - đầu cột",
      basedOn: "Normal",
      run: { bold: true },
      paragraph: { alignment: AlignmentType.CENTER, ...spacing(2, 2) },
    },
    { id: styleIds.cell, name: "Bảng - nội dung", basedOn: "Normal", run: {}, paragraph: spacing(2, 2) },
    {
      id: styleIds.footnote,
      name: "Ghi chú bảng",
      basedOn: "Normal",
      run: { italics: true, size: halfPoints(sizes.footnote) },
      paragraph: { alignment: AlignmentType.JUSTIFIED, ...spacing(3, 0) },
    },
  ],
};
