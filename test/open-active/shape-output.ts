import type * as z from "zod/mini";

/** An object type with each property written out, so that an interface and a schema's output can be compared. */
export type Flat<Model> = { [Key in keyof Model]: Model[Key] };

/** What a schema gives, without the index signature by which a loose object keeps unknown properties. */
export type ShapeOutput<Shape extends z.ZodMiniType> = {
  [Key in keyof z.output<Shape> as string extends Key ? never : Key]: z.output<Shape>[Key];
};
