/** Dates and times, on serials; no time zones. */
import type { CellError } from "../../model";
import { numberFromText } from "../coerce";
import { type Environment, type FunctionTable, fn } from "../define";
import { type CalendarDay, dayOfSerial, lastDayOfMonth, serialOfDay } from "../serial";
import { ERROR, isError, type Operand, type Scalar } from "../value";
import { eachValue } from "./numbers";

const SECONDS = 86_400;

/** A function of one day. */
const ofDay = (answer: (day: CalendarDay) => Scalar) =>
  fn("n", (_, serial) => {
    const day = dayOfSerial(serial);
    return day === null ? ERROR.num : answer(day);
  });

/** A function of the time of day, in whole seconds rounded as Excel shows them. */
const ofTime = (answer: (seconds: number) => number) =>
  fn("n", (_, serial) => {
    if (serial < 0) return ERROR.num;
    return answer(Math.round((serial - Math.floor(serial)) * SECONDS) % SECONDS);
  });

function monthsLater(serial: number, months: number, pickDay: (day: number, last: number) => number): Scalar {
  const day = dayOfSerial(serial);
  if (day === null) return ERROR.num;
  const month = day.month + Math.trunc(months);
  return serialOfDay(day.year, month, pickDay(day.day, lastDayOfMonth(day.year, month))) ?? ERROR.num;
}

/** 0 for Sunday to 6 for Saturday, as Excel counts (serial 1 is a Sunday there). */
const weekdayOf = (serial: number): number => (((Math.floor(serial) - 1) % 7) + 7) % 7;

function weekday(serial: number, type: number): Scalar {
  if (dayOfSerial(serial) === null) return ERROR.num;
  const day = weekdayOf(serial);
  if (type === 1) return day + 1;
  if (type === 2) return ((day + 6) % 7) + 1;
  if (type === 3) return (day + 6) % 7;
  return type >= 11 && type <= 17 ? ((day - (type - 10) + 7) % 7) + 1 : ERROR.num;
}

function dateDifference(from: number, to: number, unit: string): Scalar {
  const start = dayOfSerial(from);
  const end = dayOfSerial(to);
  if (start === null || end === null || Math.floor(from) > Math.floor(to)) return ERROR.num;
  const months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case "D":
      return Math.floor(to) - Math.floor(from);
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "MD":
      return end.day >= start.day
        ? end.day - start.day
        : Math.floor(to) - (serialOfDay(end.year, end.month - 1, start.day) ?? 0);
    case "YD": {
      const sameYear = serialOfDay(start.year, end.month, end.day) ?? 0;
      const later = sameYear >= Math.floor(from) ? sameYear : (serialOfDay(start.year + 1, end.month, end.day) ?? 0);
      return later - Math.floor(from);
    }
    default:
      return ERROR.num;
  }
}

/** The days off of a week, Monday first, by Excel's number (1, 2 … 11 …) or by a mask ("0000011"). */
function weekendOf(code: Scalar | undefined): readonly boolean[] | CellError {
  if (typeof code === "string") {
    return /^[01]{7}$/.test(code) && code !== "1111111" ? [...code].map((mark) => mark === "1") : ERROR.value;
  }
  const number = typeof code === "number" ? code : 1;
  const off = (...days: number[]) => Array.from({ length: 7 }, (_, day) => days.includes(day));
  if (number >= 1 && number <= 7) return off((number + 4) % 7, (number + 5) % 7);
  return number >= 11 && number <= 17 ? off((number - 11 + 6) % 7) : ERROR.num;
}

function holidaySet(env: Environment, holidays: Operand | undefined): ReadonlySet<number> | CellError {
  const days = new Set<number>();
  let failure: CellError | null = null;
  if (holidays === undefined) return days;
  eachValue(env, [holidays], (value) => {
    if (isError(value)) failure ??= value;
    const serial = typeof value === "string" ? numberFromText(value) : value;
    if (typeof serial === "number") days.add(Math.floor(serial));
  });
  return failure ?? days;
}

function workDaysBetween(from: number, to: number, weekend: readonly boolean[], holidays: ReadonlySet<number>): number {
  const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1];
  const isWorkDay = (serial: number): boolean => !weekend[(weekdayOf(serial) + 6) % 7];
  const days = last - first + 1;
  const weeks = Math.floor(days / 7);
  let count = weeks * weekend.filter((off) => !off).length;
  for (let serial = first + weeks * 7; serial <= last; serial++) if (isWorkDay(serial)) count++;
  for (const holiday of holidays) if (holiday >= first && holiday <= last && isWorkDay(holiday)) count--;
  return sign * count;
}

function workDaysLater(from: number, days: number, weekend: readonly boolean[], holidays: ReadonlySet<number>): Scalar {
  const step = days < 0 ? -1 : 1;
  let serial = from;
  for (let left = Math.abs(days); left > 0; ) {
    serial += step;
    if (dayOfSerial(serial) === null) return ERROR.num;
    if (!weekend[(weekdayOf(serial) + 6) % 7] && !holidays.has(serial)) left--;
  }
  return serial;
}

const betweenWorkDays = (
  env: Environment,
  from: number,
  to: number,
  code: Scalar | undefined,
  off?: Operand,
): Scalar => {
  const weekend = weekendOf(code);
  const holidays = holidaySet(env, off);
  if ("error" in weekend) return weekend;
  return "error" in holidays ? holidays : workDaysBetween(Math.floor(from), Math.floor(to), weekend, holidays);
};

const laterWorkDay = (
  env: Environment,
  from: number,
  days: number,
  code: Scalar | undefined,
  off?: Operand,
): Scalar => {
  const weekend = weekendOf(code);
  const holidays = holidaySet(env, off);
  if ("error" in weekend) return weekend;
  return "error" in holidays ? holidays : workDaysLater(Math.floor(from), Math.trunc(days), weekend, holidays);
};

/** ISO 8601: week 1 holds the year's first Thursday. */
function isoWeek(serial: number): Scalar {
  const thursday = Math.floor(serial) + 3 - ((weekdayOf(serial) + 6) % 7);
  const day = dayOfSerial(thursday);
  if (day === null) return ERROR.num;
  return Math.floor((thursday - (serialOfDay(day.year, 1, 1) ?? 0)) / 7) + 1;
}

function weekNumber(serial: number, type: number): Scalar {
  const day = dayOfSerial(serial);
  if (type === 21) return isoWeek(serial);
  const firstDay = type === 1 ? 0 : type === 2 ? 1 : type >= 11 && type <= 17 ? (type - 10) % 7 : null;
  if (day === null || firstDay === null) return ERROR.num;
  const newYear = serialOfDay(day.year, 1, 1) ?? 0;
  return Math.floor((Math.floor(serial) - newYear + ((weekdayOf(newYear) - firstDay + 7) % 7)) / 7) + 1;
}

/** Days by the 30/360 calendar, US method unless European. */
function days360(from: number, to: number, european: boolean): Scalar {
  const start = dayOfSerial(from);
  const end = dayOfSerial(to);
  if (start === null || end === null) return ERROR.num;
  const isLast = (day: CalendarDay): boolean => day.day === lastDayOfMonth(day.year, day.month);
  const startDay = start.day === 31 || (!european && start.month === 2 && isLast(start)) ? 30 : start.day;
  const endDay = end.day === 31 && (european || startDay === 30) ? 30 : end.day;
  return (end.year - start.year) * 360 + (end.month - start.month) * 30 + endDay - startDay;
}

export const dateFunctions: FunctionTable = {
  TODAY: fn("", (env) => Math.floor(env.context.now())),
  NOW: fn("", (env) => env.context.now()),
  DATE: fn("n n n", (_, year, month, day) => {
    const full = Math.trunc(year) < 1900 && year >= 0 ? Math.trunc(year) + 1900 : Math.trunc(year);
    return serialOfDay(full, Math.trunc(month), Math.trunc(day)) ?? ERROR.num;
  }),
  TIME: fn("n n n", (_, hour, minute, second) => {
    const seconds = Math.trunc(hour) * 3600 + Math.trunc(minute) * 60 + Math.trunc(second);
    return seconds < 0 ? ERROR.num : (seconds % SECONDS) / SECONDS;
  }),
  YEAR: ofDay((day) => day.year),
  MONTH: ofDay((day) => day.month),
  DAY: ofDay((day) => day.day),
  HOUR: ofTime((seconds) => Math.floor(seconds / 3600)),
  MINUTE: ofTime((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: ofTime((seconds) => seconds % 60),
  DATEVALUE: fn("s", (_, text) => {
    const serial = numberFromText(text);
    return serial === null || !/[/\-. ]/.test(text.trim()) ? ERROR.value : Math.floor(serial);
  }),
  TIMEVALUE: fn("s", (_, text) => {
    const serial = numberFromText(text);
    return serial === null || !text.includes(":") ? ERROR.value : serial - Math.floor(serial);
  }),
  EDATE: fn("n n", (_, serial, months) => monthsLater(serial, months, (day, last) => Math.min(day, last))),
  EOMONTH: fn("n n", (_, serial, months) => monthsLater(serial, months, (_day, last) => last)),
  DAYS: fn("n n", (_, to, from) => Math.floor(to) - Math.floor(from)),
  DAYS360: fn("n n b?", (_, from, to, european = false) => days360(from, to, european)),
  DATEDIF: fn("n n s", (_, from, to, unit) => dateDifference(from, to, unit)),
  WEEKDAY: fn("n n?", (_, serial, type = 1) => weekday(serial, Math.trunc(type))),
  WEEKNUM: fn("n n?", (_, serial, type = 1) => weekNumber(serial, Math.trunc(type))),
  ISOWEEKNUM: fn("n", (_, serial) => isoWeek(serial)),
  NETWORKDAYS: fn("n n o?", (env, from, to, holidays) => betweenWorkDays(env, from, to, undefined, holidays)),
  "NETWORKDAYS.INTL": fn("n n v? o?", (env, from, to, weekend, holidays) =>
    betweenWorkDays(env, from, to, weekend, holidays),
  ),
  WORKDAY: fn("n n o?", (env, from, days, holidays) => laterWorkDay(env, from, days, undefined, holidays)),
  "WORKDAY.INTL": fn("n n v? o?", (env, from, days, weekend, holidays) =>
    laterWorkDay(env, from, days, weekend, holidays),
  ),
};
