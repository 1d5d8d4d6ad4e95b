import { createGouji } from "gouji";
import { guardScripts, keepOffline } from "../offline.js";

guardScripts();
const gouji = createGouji();
document.body.append((await gouji.version()).version);
void keepOffline();
