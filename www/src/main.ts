import { createGouji } from "gouji";
import { guardScripts, keepOffline } from "../offline.js";
import { GoujiApp } from "./app.js";
import { Session } from "./session.js";

guardScripts();
const session = new Session(createGouji());
const app = document.querySelector("gouji-app");
if (app instanceof GoujiApp) app.session = session;
void keepOffline();
