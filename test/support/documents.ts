/** What the tests send and answer: imin's Example Scenario, and an order. */

export {
  checkoutSession as checkoutPayload,
  louisResponse as louis,
  newLouis as louisDetails,
} from "./seed.ts";

export const order = {
  "@context": ["https://openactive.io/", "https://imin.co/"],
  type: "Order",
  id: "https://book.imin.co/api/v2/orders/0bac05e5-b207-4794-80b8-6c94211643c5",
  identifier: "0bac05e5-b207-4794-80b8-6c94211643c5",
  orderedItem: [],
};

export const orderIdentifier = "0bac05e5-b207-4794-80b8-6c94211643c5";
