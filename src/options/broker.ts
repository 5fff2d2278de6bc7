/** The organization that sells and whose name the branded checkout shows. */
export interface Broker {
  /** The name of the app or club, for example `"Acme Fitness"`. */
  readonly name: string;
  /** The broker's home page. A bare host gets `https://`, because imin requires a scheme. */
  readonly url: string;
}
