// Gets a token with the client's own private key (OAuth 2.0 client credentials, private_key_jwt, ES256) and uses it.
// Needs: SAMEN_URL, SAMEN_CLIENT (client-...), SAMEN_PRIVATE_KEY (a PEM file, PKCS#8, of a P-256 key).
import { readFileSync } from "node:fs";
import { createPrivateKey, webcrypto } from "node:crypto";
import * as oauth from "openid-client";
import { samen } from "../src/index.js";

const url = new URL(process.env.SAMEN_URL!);
const pem = createPrivateKey(readFileSync(process.env.SAMEN_PRIVATE_KEY!));
const key = await webcrypto.subtle.importKey("pkcs8", pem.export({ type: "pkcs8", format: "der" }), { name: "ECDSA", namedCurve: "P-256" }, false, ["sign"]);

const options = url.protocol === "http:" ? { execute: [oauth.allowInsecureRequests] } : {}; // only on your own machine
const server = await oauth.discovery(url, process.env.SAMEN_CLIENT!, undefined, oauth.PrivateKeyJwt(key as CryptoKey), { algorithm: "oauth2", ...options });
const token = await oauth.clientCredentialsGrant(server, { scope: "api-usage.read" });
console.log(`token for ${token.expires_in} seconds`);

const api = samen({ url: url.href, credential: token.access_token });
const { response } = await api.gateway.GET("/api-usage");
console.log(`usage: ${response.status}`);
