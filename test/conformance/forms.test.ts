import { describe, expect, it } from "vitest";
import { normalize } from "../../src/json-ld/normalize.ts";
import { jsonFilesIn, modelsFolder } from "./json-files.ts";
import { modelSchemas } from "./model-schemas.ts";
import { type Field, fieldOf, formsOf, propertiesOf } from "./models.ts";

const modelNames = jsonFilesIn(modelsFolder);

/** Every property of every model, with its possible forms. */
const properties = modelNames.flatMap((model) =>
  propertiesOf(model).flatMap((property) => {
    const field = fieldOf(model, property);
    return field === undefined || property === "type" || property === "id"
      ? []
      : [{ model, property, field }];
  }),
);

const url = "https://example.com/1";

/** imin documents a single one of these where OpenActive has a list. */
const single = ["CustomerAccount.accessPass", "CustomerAccount.entitlement"];

const isList = ({ field }: { readonly field: Field }): boolean =>
  formsOf(field).every((form) => form.startsWith("ArrayOf#"));

/** A value of a form: `"https://schema.org/Text"`, `"#Place"`, `"ArrayOf#Offer"`. */
function sampleOf(form: string, field: Field): unknown {
  if (form.startsWith("ArrayOf#")) return [sampleOf(form.slice("ArrayOf".length), field)];
  if (form.startsWith("#https://") || form.startsWith("#http://")) return sampleOf(form.slice(1), field);
  if (form.startsWith("#")) return { type: form.slice(1) };
  const kind = form.split("/").at(-1) ?? "";
  if (/^(Integer|Number|Float)$/.test(kind)) return 5;
  if (kind === "Boolean") return true;
  if (kind === "Text") return field.requiredContent ?? "text";
  return kind === "Duration" ? "PT1H" : url;
}

describe("normalization, by OpenActive's models", () => {
  const lists = properties
    .filter(isList)
    .filter(({ model, property }) => !single.includes(`${model}.${property}`));

  it("finds the lists", () => {
    expect(lists.length).toBeGreaterThan(150);
  });

  it.each(lists)("turns a single $property of $model into a list", ({ model, property, field }) => {
    const [form = ""] = formsOf(field);
    const sample: unknown = Array(sampleOf(form, field)).flat()[0];
    expect(normalize({ type: model, [property]: sample })).toEqual({ type: model, [property]: [sample] });
  });

  const others = properties.filter((property) => !isList(property));

  it.each(others)("does not turn a $property of $model into a list", ({ model, property, field }) => {
    for (const form of formsOf(field).filter((name) => !name.startsWith("ArrayOf#"))) {
      const sample = sampleOf(form, field);
      const { [property]: normalized } = normalize({ type: model, [property]: sample }) as Record<
        string,
        unknown
      >;
      expect(normalized).not.toBeInstanceOf(Array);
    }
  });

  it.each(properties.filter(({ property }) => single.some((name) => name.endsWith(`.${property}`))))(
    "leaves a $property of $model unchanged, or turns it into a list",
    ({ model, property }) => {
      const sample = { type: model, [property]: { type: "Barcode" } };
      const expected = model === "OrderItem" ? { type: model, [property]: [{ type: "Barcode" }] } : sample;
      expect(normalize(sample)).toEqual(expected);
    },
  );
});

describe("the schemas accept every form that OpenActive allows", () => {
  const own = Object.keys(modelSchemas).flatMap((model) => properties.filter((one) => one.model === model));

  it.each(own)("of $property of $model", ({ model, property, field }) => {
    const { [property]: schema } = modelSchemas[model]?.shape ?? {};
    const forms = formsOf(field).map((form) => sampleOf(form, field));
    const samples = field.allowReferencing === true ? [...forms, url] : forms;
    for (const sample of samples) {
      const document = normalize({ type: model, [property]: sample }) as Record<string, unknown>;
      expect(schema?._zod.run({ value: document[property], issues: [] }, {})).toMatchObject({ issues: [] });
    }
  });
});
