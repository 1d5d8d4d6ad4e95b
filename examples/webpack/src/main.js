import { createGouji } from "gouji";
import "gouji/view";

const report = document.querySelector("gouji-report");
report.gouji = createGouji();
document.querySelector("input").addEventListener("change", (event) => {
  report.input = event.target.files[0] ?? null;
});
