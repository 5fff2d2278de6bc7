/** An email that imin would have sent to the customer who paid. Nothing leaves the sandbox. */
export interface SandboxEmail {
  /**
   * `"cancellation"` means that places were canceled, by the customer or by the seller. `"refund"` means that
   * money is returned.
   */
  readonly kind: "confirmation" | "cancellation" | "refund" | "reschedule";
  /** The customer's address at that time. */
  readonly to: string;
  /** A single line. */
  readonly subject: string;
  /** The body, as plain text. */
  readonly text: string;
  /** The order's identifier. `undefined` in imin's testing mode, which creates no order. */
  readonly order: string | undefined;
  /** The time, by the sandbox's clock. */
  readonly sentAt: string;
}
