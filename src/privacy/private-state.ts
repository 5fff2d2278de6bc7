/** The hidden state of the objects of one class. @internal */
export interface PrivateState<State> {
  /** Gives an object its state. */
  readonly set: (owner: object, state: State) => void;
  /** The state of an object, also where the object is seen through a proxy. */
  readonly of: (owner: object) => State;
}

/**
 * Hidden state for the objects of a class, which no printing, JSON or spreading shows. Private fields (`#field`) hide
 * as well, but cannot be read through a proxy, and frameworks such as Vue put proxies around what they keep.
 *
 * @internal
 */
// @__NO_SIDE_EFFECTS__
export function privateState<State>(): PrivateState<State> {
  const key = Symbol("private");
  return {
    set: (owner, state) => {
      // A function: proxies wrap the objects that they find, and printing cannot look into it.
      Object.defineProperty(owner, key, { value: () => state, configurable: true });
    },
    // Only objects that were given a state get here.
    of: (owner) => (owner as { readonly [name: symbol]: () => State })[key]?.() as State,
  };
}
