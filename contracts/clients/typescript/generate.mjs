// Writes the types of each API from its OpenAPI document: those in contracts/openapi or, with SAMEN_URL, those served there.
import { mkdirSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const served = process.env.SAMEN_URL;
mkdirSync("src/generated", { recursive: true });
for (const service of ["funding", "gateway", "initiatives", "municipalities", "partners"]) {
  const document = served ? new URL(`/${service}/v1/openapi.json`, served) : new URL(`../../openapi/${service}.json`, import.meta.url);
  writeFileSync(`src/generated/${service}.ts`, astToString(await openapiTS(document)));
}
