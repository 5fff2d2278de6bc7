import { propertyNames } from "../property-names.ts";
import type { Random } from "../random.ts";

/** A place in a document: an object or a list, and one of its keys. */
interface Place {
  readonly parent: object;
  readonly key: string;
}

/** Values that a property does not expect. Each is newly created, because it becomes part of a document. */
const oddValues: readonly [() => unknown, ...(() => unknown)[]] = [
  () => null,
  () => true,
  () => false,
  () => 0,
  () => -1,
  () => 1e308,
  () => 2 ** 53 + 2,
  () => 0.1,
  () => "",
  () => " ",
  () => "x".repeat(20_000),
  () => "\u0000\u001b[31m\r\n",
  () => "\ud800",
  () => "2026-13-45T99:99:99Z",
  () => "https://evil.example/?page=2",
  () => "//evil.example",
  () => "javascript:alert(1)",
  () => "#/imin:locationSummary/0",
  () => [],
  () => ({}),
  () => [[]],
  () => [null],
  () => [[[[]]]],
  () => ({ type: "ScheduledSession" }),
  () => ({ type: ["OrderItem", "Order"] }),
  () => ({ "@value": "text", "@language": "en" }),
  () => own("__proto__", { polluted: "yes" }),
  () => ({ constructor: { prototype: { polluted: "yes" } } }),
  () => own("then", "not a function"),
  () => nested(40),
  () => nested(490),
  () => nested(600),
  () => Array.from({ length: 300 }, () => ({})),
];

function own(name: string, value: unknown): object {
  return Object.defineProperty({}, name, { value, enumerable: true, configurable: true, writable: true });
}

function nested(levels: number): unknown {
  let value: unknown = "inside";
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { subEvent: value };
  return value;
}

/** Copies a document and damages it in one to five places. */
export function mutateDocument(document: unknown, random: Random): unknown {
  const root = { document: structuredClone(document) };
  for (let count = 1 + random.below(5); count > 0; count--) mutateOnce(root, random);
  return root.document;
}

function mutateOnce(root: object, random: Random): void {
  const places = placesIn(root);
  const place = random.pick(places);
  if (place === undefined) return;
  const value: unknown = Reflect.get(place.parent, place.key);
  const other = random.pick(places);
  const changes: readonly [() => void, ...(() => void)[]] = [
    () => set(place, random.pick(oddValues)()),
    () => set(place, random.pick(oddValues)()),
    () => remove(place),
    () => set(place, [value]),
    () => set(place, Array.isArray(value) ? value[0] : { value }),
    () => set(place, structuredClone(other && Reflect.get(other.parent, other.key))),
    () =>
      set(
        { parent: typeof value === "object" && value !== null ? value : {}, key: random.pick(propertyNames) },
        random.pick(oddValues)(),
      ),
    () => set({ parent: place.parent, key: random.pick(propertyNames) }, value),
    () =>
      set(
        place,
        Array.isArray(value)
          ? Array.from({ length: 20 }, () => value)
              .flat()
              .slice(0, 200)
          : JSON.stringify(value),
      ),
    () => set(place, typeof value === "number" ? String(value) : 5),
  ];
  random.pick(changes)();
}

function set({ parent, key }: Place, value: unknown): void {
  if (value === undefined || (Array.isArray(parent) && !/^\d+$/.test(key))) return;
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
}

function remove({ parent, key }: Place): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
}

/** Every place in a document, including the document itself. In a large one, the first thousands. */
function placesIn(root: object): readonly Place[] {
  const places: Place[] = [];
  const waiting: object[] = [root];
  for (let parent = waiting.pop(); parent !== undefined && places.length < 4_000; parent = waiting.pop()) {
    for (const key of Object.keys(parent)) {
      if (Array.isArray(parent) && key === "length") continue;
      places.push({ parent, key });
      const value: unknown = Reflect.get(parent, key);
      if (typeof value === "object" && value !== null) waiting.push(value);
    }
  }
  return places;
}
