import { modelsFolder, readJson } from "./json-files.ts";

/** One of OpenActive's models, as its JSON has it. */
export interface Model {
  readonly type: string;
  readonly subClassOf?: string;
  readonly inSpec?: readonly string[];
  readonly notInSpec?: readonly string[];
  readonly fields?: Readonly<Record<string, Field>>;
}

/** What a property may be: `"https://schema.org/Text"`, `"#Place"`, `"ArrayOf#Offer"`. */
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

/** A model's properties, with those of the models above it that it does not rule out. */
export function propertiesOf(name: string): string[] {
  const model = modelNamed(name);
  const parent = above(model);
  const inherited = parent === undefined ? [] : propertiesOf(parent);
  const ruledOut = new Set(model.notInSpec);
  return [...new Set([...inherited, ...(model.inSpec ?? [])])].filter((property) => !ruledOut.has(property));
}

/** What a model says of a property, or the model above it. */
export function fieldOf(name: string, property: string): Field | undefined {
  const model = modelNamed(name);
  const parent = above(model);
  return model.fields?.[property] ?? (parent === undefined ? undefined : fieldOf(parent, property));
}

/** All forms that a property may have. */
export function formsOf(field: Field): string[] {
  const { model = [], requiredType = [], alternativeModels = [], alternativeTypes = [] } = field;
  return [model, requiredType, alternativeModels, alternativeTypes].flat();
}
