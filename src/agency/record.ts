/**
 * What the registry knows of one agency, and the file it comes in. A registry is data: the province's own ships in
 * `data/thanh-hoa.json`, another office brings its file or a worksheet (registryFromRows).
 */
import { z } from "zod";
import { addDays } from "../plan/date";
import { isoDateSchema } from "../plan/date-schema";
import { done, failed, type Result } from "../plan/message";

const certaintySchema = z.enum(["high", "medium", "low"]);
export type Certainty = z.infer<typeof certaintySchema>;

const day = isoDateSchema.nullable().default(null);

/** Who took over (part of) an agency. `note` names the functions that moved, `from` is the first day, `primary` marks the main heir. */
const successorSchema = z.object({
  id: z.string().min(1),
  from: day,
  note: z.string().nullable().default(null),
  primary: z.boolean().default(false),
  certainty: certaintySchema.default("high"),
});
export type Successor = z.infer<typeof successorSchema>;

export const agencyRecordSchema = z.object({
  /** Stable name for programs; never shown, never changed. */
  id: z.string().regex(/^[\p{Ll}\p{N}][\p{Ll}\p{N}._:-]*$/u),
  /** The official name, as written into cells. */
  name: z.string().trim().min(1),
  /** What it is: "so", "ubnd-huyen", "ubnd-xa", "bo", "nhom" (a group, not one agency) … Open: an office may add kinds. */
  kind: z.string().min(1),
  level: z.enum(["trung-uong", "tinh", "huyen", "xa", "nhom"]),
  /** Other writings that mean this agency and nothing else. */
  aliases: z.array(z.string().trim().min(1)).default([]),
  /** Writings that may mean it ("GTVT" may be the ministry): offered, never taken for certain. */
  hints: z.array(z.string().trim().min(1)).default([]),
  /** Document symbol ("SKHĐT") or, for a territory, its code in the national list. */
  code: z.string().nullable().default(null),
  /** First and last day of its existence; null where unknown or open. */
  validFrom: day,
  validTo: day,
  datesCertainty: certaintySchema.default("high"),
  successors: z.array(successorSchema).default([]),
  /** Its functions went to several agencies by content of the task: a person chooses, even where there is a main heir. */
  byFunction: z.boolean().default(false),
  note: z.string().nullable().default(null),
});
export type AgencyRecord = z.infer<typeof agencyRecordSchema>;

/** Former communes in short form: name, then the codes of the units that took its territory. */
const formerCommunesSchema = z.object({
  district: z.string(),
  endedOn: isoDateSchema,
  communes: z.array(z.tuple([z.string()], z.string())),
});
type FormerCommunes = z.infer<typeof formerCommunesSchema>;

const registryFileSchema = z.object({
  schema: z.literal("registry/1"),
  name: z.string(),
  agencies: z.array(agencyRecordSchema),
  formerCommunes: z.array(formerCommunesSchema).default([]),
});

/**
 * Checks the content of a registry file (or a bare array of records) and returns its records, former communes written out.
 * Problems: "agency.registry-invalid" with the place and the complaint, "agency.registry-id-twice" with the id,
 * "agency.registry-successor-unknown". `known` are records of other files that successors may name.
 */
export function parseRegistry(data: unknown, known: readonly AgencyRecord[] = []): Result<AgencyRecord[]> {
  const wrapped = Array.isArray(data) ? { schema: "registry/1", name: "", agencies: data } : data;
  const parsed = registryFileSchema.safeParse(wrapped);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failed("agency.registry-invalid", {
      place: issue === undefined ? "" : issue.path.join("."),
      detail: issue?.message ?? "",
    });
  }
  const records = [
    ...parsed.data.agencies,
    ...parsed.data.formerCommunes.flatMap((group) => formerCommunes(group, parsed.data.agencies)),
  ];
  const ids = new Set(known.map((record) => record.id));
  for (const { id } of records) {
    if (ids.has(id)) return failed("agency.registry-id-twice", { id });
    ids.add(id);
  }
  for (const record of records)
    for (const successor of record.successors)
      if (!ids.has(successor.id))
        return failed("agency.registry-successor-unknown", { id: record.id, successor: successor.id });
  return done(records);
}

/** A former commune has no id in the sources; it gets one from its own name and its district's id. */
function formerCommunes(group: FormerCommunes, agencies: readonly AgencyRecord[]): AgencyRecord[] {
  const district = agencies.find((record) => record.id === group.district);
  const districtName = district?.name.replace(/^UBND /u, "") ?? group.district;
  const from = addDays(group.endedOn, 1);
  return group.communes.map(([unit, ...codes]) => {
    const name = String(unit);
    const heirs = agencies.filter((record) => record.code !== null && codes.includes(record.code));
    return {
      id: `cu.${hyphened(name)}.${group.district.replace(/^ubnd-/u, "")}`,
      name: `UBND ${name}, ${districtName}`,
      kind: "ubnd-xa",
      level: "xa",
      aliases: [`UBND ${name}`, name, `${name}, ${districtName}`],
      hints: [],
      code: null,
      validFrom: null,
      validTo: group.endedOn,
      datesCertainty: "high",
      successors: heirs.map(({ id }) => ({ id, from, note: null, primary: heirs.length === 1, certainty: "high" })),
      byFunction: false,
      note: null,
    };
  });
}

/** "xã Vĩnh Hùng" → "xã-vĩnh-hùng": with its marks, because a district had both Vĩnh Hùng and Vĩnh Hưng. */
export function hyphened(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");
}
