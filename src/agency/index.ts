/** Agencies: the registry, and reading cells that name them. See docs/agency.md. */
export { agencyCellText, type CellMember } from "./cell-text";
export { type AgencyState, certainSuccessor, type SuccessorState, stateOf, type TakenOver } from "./lifetime";
export { type MergedRegistry, mergeRegistry, registryFromRows, rememberAlias } from "./merge";
export { type OfficeEntry, readOfficeRows } from "./office-entry";
export { type OtherProvince, otherProvince } from "./other-province";
export { type AgencyReading, type ReadOptions, type ReadRef, readAgencies, readAgencyCell } from "./read";
export { type AgencyRecord, agencyRecordSchema, type Certainty, parseRegistry, type Successor } from "./record";
export { agencyById, createRegistry, type Registry } from "./registry";
export { type RefChanges, replaceRef, rewriteRefs } from "./rewrite";
export { type FoundAgency, searchAgencies } from "./search";
export { centralRecords, type RegistryBase, registryBases, registryOfBase, shippedRegistry } from "./shipped";
export { leadDuplicatesAfterSuccession, presentId, type SharedSuccessor } from "./succession";
export { type AgencySuggestion, suggestAgencies } from "./suggest";
