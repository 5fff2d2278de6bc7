/** Who sells: the organisation whose name the branded checkout carries. */
export interface Broker {
  /** The name of the app or club, for example `"Acme Fitness"`. */
  readonly name: string;
  /** Its home page. A bare host is given `https://`, since imin asks for a scheme. */
  readonly url: string;
}
