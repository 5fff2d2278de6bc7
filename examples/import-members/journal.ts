import type { PersonDetails } from "imin-sdk";
import type { Pool } from "pg";
import type { JournalRow, MemberState } from "./journal-row.ts";
import type { Member } from "./member.ts";

/**
 * The journal: which members were sent to imin, with the outcome. It belongs in the broker's own database, because
 * imin has no search by email address and no idempotency key.
 */
export class Journal {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Creates the table if it does not exist. */
  async prepare(): Promise<void> {
    // Two imports that start together would both create it. The lock makes one wait for the other.
    await this.#pool.query(`
      SELECT pg_advisory_xact_lock(hashtext('imin_members'));
      CREATE TABLE IF NOT EXISTS imin_members (
        member text PRIMARY KEY,
        email text NOT NULL,
        person jsonb NOT NULL,
        state text NOT NULL DEFAULT 'pending'
          CHECK (state IN ('pending', 'sending', 'created', 'rejected', 'unknown')),
        identifier text,
        reason text,
        sent_at timestamptz
      );
      CREATE UNIQUE INDEX IF NOT EXISTS imin_members_email ON imin_members (lower(email));
      CREATE INDEX IF NOT EXISTS imin_members_state ON imin_members (state);
    `);
  }

  /**
   * Adds members as `pending`. Existing members do not change.
   *
   * @returns The members of these that are `pending` now, and those whose email address another member has.
   */
  async add(members: readonly Member[]): Promise<{ pending: string[]; taken: Map<string, string> }> {
    const identifiers = members.map(({ member }) => member);
    const emails = members.map(({ person }) => person.email);
    await this.#pool.query(
      `INSERT INTO imin_members (member, email, person)
       SELECT * FROM unnest($1::text[], $2::text[], $3::jsonb[]) ON CONFLICT DO NOTHING`,
      [identifiers, emails, members.map(({ person }) => JSON.stringify(person))],
    );
    const { rows } = await this.#pool.query<{ member: string; owner: string; state: MemberState }>(
      `SELECT given.member, journal.member AS owner, journal.state
       FROM unnest($1::text[], $2::text[]) AS given (member, email)
       JOIN imin_members AS journal ON journal.member = given.member
         OR (lower(journal.email) = lower(given.email)
           AND NOT EXISTS (SELECT FROM imin_members AS own WHERE own.member = given.member))`,
      [identifiers, emails],
    );
    return {
      pending: rows
        .filter((row) => row.owner === row.member && row.state === "pending")
        .map((row) => row.member),
      taken: new Map(rows.filter((row) => row.owner !== row.member).map((row) => [row.member, row.owner])),
    };
  }

  /**
   * Commits that a member's request is about to be sent.
   *
   * @returns The person to send, or `undefined` if the member is not `pending` and must not be sent.
   */
  async beginSending(member: string): Promise<PersonDetails | undefined> {
    const { rows } = await this.#pool.query<{ person: PersonDetails }>(
      `UPDATE imin_members SET state = 'sending', sent_at = now(), reason = NULL
       WHERE member = $1 AND state = 'pending' RETURNING person`,
      [member],
    );
    return rows[0]?.person;
  }

  /** The member was not sent, or imin did not process it: another attempt is safe. */
  async putBack(member: string, reason: string): Promise<void> {
    await this.#change(member, ["sending"], "pending", null, reason);
  }

  /** imin created the member. This is certain, so it also replaces `unknown`. */
  async created(member: string, identifier: string): Promise<void> {
    await this.#change(member, ["sending", "unknown"], "created", identifier, null);
  }

  /** imin rejected the member. */
  async rejected(member: string, reason: string): Promise<void> {
    await this.#change(member, ["sending", "unknown"], "rejected", null, reason);
  }

  /** It is unknown whether imin created the member. It is never sent again automatically. */
  async unknown(member: string, reason: string): Promise<void> {
    await this.#change(member, ["sending"], "unknown", null, reason);
  }

  /** Records a person's finding about a member in `unknown`. Returns whether there was such a member. */
  async resolve(member: string, identifier: string | undefined): Promise<boolean> {
    const reason = identifier === undefined ? "was not at imin: to be sent again" : null;
    const state = identifier === undefined ? "pending" : "created";
    return this.#change(member, ["unknown"], state, identifier ?? null, reason);
  }

  /** The number of members in each state. */
  async counts(): Promise<Readonly<Record<MemberState, number>>> {
    const { rows } = await this.#pool.query<{ state: MemberState; count: number }>(
      "SELECT state, count(*)::int AS count FROM imin_members GROUP BY state",
    );
    const none = { pending: 0, sending: 0, created: 0, rejected: 0, unknown: 0 };
    return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
  }

  /** The members in these states, ordered by identifier. At most a thousand are in memory. */
  async *list(...states: readonly MemberState[]): AsyncGenerator<JournalRow> {
    for (let last = ""; ; ) {
      const { rows } = await this.#pool.query<JournalRow>(
        `SELECT member, email, state, identifier, reason, sent_at
         FROM imin_members WHERE state = ANY($1) AND member > $2 ORDER BY member LIMIT 1000`,
        [states, last],
      );
      yield* rows;
      const end = rows.at(-1);
      if (end === undefined) return;
      last = end.member;
    }
  }

  async #change(
    member: string,
    from: readonly MemberState[],
    to: MemberState,
    identifier: string | null,
    reason: string | null,
  ): Promise<boolean> {
    const { rowCount } = await this.#pool.query(
      `UPDATE imin_members SET state = $3, identifier = $4, reason = $5 WHERE member = $1 AND state = ANY($2)`,
      [member, from, to, identifier, reason],
    );
    return rowCount === 1;
  }
}
