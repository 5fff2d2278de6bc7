import type { IminClient } from "imin-sdk";
import { checkoutSession, louisDetails, louisResponse } from "../documents.ts";
import {
  aggregateOffer,
  bookedItem,
  bookedOrder,
  dataset,
  eventSeries,
  facilityUse,
  offer,
  session,
  slot,
} from "./found-documents.ts";
import { type Argument, about } from "./mostly.ts";
import type { Sdk } from "./sdk.ts";

/** A public function or method that returns its result at once, with the arguments it is to be given. */
export interface PublicFunction {
  /** As the package exports it, or where the client has it. */
  readonly name: string;
  readonly args: readonly Argument[];
  readonly call: (sdk: Sdk, args: readonly unknown[], imin: IminClient) => unknown;
}

const broker = { name: "Acme Fitness", url: "https://acmefitness.co.uk" };
const clientOptions = {
  apiKey: "key-of-the-properties",
  checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
  bookingBaseUrl: "https://book.imin.co/api/v2",
  bookingIdBaseUrl: "https://book.imin.co/api/v2",
  searchBaseUrl: "https://search.imin.co",
  firehoseBaseUrl: "https://firehose.imin.co",
  customerFormat: "person",
  broker,
  checkoutSendsApiKey: true,
  headers: { "x-a": "b" },
  timeout: 1_000,
  totalTimeout: 2_000,
  maxRetries: 1,
  responseValidation: "warn",
  fetch,
  logger: console,
  logLevel: "off",
  onEvent: () => {},
  dangerouslyAllowBrowser: false,
  dangerouslyAllowHttp: false,
};

const item = about(eventSeries, session, slot, facilityUse, bookedItem, { opportunity: session });
const found = about({ opportunity: session }, { opportunity: { ...slot, superEvent: facilityUse } });
const anyOffer = about(offer, offer.id, aggregateOffer.publicAdult);
const checkoutBaseUrl = about("https://checkout.acmefitness.co.uk", "checkout.acmefitness.co.uk");
const price = about({ price: 8.5, priceCurrency: "GBP" }, { price: 0, highPrice: 2, priceCurrency: "£" });
const locale = { locale: "en-GB" };
const customer = about("MAlnTNiZut", louisResponse, louisDetails);
const orderItem = about(
  { type: "Slot", identifier: "1", acceptedOffer: offer.id },
  checkoutSession["imin:initialOrder"].orderedItem[0],
);
const link = about("https://www.acmefitness.co.uk/search");

/** Calls an export by its name. */
function helper(name: keyof Sdk, ...args: PublicFunction["args"]): PublicFunction {
  return {
    name,
    args,
    call: (sdk, given) => Reflect.apply(Reflect.get(sdk, name) as () => unknown, undefined, given),
  };
}

/** Makes an object of a class by its name. */
function constructed(name: keyof Sdk, ...args: PublicFunction["args"]): PublicFunction {
  return {
    name,
    args,
    call: (sdk, given) => Reflect.construct(Reflect.get(sdk, name) as () => unknown, given),
  };
}

/** Every public function and method that returns its result at once, and so throws. */
export const functions: readonly PublicFunction[] = [
  constructed("IminClient", about(clientOptions)),
  constructed("IminSearchClient", about({ apiKey: "key-of-the-properties" })),
  constructed("CheckoutSessionBuilder", about({ bookingIdBaseUrl: "https://book.imin.co/api/v2" })),
  {
    name: "withOptions",
    args: [about({ timeout: 5 }, clientOptions)],
    call: (_, [changes], imin) => imin.withOptions(changes as never),
  },
  {
    name: "CheckoutSessionBuilder.build",
    args: [customer, about(broker), orderItem, link, link],
    call: ({ CheckoutSessionBuilder }, [who, seller, what, back, profile]) =>
      new CheckoutSessionBuilder()
        .customer(who as never)
        .broker(seller as never)
        .orderItem(what as never)
        .backToBroker(back as never, who as never)
        .backToBrokerUserProfile(profile as never)
        .build(),
  },
  {
    name: "checkout.guestUrl",
    args: [about(session)],
    call: (_, [opportunity], imin) => imin.checkout.guestUrl(opportunity as never),
  },
  {
    name: "checkout.scheduledSessionUrl",
    args: [about("1")],
    call: (_, [identifier], imin) => imin.checkout.scheduledSessionUrl(identifier as never),
  },
  {
    name: "orders.forCustomer",
    args: [customer],
    call: (_, [who], imin) => imin.orders.forCustomer(who as never),
  },
  helper("isBookable", about(session)),
  helper("expandCheckoutUrl", about(session["imin:checkoutUrlTemplate"]), checkoutBaseUrl),
  helper("scheduledSessionUrl", about("1"), checkoutBaseUrl),
  helper("isIminError", about(undefined), about("config")),
  helper("priceOf", anyOffer),
  helper("isPresentlyCancellable", about(bookedItem)),
  helper("orderIdentifierOf", about(bookedItem, bookedItem.id)),
  helper("statusOf", about(bookedItem)),
  helper("totalOf", about(bookedOrder, { ...bookedOrder, totalPaymentDue: undefined })),
  helper("attributionFor", item, about([dataset], [dataset, undefined])),
  helper(
    "bookability",
    found,
    about({ at: "2030-01-01T00:00:00Z", offer }, undefined, { at: new Date("2030-01-01T00:00:00Z") }),
  ),
  helper("cheapestOffer", item, about({ audience: "adult" }, undefined, { audience: "junior" })),
  helper("formatPrice", price, about(locale, undefined)),
  helper("formatWhen", about(session, { startDate: "2030-01-01" }), about(locale, undefined)),
  helper("londonDay", about("2026-07-02")),
  helper("entitlementOffer", item),
  helper("offersFor", item),
  helper("orderItem", found, anyOffer, customer),
  helper("scheduledSessions", item),
  helper("sessionReference", about(eventSeries)),
  helper("slots", item),
  helper("summaryOf", item, about({ offer }, undefined)),
];
