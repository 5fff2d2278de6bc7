/** The test card, as in Stripe's test mode, which imin's checkout uses. @internal */
export const TEST_CARD = "4242 4242 4242 4242";
/** The card that is declined. @internal */
export const DECLINED_CARD = "4000 0000 0000 0002";

/** Finds the problems with a form's card fields. The fields are checked and not stored. @internal */
export function cardProblems(fields: URLSearchParams, now: Date): Record<string, string> {
  const problems: Record<string, string> = {};
  const digits = (fields.get("cardNumber") ?? "").replace(/[\s-]/g, "");
  if (!/^\d{12,19}$/.test(digits) || !hasCheckDigit(digits)) {
    problems["cardNumber"] = `Enter a card number, such as ${TEST_CARD}`;
  } else if (digits === DECLINED_CARD.replaceAll(" ", "")) {
    problems["cardNumber"] = "The card was declined. Try another one";
  }
  if (!isInFuture(fields.get("cardExpiry") ?? "", now)) {
    problems["cardExpiry"] = "Enter a date in the future as month and year, such as 12 / 34";
  }
  if (!/^\d{3,4}$/.test((fields.get("cardCode") ?? "").trim())) {
    problems["cardCode"] = "Enter the three or four digits on the back of the card";
  }
  return problems;
}

/** The Luhn check. */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

function isInFuture(expiry: string, now: Date): boolean {
  const match = /^\s*(\d{1,2})\s*\/\s*(?:20)?(\d\d)\s*$/.exec(expiry);
  if (match === null) return false;
  const [month, year] = [Number(match[1]), 2000 + Number(match[2])];
  // A card is valid until the end of its month.
  return month >= 1 && month <= 12 && Date.UTC(year, month) > now.getTime();
}
