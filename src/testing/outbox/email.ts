/** An e-mail that imin would have sent to the customer who paid. Nothing leaves the sandbox. */
export interface SandboxEmail {
  /**
   * `"cancellation"` says that places are cancelled, by the customer or by the seller, and `"refund"` that money
   * goes back.
   */
  readonly kind: "confirmation" | "cancellation" | "refund" | "reschedule";
  /** The customer's address at that moment. */
  readonly to: string;
  /** One line. */
  readonly subject: string;
  /** The body, as plain text. */
  readonly text: string;
  /** The order's identifier; `undefined` in imin's testing mode, which makes no order. */
  readonly order: string | undefined;
  /** When, by the sandbox's clock. */
  readonly sentAt: string;
}
