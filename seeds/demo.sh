#!/bin/sh
# One visit in Madhya Pradesh and one in Rajasthan, by plain HTTP calls against a running demo:
# sign in, search, quote, charge, verify, print. Needs curl and jq.
#
#   JANSETU_DEMO_PASSWORD=... seeds/demo.sh [http://localhost:8080]
set -eu

base=${1:-http://localhost:8080}
: "${JANSETU_DEMO_PASSWORD:?set it to the password that ./jansetu run has printed}"
out=${TMPDIR:-/tmp}

for tool in curl jq; do
  command -v "$tool" >/dev/null 2>&1 || {
    echo "$tool is missing. On Debian: apt-get install $tool" >&2
    exit 1
  }
done

# $1 programme, the rest goes to curl; -f would hide the problem that explains a refusal.
call() {
  programme=$1
  shift
  curl -sS -H "X-Programme: $programme" -H 'Content-Type: application/json' \
    -H 'Accept-Language: hi' "$@"
}

visit() {
  programme=$1 query=$2 service=$3 inputs=$4 citizen=$5

  echo "== $programme: $query"
  token=$(call "$programme" "$base/api/v1/tokens" \
    -d "{\"username\":\"operator\",\"password\":\"$JANSETU_DEMO_PASSWORD\"}" | jq -r .accessToken)
  [ "$token" != null ] || {
    echo "Nobody was signed in: is the password right?" >&2
    exit 1
  }
  bearer="Authorization: Bearer $token"

  call "$programme" -G "$base/api/v1/services" --data-urlencode "query=$query" -d limit=3 |
    jq -r '.items[] | "  found   \(.code)  \(.name.hi // .name.en)"'

  quote=$(call "$programme" -H "$bearer" "$base/api/v1/quotes" \
    -d "{\"service\":\"$service\",\"inputs\":$inputs}")
  echo "$quote" | jq -r '.lines[] | "  line    \(.label.hi // .label.en)  \(.amountPaise / 100)"'
  total=$(echo "$quote" | jq .totalPaise)

  charged=$(call "$programme" -H "$bearer" -H "Idempotency-Key: demo-$(date +%s)-$$" \
    "$base/api/v1/transactions" -d "{\"service\":\"$service\",\"inputs\":$inputs,
      \"expectedTotalPaise\":$total,\"citizen\":{\"name\":\"$citizen\"},\"paidBy\":\"cash\"}")
  echo "$charged" | jq -r '"  charged \(.receiptNumber)  Rs \(.totalPaise / 100)  \(.status)"'

  number=$(echo "$charged" | jq -r .receiptNumber)
  code=$(echo "$charged" | jq -r .verificationCode)
  call "$programme" "$base/api/v1/receipts/$number/verification?code=$code" |
    jq -r '"  valid   \(.valid)  \(.status)"'

  call "$programme" -H "$bearer" -H 'Accept: application/pdf' -o "$out/$number.pdf" \
    "$base/api/v1/transactions/$(echo "$charged" | jq -r .id)/receipt"
  echo "  printed $out/$number.pdf"

  call "$programme" -H "$bearer" "$base/api/v1/wallet" |
    jq -r '"  wallet  Rs \(.balancePaise / 100)"'
}

visit mponline 'sambal' SAMBAL-NEW '{"applicantName":"सीता देवी"}' 'सीता देवी'
visit emitra 'जाति प्रमाण' EM-029 '{"referenceNumber":"RJ-2026-1187","medium":"a4","pages":2}' 'रामकिशोर मीणा'
