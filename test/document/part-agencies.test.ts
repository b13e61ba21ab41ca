/** One cell or line for lead and coordinating agencies, parted by its own words. */
import { partAgencies } from "../../src/document/stages/part-agencies";

test.each<[written: string, lead: string, coordinating: string]>([
  ["Sở Y tế chủ trì; Công an tỉnh, UBND các xã phối hợp", "Sở Y tế", "Công an tỉnh, UBND các xã"],
  ["Sở Y tế chủ trì, Sở Giáo dục và Đào tạo phối hợp thực hiện.", "Sở Y tế", "Sở Giáo dục và Đào tạo"],
  ["Văn phòng Tỉnh đoàn phối hợp với Văn phòng UBND tỉnh", "Văn phòng Tỉnh đoàn", "Văn phòng UBND tỉnh"],
  ["Sở Nội vụ; Sở Tài chính", "Sở Nội vụ; Sở Tài chính", ""],
])("%s", (written, lead, coordinating) => {
  expect(partAgencies(written, "")).toEqual({ lead, coordinating });
});
