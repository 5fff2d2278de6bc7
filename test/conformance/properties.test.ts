import { describe, expect, it } from "vitest";
import { modelSchemas } from "./model-schemas.ts";
import { propertiesOf } from "./models.ts";

describe("the models have every OpenActive property", () => {
  it.each(Object.entries(modelSchemas))("%s", (name, { shape }) => {
    const properties = propertiesOf(name);
    const missing = properties.filter((property) => !Object.hasOwn(shape, property));
    expect(properties).toContain("type");
    expect(missing.sort()).toEqual([]);
  });
});
