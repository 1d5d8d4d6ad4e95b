// An equation in one line, as the command line's record has it (src/render/equation.rs).

import type { Words } from "../i18n/index.js";
import type { Equation } from "../types.js";

/** Terms that are nought are left out where others stand, and counted where none does. */
const side = ({ terms }: Equation, name: "left" | "right", sum: number, t: Words): string => {
  const own = terms.filter((term) => term.side === name);
  const shown = own.filter((term) => own.length === 1 || term.value !== 0);
  const words = shown.map(({ sign, label, value }, i) => `${sign < 0 ? "- " : i > 0 ? "+ " : ""}${label} ${value ?? t("record.blank")}`);
  const [first] = own;
  if (words.length === 0) return first ? t("equation.nought", { first: first.label, n: own.length }) : String(sum);
  return words.length === 1 && own.length === 1 ? words.join("") : `${words.join(" ")} = ${sum}`;
};

/** `自然人 5 + 其他 1 = 6；总计 18；差 -12`. */
export const line = (equation: Equation, t: Words): string => [
  side(equation, "left", equation.left, t),
  side(equation, "right", equation.right, t),
  `${t("equation.difference")} ${equation.difference}`,
].join(t("stop.semicolon"));
