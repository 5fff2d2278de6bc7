import type * as z from "zod/mini";
import { customerPersonSchema } from "../../src/customers/customer-account.ts";
import { restrictedCollectionSchema } from "../../src/open-active/restricted-collection.ts";
import { orderSchema } from "../../src/orders/order.ts";
import { type Def, defOf } from "../../src/validation/schema-check.ts";

/**
 * A module of plain zod with the properties that the SDK checks in a page of orders and in a customer: what a
 * program without the SDK would contain. It is generated from the SDK's schemas, so that both check the same
 * properties.
 */
export function zodSource(): string {
  const models = new Models();
  const roots = [
    `export const OrderPage = ${models.source(restrictedCollectionSchema(orderSchema))};`,
    `export const Customer = ${models.source(customerPersonSchema)};`,
  ];
  return ['import { z } from "zod";', ...models.declarations(), ...roots, ""].join("\n");
}

/** The objects found in schemas, each declared once. */
class Models {
  readonly #names = new Map<z.core.$ZodType, string>();
  readonly #declarations: string[] = [];

  /** The declarations, each after those that it needs. */
  declarations(): readonly string[] {
    return this.#declarations;
  }

  source(schema: z.core.$ZodType): string {
    const def = defOf(schema);
    switch (def.type) {
      case "object":
        return this.#nameOf(schema, def);
      case "array":
        return `z.array(${this.source(def.element)})`;
      case "optional":
        return `${this.source(def.innerType)}.optional()`;
      case "union":
        return this.#union(def.options);
      case "literal":
        return `z.literal(${JSON.stringify(def.values.length === 1 ? def.values[0] : def.values)})`;
      case "custom":
        return "z.string()";
      case "string":
      case "number":
      case "boolean":
      case "unknown":
        return `z.${def.type}()`;
      default:
        throw new Error(`No zod source for a schema of the type ${def.type}.`);
    }
  }

  /** Uses a discriminated union if the options have different types, because it is faster than trying each one. */
  #union(options: readonly z.core.$ZodType[]): string {
    const sources = options.map((option) => this.source(option)).join(", ");
    const all = options.every((option) => isTyped(defOf(option)));
    return all ? `z.discriminatedUnion("type", [${sources}])` : `z.union([${sources}])`;
  }

  #nameOf(schema: z.core.$ZodType, { shape }: z.core.$ZodObjectDef): string {
    const known = this.#names.get(schema);
    if (known !== undefined) return known;
    const name = `Model${this.#names.size + 1}`;
    this.#names.set(schema, name);
    const open = this.#open;
    open.add(name);
    const properties = Object.entries(shape).map(([key, value]) => this.#property(key, value));
    open.delete(name);
    this.#declarations.push(`const ${name} = z.object({ ${properties.join(", ")} });`);
    return name;
  }

  readonly #open = new Set<string>();

  /** A getter if the shape refers to a model that is not declared yet. */
  #property(key: string, schema: z.core.$ZodType): string {
    const source = this.source(schema);
    const leadsBack = [...this.#open].some((name) => new RegExp(`\\b${name}\\b`).test(source));
    return leadsBack
      ? `get ${JSON.stringify(key)}() { return ${source}; }`
      : `${JSON.stringify(key)}: ${source}`;
  }
}

function isTyped(def: Def): boolean {
  if (def.type !== "object") return false;
  const type = def.shape["type"];
  return type !== undefined && defOf(type).type === "literal";
}
