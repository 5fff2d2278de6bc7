/** The hidden state of the objects of one class. @internal */
export interface PrivateState<State> {
  /** Sets the state of an object. */
  readonly set: (owner: object, state: State) => void;
  /** Returns the state of an object, even through a proxy. */
  readonly of: (owner: object) => State;
}

/**
 * Hidden state for the objects of a class: printing, JSON and spreading do not show it. Private fields (`#field`) do
 * the same, but cannot be read through a proxy, and frameworks such as Vue wrap objects in proxies.
 *
 * @internal
 */
// @__NO_SIDE_EFFECTS__
export function privateState<State>(): PrivateState<State> {
  const key = Symbol("private");
  return {
    set: (owner, state) => {
      // Store a function: proxies wrap nested objects, and printing does not show its closure.
      Object.defineProperty(owner, key, { value: () => state, configurable: true });
    },
    // Only objects with a state reach this line.
    of: (owner) => (owner as { readonly [name: symbol]: () => State })[key]?.() as State,
  };
}
