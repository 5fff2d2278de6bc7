import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const run = promisify(execFile);

async function linesOf(example: string): Promise<readonly string[]> {
  const { stdout } = await run("npx", ["tsx", "--tsconfig", "tsconfig.json", `examples/${example}.ts`]);
  return stdout.trim().split("\n");
}

describe("the examples say what they show", () => {
  it("cancel-a-booking: pending first, cancelled when the booking system has confirmed it", async () => {
    expect(await linesOf("cancel-a-booking")).toStrictEqual([
      "Louis has 1 booking, of which 1 can be cancelled.",
      "His receipt is of type application/pdf, and has content.",
      "Asked for, the status is https://imin.co/CustomerCancellationPending.",
      "A day later it is https://openactive.io/CustomerCancelled.",
      "Another item is refused: OrderItemNotWithinOrderError, rejected.",
    ]);
  });

  it("group-booking: one item for each attendee", async () => {
    const [paid, ...problems] = await linesOf("group-booking");
    expect(paid).toBe("Louis paid for 2 places.");
    expect(problems.map((line) => line.split(" ")[0])).toStrictEqual([
      "imin:initialOrder.orderedItem[1].orderedItem",
      "imin:initialOrder.orderedItem[1].attendee",
    ]);
  });
});
