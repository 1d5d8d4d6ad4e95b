// Writes the TypeScript types of everything that leaves the library from its JSON Schema.
// node npm/tools/types.mjs           writes npm/engine/types.ts
// node npm/tools/types.mjs --check   fails where that file is not what the schema says
import { readFileSync, writeFileSync } from "node:fs";

const schemaFile = new URL("../../docs/schema.json", import.meta.url);
const typesFile = new URL("../engine/types.ts", import.meta.url);

/** Names that the language has already. */
const renamed = { Document: "SourceDocument", Error: "SourceError" };
const nameOf = (name) => renamed[name] ?? name;

const union = (types) => [...new Set(types)].join(" | ");
const plainTypes = { string: "string", integer: "number", number: "number", boolean: "boolean", null: "null" };

/** Types that the words of a schema add up to: a reference and own properties stand beside each other. */
function typeOf(schema) {
  const parts = [];
  if (schema.$ref) parts.push(nameOf(schema.$ref.replace("#/$defs/", "")));
  if (schema.oneOf || schema.anyOf) parts.push(union((schema.oneOf ?? schema.anyOf).map(typeOf)));
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return union(schema.enum.map((value) => JSON.stringify(value)));
  if (schema.properties) parts.push(`{ ${members(schema).join(" ")} }`);
  else if (!parts.length) parts.push(union([schema.type].flat().map((type) => ownType(type, schema))));
  return parts.join(" & ");
}

function ownType(type, schema) {
  if (type === "array") return arrayType(schema);
  if (type !== "object") return plainTypes[type];
  const values = Object.values(schema.patternProperties ?? {})[0] ?? schema.additionalProperties;
  return `{ [key: string]: ${typeOf(values)} }`;
}

function arrayType({ items, minItems, maxItems }) {
  const item = typeOf(items);
  if (minItems && minItems === maxItems) return `[${Array(minItems).fill(item).join(", ")}]`;
  return /[|&]/.test(item) ? `(${item})[]` : `${item}[]`;
}

/** A key that may be absent is never null: it is left out instead. */
function memberType(schema, required) {
  const type = typeOf(schema);
  return required ? type : type.replace(/ \| null$/, "");
}

function members({ properties, required = [] }) {
  return Object.entries(properties).map(([name, schema]) => {
    const here = required.includes(name);
    return `${note(schema)}${name}${here ? "" : "?"}: ${memberType(schema, here)};`;
  });
}

function note({ description }) {
  return description ? `/** ${description.replaceAll(/\s+/g, " ")} */ ` : "";
}

function define([key, schema]) {
  const name = nameOf(key);
  const said = note(schema).trim();
  if (schema.type === "object" && schema.properties) {
    const lines = members(schema).map((line) => `  ${line.replace("*/ ", "*/\n  ")}`);
    return `${said}\nexport interface ${name} {\n${lines.join("\n")}\n}`;
  }
  return `${said}\nexport type ${name} = ${typeOf(schema)};`;
}

const { $defs, ...root } = JSON.parse(readFileSync(schemaFile, "utf8"));
const head = "// Written by npm/tools/types.mjs from docs/schema.json; do not edit.\n\n";
const types = head + Object.entries({ ...$defs, [root.title]: root }).map(define).map((text) => text.trim()).join("\n\n") + "\n";

if (!process.argv.includes("--check")) writeFileSync(typesFile, types);
else if (readFileSync(typesFile, "utf8") !== types) {
  console.error("npm/engine/types.ts is not what docs/schema.json says: run node npm/tools/types.mjs");
  process.exit(1);
}
