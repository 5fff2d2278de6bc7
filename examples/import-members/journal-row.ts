/** The state of a member. A row in `sending` was committed before its request was sent. */
export type MemberState = "pending" | "sending" | "created" | "rejected" | "unknown";

/** One member's row of the journal. */
export interface JournalRow {
  readonly member: string;
  readonly email: string;
  readonly state: MemberState;
  /** imin's identifier, if the member was created. */
  readonly identifier: string | null;
  /** Why the member was rejected, or why the outcome is unknown. */
  readonly reason: string | null;
  /** When the last request was sent. */
  readonly sent_at: Date | null;
}
