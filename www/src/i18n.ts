// What the page itself says beside the view: other pages, the file to carry, a profile. Chinese first; English has the same keys.

import type { Language } from "../../npm/view/types.js";

const zh = {
  "page.about": "关于勾稽",
  "page.rules": "查哪些项",
  "page.rulesTitle": "查哪些项",
  "page.rulesLead": "一共 {n} 项。每一项都写明查什么、依据什么、怎么算、怎么改。",
  "page.check": "去核对报告",
  "page.back": "返回",
  "page.other": "English",
  "page.link": "这一项的网页",
  "page.gone": "没有这一页。",
  "page.notices": "用到的第三方软件及其许可",
  "page.hint": "结果是给人看的提示，不是正式结论。",
  "carry.title": "带走一个文件",
  "carry.short": "没有网络的电脑也能用：",
  "carry.link": "下载成一个文件",
  "carry.size": "{size} MB，放进 U 盘，双击就能用",
  "carry.text": "整个程序都在这一个文件里，放在硬盘或 U 盘上双击打开就能用，不用安装，也不用网络：",
  "carry.sha": "文件指纹（SHA-256）",
  "carry.verify": "拿到别处以后可以核对指纹。Windows 的命令提示符里：{windows}；macOS 和 Linux 的终端里：{unix}。算出来的应当和上面一样。",
  "profile.with": "按“{name}”核对：{what}。",
  "profile.off": "不查 {n} 项",
  "profile.levels": "改了 {n} 项的轻重",
  "profile.deadlines": "自定期限 {n} 个",
  "profile.nothing": "里面没有写要求",
  "profile.remove": "不用这份配置",
  "profile.many": "一次只能用一份配置，现在放进了 {n} 份：{names}。一份也没有用。",
  "profile.unreadable": "“{name}”读不出来，没有用它。",
  "profile.syntaxAt": "“{name}”第 {line} 行读不懂，没有用它。请看看引号、等号和方括号。",
  "profile.syntax": "“{name}”读不懂，没有用它。请看看引号、逗号和括号。",
  "profile.key": "“{name}”里有不认识的“{key}”，没有用这份配置。能写的只有 {known}。",
  "profile.rule": "“{name}”里写了“{slug}”，没有这一项，没有用这份配置。各项的名字见“查哪些项”。",
  "profile.level": "“{name}”里“{slug}”写的是“{level}”，没有用这份配置。只能写 off、info、warning 或 error。",
  "profile.day": "“{name}”里的“{day}”不是月和日，没有用这份配置。写成 01-26 这样。",
  "drop.folder": "浏览器不让这里读文件夹“{folder}”：请打开它，把里面的文件选中拖进来，或者用“选择文件”。",
  "notice.close": "知道了",
} as const;

export type PageKey = keyof typeof zh;

const en: Record<PageKey, string> = {
  "page.about": "About gouji",
  "page.rules": "What is checked",
  "page.rulesTitle": "What is checked",
  "page.rulesLead": "{n} checks. Each says what it looks at, on what basis, how it computes and how to mend it.",
  "page.check": "Check a report",
  "page.back": "Back",
  "page.other": "中文",
  "page.link": "Page of this check",
  "page.gone": "There is no such page.",
  "page.notices": "Third-party software and its licences",
  "page.hint": "Findings are hints for a person, not an official judgement.",
  "carry.title": "One file to carry",
  "carry.short": "For a computer without network: ",
  "carry.link": "download as one file",
  "carry.size": "{size} MB, runs from a USB stick by a double click",
  "carry.text": "The whole program is in this one file. It opens from a disk or a USB stick by a double click, without installation or network: ",
  "carry.sha": "SHA-256",
  "carry.verify": "Its fingerprint can be compared wherever it was taken. Windows command prompt: {windows}; terminal of macOS or Linux: {unix}. It should be the one above.",
  "profile.with": "Checked after “{name}”: {what}.",
  "profile.off": "{n} checks off",
  "profile.levels": "{n} with another severity",
  "profile.deadlines": "{n} deadlines of its own",
  "profile.nothing": "it asks for nothing",
  "profile.remove": "Stop using it",
  "profile.many": "Only one profile can be used at a time; {n} were given: {names}. None is used.",
  "profile.unreadable": "“{name}” cannot be read and is not used.",
  "profile.syntaxAt": "Line {line} of “{name}” cannot be understood; it is not used. Please look at quotes, equals signs and brackets.",
  "profile.syntax": "“{name}” cannot be understood; it is not used. Please look at quotes, commas and brackets.",
  "profile.key": "“{name}” has an unknown “{key}”; it is not used. Known are only {known}.",
  "profile.rule": "“{name}” names “{slug}”, which is no check; it is not used. See “What is checked” for the names.",
  "profile.level": "“{name}” says “{level}” of “{slug}”; it is not used. It may be off, info, warning or error.",
  "profile.day": "“{day}” in “{name}” is not a month and a day; it is not used. Write it as 01-26.",
  "drop.folder": "The browser does not let this page read the folder “{folder}”: open it and drop the files in it, or choose them.",
  "notice.close": "Close",
};

export type PageWords = (key: PageKey, params?: Record<string, string | number>) => string;

export const pageWords = (language: Language): PageWords => {
  const table: Record<PageKey, string> = language === "en" ? en : zh;
  return (key, params = {}) => table[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
};
