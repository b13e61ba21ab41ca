/** All families in the order they are tried: what takes more text, or takes dates away from other meanings, comes first. */
import type { Family } from "../family";
import { crossReference, documentDate, documentNumber, explained, quantity, vision } from "./aside";
import { fullDay, isoDay, yearlessDay } from "./day";
import { edgeOfMonth, edgeOfQuarter, edgeOfYear } from "./edge";
import { accordingTo, event, proviso, week } from "./event";
import { month, numericMonth } from "./month";
import { ongoing } from "./ongoing";
import { onward } from "./onward";
import { halfOfYear, monthsOfYear } from "./part-of-year";
import { bareQuarter, edgeQuarter, quarter } from "./quarter";
import {
  byUnit,
  everyUnit,
  followingMonth,
  lastDayOf,
  lastMonthOfQuarter,
  oncePer,
  periodic,
  reportsPer,
} from "./recurrence";
import { relative } from "./relative";
import { dayOfMonth, spelledDay } from "./spelled-day";
import { bareYear, yearlessYear, yearRange, years } from "./year";

export const families: readonly Family[] = [
  documentNumber,
  documentDate,
  week,
  vision,
  relative,
  onward,
  ongoing,
  monthsOfYear,
  halfOfYear,
  lastMonthOfQuarter,
  lastDayOf,
  followingMonth,
  oncePer,
  everyUnit,
  periodic,
  byUnit,
  reportsPer,
  isoDay,
  fullDay,
  edgeOfMonth,
  edgeOfQuarter,
  spelledDay,
  edgeQuarter,
  quarter,
  month,
  edgeOfYear,
  yearRange,
  years,
  bareQuarter,
  numericMonth,
  yearlessDay,
  dayOfMonth,
  proviso,
  event,
  accordingTo,
  crossReference,
  quantity,
  yearlessYear,
  bareYear,
  explained,
];
