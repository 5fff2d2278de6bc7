/** Letters and their Latin equivalents, in the same order. `_` means none. */
const LETTERS: readonly (readonly [letters: string, latin: string])[] = [
  ["ŁłĐđĦħŦŧŊŋıĸſƏəẞ", "L l D d H h T t N n i k s E e SS"],
  [
    "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ",
    "A B V G D E Yo Zh Z I Y K L M N O P R S T U F Kh Ts Ch Sh Shch _ Y _ E Yu Ya",
  ],
  [
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya",
  ],
  ["ЄєІіЇїҐґЂђЈјЉљЊњЋћЏџЅѕЎў", "Ye ye I i Yi yi G g Dj dj J j Lj lj Nj nj C c Dz dz Dz dz U u"],
  ["ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ", "A V G D E Z I Th I K L M N X O P R S T Y F Ch Ps O"],
  ["αβγδεζηθικλμνξοπρςστυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o"],
];

/** Symbols and their replacements. */
const SIGNS: Readonly<Record<string, string>> = {
  "\u2010": "-",
  "\u2011": "-",
  "\u2212": "-",
  "\u2044": "/",
  "\u2032": "'",
  "₹": "INR ",
  "₩": "KRW ",
  "₪": "ILS ",
  "₫": "VND ",
  "₱": "PHP ",
};

/**
 * The Latin equivalent of a letter or symbol of another script: `Zh` for `Ж`.
 *
 * @internal
 */
export const LATIN: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SIGNS),
  ...LETTERS.flatMap(([letters, latin]) => {
    const replacements = latin.split(" ");
    return [...letters].map((letter, index): [string, string] => [
      letter,
      replacements[index]?.replace("_", "") ?? "",
    ]);
  }),
]);
