/**
 * The format for sending customers: `"person"` is the flat person of imin's Example Scenario, `"customer-account"`
 * the `CustomerAccount` envelope of imin's newer pages.
 *
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/example-how-to
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/create-customer
 */
export type CustomerFormat = "person" | "customer-account";
