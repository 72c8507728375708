#!/bin/sh
# Records a need for a municipality that gave you a mandate, repeats the request as if the response got lost, and sends a wrong one.
# Needs: SAMEN_URL, SAMEN_KEY (an API key with the scope needs.write), SAMEN_MUNICIPALITY (GM0344).
set -eu
record() { # $1 idempotency key, $2 body
    curl --silent --show-error "$SAMEN_URL/initiatives/v1/needs" \
        --header "Authorization: Bearer $SAMEN_KEY" \
        --header "Samen-Municipality: $SAMEN_MUNICIPALITY" \
        --header "Idempotency-Key: $1" \
        --header 'Content-Type: application/json' \
        --data "$2"
}
field() { grep -o "\"$1\":\"[^\"]*\"" | head -n 1 | cut -d '"' -f 4; }

need="{\"municipalityCode\":\"$SAMEN_MUNICIPALITY\",\"title\":\"One counter for people who move house\",\"description\":\"People who move now report it in six places.\"}"
once="curl-$$-$(date +%s)"
first=$(record "$once" "$need" | field id)
again=$(record "$once" "$need" | field id)
[ "$first" = "$again" ] && echo 'recorded once'

refusal=$(record "$once-wrong" "{\"municipalityCode\":\"$SAMEN_MUNICIPALITY\",\"title\":\"\"}")
echo "refused: $(printf '%s' "$refusal" | field code)"
