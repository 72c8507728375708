// Reads the whole register, page by page. Needs: SAMEN_URL. Public data needs no key.
import { all, samen } from "../src/index.js";

const api = samen({ url: process.env.SAMEN_URL! });
let municipalities = 0;
for await (const _ of all((cursor) => api.municipalities.GET("/municipalities", { params: { query: { limit: 100, ...(cursor && { cursor }) } } }))) municipalities++;
console.log(`${municipalities} municipalities`);
