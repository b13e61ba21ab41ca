/** Real plans to try the product with, loaded when asked for and read like any other file. */
import type { SourceFile } from "./importing";

export interface SamplePlan {
  /** As the document calls itself; its kind where it has no number. */
  readonly number: string;
  /** What it is about, shortened for a line or two. */
  readonly title: string;
  readonly open: () => Promise<SourceFile>;
}

const asFile = (name: string, text: string): SourceFile => ({ name, bytes: new TextEncoder().encode(text) });

export const samplePlans: readonly SamplePlan[] = [
  {
    number: "74/QĐ-UBND",
    title: "Kế hoạch hành động thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX",
    open: async () => asFile("74-QD-UBND.txt", (await import("../../../seeds/003_8d9be0f2603e0adc.txt")).default),
  },
  {
    number: "913/QĐ-UBND",
    title: "Chương trình hành động xây dựng và phát triển huyện Thọ Xuân",
    open: async () => asFile("913-QD-UBND.txt", (await import("../../../seeds/004_86eb4304471918db.txt")).default),
  },
  {
    number: "625/QĐ-UBND",
    title: "Chương trình hành động xây dựng và phát triển thành phố Thanh Hóa",
    open: async () => asFile("625-QD-UBND.txt", (await import("../../../seeds/000_0fba38672a8aa295.txt")).default),
  },
  {
    number: "Dự thảo Quyết định 625",
    title: "Cùng kế hoạch trên, chữ lấy từ PDF đã mất khung bảng",
    open: async () => asFile("625-du-thao.txt", (await import("../../../seeds/001_9a810d1871f1e48b.txt")).default),
  },
  {
    number: "Chương trình hành động của Tỉnh ủy",
    title: "Thực hiện Nghị quyết số 58-NQ/TW, không có bảng nhiệm vụ",
    open: async () => asFile("CTr-58-NQ-TW.txt", (await import("../../../seeds/002_ef2181d6af09a65a.txt")).default),
  },
];
