#!/bin/sh
# Gets a token with the client's own private key (OAuth 2.0 client credentials, private_key_jwt, ES256) and uses it.
# Needs: openssl, SAMEN_URL, SAMEN_CLIENT (client-...), SAMEN_PRIVATE_KEY (a PEM file of a P-256 key).
# A client library finds the token endpoint by itself, in /.well-known/oauth-authorization-server.
set -eu
base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }

now=$(date +%s)
header=$(printf '{"alg":"ES256"}' | base64url)
claims=$(printf '{"iss":"%s","sub":"%s","aud":"%s/oauth/token","iat":%d,"exp":%d,"jti":"%s"}' \
    "$SAMEN_CLIENT" "$SAMEN_CLIENT" "$SAMEN_URL" "$now" "$((now + 60))" "$(openssl rand -hex 16)" | base64url)
# OpenSSL signs in DER; a JWT needs the two numbers, 32 bytes each, one after the other.
signature=$(printf '%s.%s' "$header" "$claims" | openssl dgst -sha256 -sign "$SAMEN_PRIVATE_KEY" |
    openssl asn1parse -inform DER | sed -n 's/.*INTEGER *://p' | while read -r number; do printf '%064s' "$number" | tr ' ' 0; done |
    sed 's/../\\x&/g' | xargs -0 printf '%b' | base64url)

response=$(curl --silent --show-error --fail-with-body "$SAMEN_URL/oauth/token" \
    --data grant_type=client_credentials --data scope=api-usage.read \
    --data client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer \
    --data client_assertion="$header.$claims.$signature")
token=$(printf '%s' "$response" | sed 's/.*"access_token":"\([^"]*\)".*/\1/')
echo "token for $(printf '%s' "$response" | sed 's/.*"expires_in":\([0-9]*\).*/\1/') seconds"

status=$(curl --silent --show-error --output /dev/null --write-out '%{http_code}' "$SAMEN_URL/gateway/v1/api-usage" --header "Authorization: Bearer $token")
echo "usage: $status"
