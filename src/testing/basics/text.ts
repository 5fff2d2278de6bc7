const MOMENT = {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/London",
} as const;

/** Formats a date-time for a customer in Britain: `Wednesday 25 November 2026 at 18:30`. @internal */
export function formatMoment(dateTime: string): string {
  return new Intl.DateTimeFormat("en-GB", MOMENT).format(new Date(dateTime));
}

/** Formats only the time: `19:30`. @internal */
export function formatTime(dateTime: string): string {
  const { hour, minute, timeZone } = MOMENT;
  return new Intl.DateTimeFormat("en-GB", { hour, minute, timeZone }).format(new Date(dateTime));
}
