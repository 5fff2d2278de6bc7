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

/** The common properties of {@link Organization} and {@link Person}. Either may sell, buy or organize. */
export interface PartyProperties {
  /** The party's `id`, a URL. For a seller, it is the Seller ID. */
  id?: string | undefined;
  /** The publisher's own identifier. For a customer, imin's identifier: `"MAlnTNiZut"`. */
  identifier?: Identifier | undefined;
  /** The display name. */
  name?: string | undefined;
  /** For a seller: the legal name. */
  legalName?: string | undefined;
  /** A plain-text description. */
  description?: string | undefined;
  /** The home page. */
  url?: string | undefined;
  /** The email address. */
  email?: string | undefined;
  /** The telephone number: `"020 811 8055"`. */
  telephone?: string | undefined;
  /** Pages on other sites, such as social networks. */
  sameAs?: string[] | undefined;
  /** The logo or picture. */
  logo?: ImageObject | undefined;
  /** Videos, or their URLs (OpenActive beta namespace). */
  "beta:video"?: (VideoObject | string)[] | undefined;
  /** The postal address. */
  address?: PostalAddress | undefined;
  /** For a seller: the privacy policy and the terms that bind the customer. */
  termsOfService?: Terms[] | undefined;
  /** For a seller: whether prices include tax. */
  taxMode?: TaxMode | undefined;
  /** For a seller: the VAT number. */
  vatID?: string | undefined;
  /** For a seller: whether open booking is allowed at all. */
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
