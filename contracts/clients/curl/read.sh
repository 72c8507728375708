#!/bin/sh
# Reads the whole register, page by page: the header Link points to the next page until there is none.
# Needs: SAMEN_URL. Public data needs no key.
set -eu
path='/municipalities/v1/municipalities?limit=100'
headers=$(mktemp)
trap 'rm -f "$headers"' EXIT
municipalities=0
while [ -n "$path" ]; do
    page=$(curl --silent --show-error --fail-with-body --dump-header "$headers" "$SAMEN_URL$path")
    municipalities=$((municipalities + $(printf '%s' "$page" | grep -o '"code":' | wc -l)))
    path=$(sed -n 's/^[Ll]ink: <\([^>]*\)>; rel="next".*/\1/p' "$headers")
done
echo "$municipalities municipalities"
