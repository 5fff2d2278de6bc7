import type * as z from "zod/mini";

/** An object type with each property written out, to compare an interface with a schema's output. */
export type Flat<Model> = { [Key in keyof Model]: Model[Key] };

/** The output of a schema, without the index signature that keeps unknown properties of a loose object. */
export type ShapeOutput<Shape extends z.ZodMiniType> = {
  [Key in keyof z.output<Shape> as string extends Key ? never : Key]: z.output<Shape>[Key];
};
