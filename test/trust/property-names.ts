/** Names that JavaScript gives a meaning. */
const hostileNames = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "valueOf",
  "toJSON",
  "then",
  "hasOwnProperty",
  "length",
] as const;

/** Names that imin's documents use, and one that no document uses. */
const documentNames = [
  "@type",
  "@id",
  "@context",
  "type",
  "id",
  "identifier",
  "error",
  "description",
  "view",
  "imin:item",
  "subEvent",
  "superEvent",
  "location",
  "offers",
  "address",
  "name",
  "startDate",
  "orderedItem",
  "actionStatus",
  "image",
  "accessPass",
  "eventSchedule",
  "termsOfService",
  "accessCode",
  "acme:x",
  "",
] as const;

/** Names for properties of generated documents. */
export const propertyNames = [...hostileNames, ...documentNames] as const;
