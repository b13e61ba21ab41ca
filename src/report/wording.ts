/** The fixed words of official documents: dates, numerals, "Kèm theo" (Nghị định 30/2020/NĐ-CP, Phụ lục I). */

import type { IsoDate } from "../plan/date";
import type { PlanDocument } from "../plan/plan";
import type { ReportSettings } from "./report-input";

/** "ngày 07 tháng 01 năm 2026": days below 10 and the months 1 and 2 with a leading 0; dots where the day is open. */
export function officialDate(date: IsoDate | null): string {
  if (date === null) return "ngày … tháng … năm …";
  const [year = "", month = "", day = ""] = date.split("-");
  const monthNumber = Number(month);
  return `ngày ${day} tháng ${monthNumber <= 2 ? month : monthNumber} năm ${year}`;
}

/** "31/3/2026", "05/02/2026": a day in a table, with the leading zeros of `officialDate`; "" for none. */
export function officialDay(date: IsoDate | null): string {
  if (date === null) return "";
  const [year = "", month = "", day = ""] = date.split("-");
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}

/**
 * "Quyết định số 74/QĐ-UBND ngày 07 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Thanh Hóa"; what the plan does not say is left out. One without
 * a number goes by its title where that names it.
 */
export function documentName(document: PlanDocument): string {
  const name = document.number === "" ? titled(document) : `${document.kind || "Văn bản"} số ${document.number}`;
  const date = document.issuedOn === null ? "" : ` ${officialDate(document.issuedOn)}`;
  const issuer = document.issuer === "" ? "" : ` của ${document.issuer}`;
  return `${name}${date}${issuer}`;
}

/** The title where it begins with the kind ("Chương trình hành động thực hiện …"), else the kind alone. */
function titled({ kind, title }: PlanDocument): string {
  const begins = kind !== "" && title.toLocaleLowerCase("vi").startsWith(kind.toLocaleLowerCase("vi"));
  return begins ? title : kind || "Văn bản";
}

/** "(Kèm theo Quyết định số 74/QĐ-UBND ngày … của …)": what a plan does not say stays as dots, as in `attachedToReport`. */
export function attachedToPlan({ kind, number, issuedOn, issuer }: PlanDocument): string {
  return `(Kèm theo ${kind || "Văn bản"} số ${number || "…"} ${officialDate(issuedOn)} của ${issuer || "…"})`;
}

/** "(Kèm theo Báo cáo số …/BC-… ngày … tháng … năm … của …)": open parts stay as dots for the document system to fill in. */
export function attachedToReport({ document, agency }: ReportSettings): string {
  const number = document.number ?? "…";
  return `(Kèm theo ${document.kind} số ${number} ${officialDate(document.date)} của ${agency === "" ? "…" : agency})`;
}

/** "UBND tỉnh" from "Ủy ban nhân dân tỉnh Thanh Hóa": how headers name the issuer. "" for an issuer that is no People's Committee. */
export function shortIssuer(issuer: string): string {
  const level = /^(?:(?:Ủy|Uỷ) ban nhân dân|UBND) (tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu)/iu.exec(
    issuer,
  );
  return level?.[1] === undefined ? "" : `UBND ${level[1].toLowerCase()}`;
}
