import type { IminClient, Page } from "imin-sdk";
import * as schemas from "imin-sdk/schemas";

// biome-ignore lint/suspicious/noExplicitAny: a response whose schema accepts it, read as the documentation says
type Document = any;

/** The result that an operation produces from a response, written from the documentation. */
export interface ResponseContract {
  /** The operation of the story that provides the responses. */
  readonly operation: string;
  readonly call: (imin: IminClient) => PromiseLike<unknown>;
  readonly schema: {
    safeParse(value: unknown): {
      readonly success: boolean;
      readonly error?: { readonly issues: readonly ZodIssue[] };
    };
  };
  /** The result of a response that the schema accepts. */
  readonly result: (document: Document) => unknown;
  /** Whether such a response is still unusable. */
  readonly isUnusable: (document: Document) => boolean;
}

interface ZodIssue {
  readonly path: readonly PropertyKey[];
}

const { RestrictedCollectionSchema: pageOf } = schemas;
const itself = (document: Document): unknown => document;
const never = (): boolean => false;
const geo = { latitude: 51, longitude: 0, radius: 5 };

const nameless = ({ identifier }: Document): boolean =>
  typeof identifier !== "string" ||
  identifier.trim() === "" ||
  identifier === "." ||
  identifier === ".." ||
  /\p{Surrogate}/u.test(identifier);

function customer({ customer: details, accessPass, entitlement, ...account }: Document): unknown {
  const right = [entitlement ?? []].flat()[0];
  const isRenamed = right && right.validUntil === undefined && right.expires !== undefined;
  const url = `https://book.imin.co/api/v2/customer-accounts/${encodeURIComponent(account.identifier)}`;
  return {
    ...{ ...account, ...details, type: "Person", identifier: account.identifier, id: account.id ?? url },
    ...(accessPass && { accessPass: [accessPass].flat()[0] }),
    ...(entitlement && { entitlement: isRenamed ? { ...right, validUntil: right.expires } : right }),
  };
}

function action({ actionStatus, error = [], object }: Document): object {
  return { ...(actionStatus && { actionStatus }), errors: [error].flat(), object };
}

function page(document: Document): unknown {
  const { "imin:item": items = [], "imin:totalItems": totalItems, view } = document;
  return {
    items,
    totalItems,
    currentPage: view?.["imin:currentPage"],
    totalPages: view?.["imin:totalPages"],
  };
}

const isNoPage = (document: Document): boolean =>
  document.type !== "imin:RestrictedCollection" &&
  ["imin:item", "imin:totalItems", "view"].every((name) => document[name] === undefined);

/** The comparable parts of a page. */
async function shown(call: PromiseLike<Page<unknown>>): Promise<unknown> {
  const { items, totalItems, currentPage, totalPages } = await call;
  return { items, totalItems, currentPage, totalPages };
}

function list(
  operation: string,
  schema: ResponseContract["schema"],
  call: (imin: IminClient) => PromiseLike<Page<unknown>>,
): ResponseContract {
  return { operation, schema, call: (imin) => shown(call(imin)), result: page, isUnusable: isNoPage };
}

function item(
  operation: string,
  schema: ResponseContract["schema"],
  types: readonly string[],
  call: ResponseContract["call"],
): ResponseContract {
  const isUnusable = ({ type, id, identifier }: Document): boolean =>
    type === undefined ? (id ?? identifier) === undefined : !types.includes(type);
  return { operation, schema, call, result: itself, isUnusable };
}

const target = ({ potentialAction = [] }: Document): unknown => {
  const one = potentialAction.find(({ type }: Document) => type === "OrderAction") ?? potentialAction[0];
  return typeof one?.target === "object" ? (one.target.url ?? one.target.urlTemplate) : one?.target;
};
const session = {
  schema: schemas.CheckoutSessionResponseSchema,
  result: (document: Document): unknown => ({ ...document, checkoutUrl: target(document) }),
  isUnusable: (document: Document): boolean => !isWebUrl(target(document)),
};

function isWebUrl(value: unknown): boolean {
  return (
    typeof value === "string" &&
    URL.canParse(value) &&
    /^https?:$/.test(new URL(value).protocol) &&
    !/\s/.test(value)
  );
}

/** One for each form of response. */
export const responseContracts: readonly ResponseContract[] = [
  {
    ...{
      operation: "customers.get",
      schema: schemas.CustomerResponseSchema,
      result: customer,
      isUnusable: nameless,
    },
    call: ({ customers }) => customers.get("MAlnTNiZut"),
  },
  {
    ...{
      operation: "customers.create",
      schema: schemas.CustomerResponseSchema,
      result: customer,
      isUnusable: nameless,
    },
    call: ({ customers }) =>
      customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" }),
  },
  {
    ...{
      operation: "customers.setAccessPass",
      schema: schemas.AccessPassUpdateActionResponseSchema,
      result: action,
    },
    ...{ call: ({ customers }) => customers.setAccessPass("MAlnTNiZut", "ABC"), isUnusable: never },
  },
  {
    ...{
      operation: "customers.setEntitlement",
      schema: schemas.EntitlementUpdateActionResponseSchema,
      result: action,
    },
    call: ({ customers }) =>
      customers.setEntitlement("MAlnTNiZut", {
        entitlementType: "https://a.example/1",
        validUntil: "2027-05-10T10:45:33Z",
      }),
    isUnusable: never,
  },
  {
    ...{
      operation: "customers.listEntitlements",
      schema: schemas.ConceptSchemeSchema,
      result: itself,
      isUnusable: never,
    },
    call: ({ customers }) => customers.listEntitlements(),
  },
  {
    ...{
      operation: "orders.get",
      schema: schemas.OrderSchema,
      call: ({ orders }) => orders.get("1"),
      result: itself,
    },
    isUnusable: ({ id, identifier }) => id === undefined && identifier === undefined,
  },
  list("orders.list", pageOf(schemas.OrderSchema), ({ orders }) => orders.list({ customer: "1" })),
  list("orders.upcomingItems", pageOf(schemas.OrderItemSchema), ({ orders }) =>
    orders.upcomingItems({ customer: "1" }),
  ),
  list("search.eventSeries", pageOf(schemas.EventSeriesSchema), ({ search }) =>
    search.eventSeries({ mode: "discovery-geo", geo }),
  ),
  list("search.facilityUses", pageOf(schemas.FacilityUseSchema), ({ search }) =>
    search.facilityUses({ mode: "discovery-geo", geo }),
  ),
  list("search.places", pageOf(schemas.PlaceSchema), ({ search }) => search.places({ geo })),
  item("search.getEventSeries", schemas.EventSeriesSchema, ["EventSeries"], ({ search }) =>
    search.getEventSeries("1"),
  ),
  item("search.getScheduledSession", schemas.ScheduledSessionSchema, ["ScheduledSession"], ({ search }) =>
    search.getScheduledSession("1"),
  ),
  item("search.getFacilityUse", schemas.FacilityUseSchema, ["FacilityUse"], ({ search }) =>
    search.getFacilityUse("1"),
  ),
  item("search.getSlot", schemas.SlotSchema, ["Slot", "FacilityUseSlot"], ({ search }) =>
    search.getSlot("1"),
  ),
  {
    ...{ operation: "checkout.createSession", ...session },
    call: ({ checkout }) =>
      checkout.createSession(
        checkout
          .session()
          .customer("MAlnTNiZut")
          .orderItem({ type: "Slot", identifier: "1", acceptedOffer: "https://a.example/1" }),
      ),
  },
  {
    ...{ operation: "checkout.createStandaloneSession", ...session },
    call: ({ checkout }) => checkout.createStandaloneSession({ id: "https://opendata.example.com/1" }),
  },
];
