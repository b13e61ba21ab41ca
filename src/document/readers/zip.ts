/**
 * The parts of a zip package that are asked for. Sizes are looked at before anything is unpacked, so a small file that would
 * swell to gigabytes is refused, not opened.
 */
import { type UnzipFileInfo, type Unzipped, unzip } from "fflate";
import { done, failed, type Result } from "../../plan/message";

const mostUnpacked = 200 * 1024 * 1024;
const mostGrowth = 400;
const mostFiles = 5000;

/** The wanted parts by name. Problems: "document.file-damaged", "document.zip-bomb". */
export async function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  name: string,
): Promise<Result<{ parts: Unzipped; names: string[] }>> {
  const names: string[] = [];
  let unpacked = 0;
  let bomb = false;
  const filter = (file: UnzipFileInfo): boolean => {
    names.push(file.name);
    if (names.length > mostFiles) bomb = true;
    if (bomb || !wanted(file.name)) return false;
    unpacked += file.originalSize;
    if (unpacked > mostUnpacked || (file.originalSize > 20_000_000 && file.originalSize > file.size * mostGrowth))
      bomb = true;
    return !bomb;
  };
  return new Promise((resolve) => {
    unzip(bytes, { filter }, (error, parts) => {
      if (bomb) resolve(failed("document.zip-bomb", { name }));
      else if (error !== null) resolve(failed("document.file-damaged", { name }));
      else resolve(done({ parts, names }));
    });
  });
}
