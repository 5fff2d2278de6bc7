import { modelsFolder, readJson } from "./json-files.ts";

/** One of OpenActive's models, as in its JSON. */
export interface Model {
  readonly type: string;
  readonly subClassOf?: string;
  readonly inSpec?: readonly string[];
  readonly notInSpec?: readonly string[];
  readonly fields?: Readonly<Record<string, Field>>;
}

/** The possible forms of a property: `"https://schema.org/Text"`, `"#Place"`, `"ArrayOf#Offer"`. */
export interface Field {
  readonly model?: string;
  readonly requiredType?: string;
  readonly requiredContent?: string;
  readonly alternativeModels?: readonly string[];
  readonly alternativeTypes?: readonly string[];
  readonly allowReferencing?: boolean;
  readonly example?: unknown;
}

const modelNamed = (name: string): Model => readJson(modelsFolder, name) as Model;

function above({ subClassOf }: Model): string | undefined {
  return subClassOf?.startsWith("#") ? subClassOf.slice(1) : undefined;
}

/** A model's properties, including those of its parent models that it does not exclude. */
export function propertiesOf(name: string): string[] {
  const model = modelNamed(name);
  const parent = above(model);
  const inherited = parent === undefined ? [] : propertiesOf(parent);
  const ruledOut = new Set(model.notInSpec);
  return [...new Set([...inherited, ...(model.inSpec ?? [])])].filter((property) => !ruledOut.has(property));
}

/** A property's definition in the model or its parent. */
export function fieldOf(name: string, property: string): Field | undefined {
  const model = modelNamed(name);
  const parent = above(model);
  return model.fields?.[property] ?? (parent === undefined ? undefined : fieldOf(parent, property));
}

/** All possible forms of the property. */
export function formsOf(field: Field): string[] {
  const { model = [], requiredType = [], alternativeModels = [], alternativeTypes = [] } = field;
  return [model, requiredType, alternativeModels, alternativeTypes].flat();
}
