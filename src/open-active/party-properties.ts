import * as z from "zod/mini";
import { type Identifier, optionalIdentifier } from "./identifier.ts";
import { type ImageObject, imageObjectSchema } from "./image-object.ts";
import { type PostalAddress, postalAddressSchema } from "./postal-address.ts";
import {
  optionalBoolean,
  optionalList,
  optionalModel,
  optionalModelOrText,
  optionalOpenText,
  optionalText,
  optionalTexts,
} from "./response-values.ts";
import type { TaxMode } from "./tax-mode.ts";
import { type Terms, termsSchema } from "./terms.ts";
import { optionalVideos, type VideoObject } from "./video-object.ts";

/** What an {@link Organization} and a {@link Person} have in common, as either may sell, buy or organise. */
export interface PartyProperties {
  /** What identifies the party, a URL: as a seller, its Seller ID. */
  id?: string | undefined;
  /** The publisher's own identifier; of a customer, imin's identifier: `"MAlnTNiZut"`. */
  identifier?: Identifier | undefined;
  /** The name to show. */
  name?: string | undefined;
  /** The name in law, as a seller. */
  legalName?: string | undefined;
  /** About the party, as plain text. */
  description?: string | undefined;
  /** Its home page. */
  url?: string | undefined;
  /** Its e-mail address. */
  email?: string | undefined;
  /** Its telephone number: `"020 811 8055"`. */
  telephone?: string | undefined;
  /** Its pages elsewhere, on social networks for instance. */
  sameAs?: string[] | undefined;
  /** Its logo or picture. */
  logo?: ImageObject | undefined;
  /** Videos about it, or their URLs (OpenActive's beta namespace). */
  "beta:video"?: (VideoObject | string)[] | undefined;
  /** Its postal address. */
  address?: PostalAddress | undefined;
  /** As a seller: its privacy policy and its terms, which the customer is bound by. */
  termsOfService?: Terms[] | undefined;
  /** As a seller: whether its prices include tax. */
  taxMode?: TaxMode | undefined;
  /** As a seller: its VAT number. */
  vatID?: string | undefined;
  /** As a seller: whether it allows open booking at all. */
  isOpenBookingAllowed?: boolean | undefined;
  /** The URL of the party's CustomerAccount. OpenActive also allows the account itself. */
  hasAccount?: string | object | undefined;
}

/** @internal */
export const partyProperties = {
  id: optionalText,
  identifier: optionalIdentifier,
  name: optionalText,
  legalName: optionalText,
  description: optionalText,
  url: optionalText,
  email: optionalText,
  telephone: optionalText,
  sameAs: optionalTexts,
  logo: optionalModel<ImageObject>(imageObjectSchema),
  "beta:video": optionalVideos,
  address: optionalModel<PostalAddress>(postalAddressSchema),
  termsOfService: optionalList<Terms>(termsSchema),
  taxMode: optionalOpenText<TaxMode>(),
  vatID: optionalText,
  isOpenBookingAllowed: optionalBoolean,
  hasAccount: optionalModelOrText<object>(z.looseObject({})),
};
