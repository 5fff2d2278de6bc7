/** Who sells: the organization whose name the branded checkout carries. */
export interface Broker {
  /** The name of the app or club, for example `"Acme Fitness"`. */
  readonly name: string;
  /** Its home page. A bare host gets `https://`, because imin requires a scheme. */
  readonly url: string;
}
