/** What the column Nhóm shows for a section, and what a check compares it with. */
import type { Section } from "./plan";

/** "I. Về phát triển kinh tế": numeral and title as the plan writes them; the title alone where there is no numeral. */
export function sectionHeading(section: Section): string {
  return section.numeral === "" ? section.title : `${section.numeral}. ${section.title}`.trim();
}
